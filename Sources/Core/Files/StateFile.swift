/// A change to a file that sitegen keeps in the project for itself.
public struct StateFile: Sendable {
  /// From the project's root.
  public let path: String
  /// Where `bytes` go: the file is kept up to here, and cut off after them. Nil takes the place of
  /// the whole file.
  public let offset: Int?
  public let bytes: [UInt8]

  /// A file that is written whole, or from `offset` on.
  public init(path: String, offset: Int? = nil, bytes: [UInt8]) {
    self.path = path
    self.offset = offset
    self.bytes = bytes
  }
}
