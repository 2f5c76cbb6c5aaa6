/// A name that templates and words could use before an update, and cannot any more or not in the same
/// way.
public enum FormerName: Hashable, Sendable {
  /// A name of the view of this type, as in `{{journey}}`.
  case name(String, view: String)
  /// A word, as in `{{t.then}}` and in words files.
  case word(String)
  /// A name in braces in a word's text.
  case value(String, word: String)
  /// A template, as in `{{>pair}}` and as a file.
  case template(String)
}

/// What there is now in place of each former name: a clause for a finding, such as "it is 'later'
/// now".
public typealias FormerNames = [FormerName: String]
