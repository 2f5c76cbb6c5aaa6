/// An archive could not be read.
public struct ArchiveError: Error, CustomStringConvertible {
  public let path: String
  /// Why, in English.
  public let reason: String

  /// One sentence without a full stop.
  public var description: String { "cannot read \(path): \(reason)" }
}
