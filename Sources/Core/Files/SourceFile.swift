/// A file of the project, as it was read.
public struct SourceFile: Sendable, Equatable {
  /// The path from the project's root, with `/` between its parts.
  public let path: String
  public let bytes: [UInt8]

  /// A file's path and content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension [SourceFile] {
  /// Those in a folder of the root.
  public func below(_ folder: String) -> [SourceFile] { filter { $0.path.hasPrefix(folder + "/") } }
}
