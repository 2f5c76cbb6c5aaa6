import Core

/// A photo that stands beside what somebody wrote.
public struct Photo: Hashable, Sendable {
  /// The path below `content/media/`.
  public let file: String
  /// What can be seen on it, in the language of the words beside it.
  public let alt: String
  /// SHA-256 of the file as it was given, in hexadecimal; nil until somebody looks at it.
  public var digest: String?
  /// Where it is named.
  public let place: Place

  /// No review and no reply has more.
  public static let most = 8

  /// A photo, not looked at yet.
  public init(file: String, alt: String, place: Place) {
    self.file = file
    self.alt = alt
    self.place = place
  }
}
