/// Values that a template may use, by name.
///
/// The one list of `fields` serves rendering, the check of every name when templates load, and
/// the manual. A name is looked up in the view itself and nowhere else: there is no climbing to
/// the view around it, so that a misspelt name is a finding and never another value.
public protocol View: Sendable {
  /// Every name a template may use on this view.
  static var fields: [Field<Self>] { get }
}
