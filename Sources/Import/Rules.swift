import Core

/// Imports.
extension Rule {
  /// A record of an export cannot be read, or lacks what every review must have. The other records
  /// are imported.
  public static let brokenRecord = Rule("broken-record", .error)
  /// A date such as 05/03/2024 may be the 5th of March or the 3rd of May: say which with `--dates`.
  public static let ambiguousDate = Rule("ambiguous-date", .error)
  /// A rating is above the scale that the source usually has, so the scale of all others in the file
  /// is open: say which with `--scale`.
  public static let ambiguousScale = Rule("ambiguous-scale", .error)
  /// The file belongs to no source that sitegen knows, or to another one than was named.
  public static let unknownSource = Rule("unknown-source", .error)
  /// A file must not be imported, such as reviews that the account's owner wrote about others.
  public static let wrongExport = Rule("wrong-export", .error)
  /// Somebody changed an imported file here, and the source has a newer version: it is left alone.
  public static let changedHere = Rule("changed-here", .warning)
  /// A review that a full export no longer holds. It stays here.
  public static let missingAtSource = Rule("missing-at-source", .warning)
  /// A reply cannot be written, because site.yml does not say who signs it.
  public static let unsignedReply = Rule("unsigned-reply", .error)
  /// A line of a mapping names an unknown field, a value that does not exist or a column that the
  /// table does not have, or the mapping lacks what every review must have.
  public static let badMapping = Rule("bad-mapping", .error)
  /// A mapping takes no text, or names a key that no record has.
  public static let thinMapping = Rule("thin-mapping", .warning)
  /// Something in the export was left out, because neither the customer nor the shop wrote it.
  public static let leftOut = Rule("left-out", .note)
  /// A text was decoded twice in part, or lost characters before it came here.
  public static let garbledText = Rule("garbled-text", .warning)
  /// A text holds Google's translation, and its original is missing or not certain.
  public static let translatedText = Rule("translated-text", .warning)
  /// An answer says the name that is shortened in the review.
  public static let nameInReply = Rule("name-in-reply", .note)
  /// A review is in the name or from the address of the shop or one of its people.
  public static let ownReview = Rule("own-review", .note)
  /// Several reviews are from one e-mail address.
  public static let oneAddress = Rule("one-address", .note)
  /// The file was not plain UTF-8.
  public static let otherEncoding = Rule("other-encoding", .note)
}
