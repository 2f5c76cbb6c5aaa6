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

extension SourceFile {
  /// The file with another ID wherever `id` stands in it as a whole; nil where it does not.
  public func renaming(_ id: String, to other: String) -> StateFile? {
    let (old, new) = (Array(id.utf8), Array(other.utf8))
    guard !old.isEmpty else { return nil }
    var renamed: [UInt8] = []
    var rest = bytes[...]
    var isFound = false
    while let first = rest.first {
      let isWhole =
        rest.starts(with: old)
        && !(renamed.last?.isSlugCharacter ?? false)
        && !(rest.dropFirst(old.count).first?.isSlugCharacter ?? false)
      if isWhole {
        renamed += new
        rest = rest.dropFirst(old.count)
        isFound = true
      } else {
        renamed.append(first)
        rest = rest.dropFirst()
      }
    }
    return isFound ? StateFile(path: path, bytes: renamed) : nil
  }
}

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
