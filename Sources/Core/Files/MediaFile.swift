/// A photo's file as it was found, unread.
public struct MediaFile: Hashable, Sendable {
  /// The path from the project's root.
  public let path: String
  /// In bytes.
  public let size: Int
  /// Differs once the file was written to.
  public let version: String

  /// A file that was found.
  public init(path: String, size: Int, version: String) {
    self.path = path
    self.size = size
    self.version = version
  }
}
