import Reviews

/// A part of a document that a later revision can change, by the name of its member in what is
/// committed. The names stand in ledgers, and never change.
public enum DocumentField: String, Sendable, CaseIterable {
  case author
  case by
  case complaint
  case date
  case evidence
  case experienced
  case incentive
  case language
  case nextStep = "next-step"
  case outcome
  case photos
  case product
  case proof
  case rating
  case recommends
  case relation
  case resolution
  case resolvedOn = "resolved-on"
  case says
  case scale
  case source
  case text
  case title
  case undated
  case url
}

extension DocumentField {
  /// The fields that differ between two documents, in the order of their names.
  static func differing(_ one: JCS?, _ other: JCS?) -> [DocumentField] {
    allCases.filter { one?[$0.rawValue]?.bytes != other?[$0.rawValue]?.bytes }
  }
}

/// The form in which a document is committed.
public enum DocumentFormat: Int, Sendable, CaseIterable {
  /// The form of the first ledgers. It has no `scale` of a review, does not say that a reply has no
  /// date, and has of a photo the plain digest of its file and not its picture. It names no format.
  case first = 1
  /// The form with all that is shown.
  case second = 2

  /// The format that new events are entered in.
  public static let newest = DocumentFormat.second
}
