/// A file of the project, with its bytes.
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
  /// The files in a folder of the root.
  public func below(_ folder: String) -> [SourceFile] { filter { $0.path.hasPrefix(folder + "/") } }
}

extension SourceFile {
  /// The file with `other` in place of every whole occurrence of `id`. Nil if there is none.
  public func renaming(_ id: String, to other: String) -> StateFile? {
    let offsets = occurrences(of: id)
    guard !offsets.isEmpty else { return nil }
    var renamed: [UInt8] = []
    var end = 0
    for offset in offsets {
      renamed += bytes[end..<offset] + Array(other.utf8)
      end = offset + id.utf8.count
    }
    return StateFile(path: path, bytes: renamed + bytes[end...])
  }

  /// The offsets of the whole occurrences of a slug: those that are no part of a longer one.
  public func occurrences(of slug: String) -> [Int] {
    let slug = Array(slug.utf8)
    guard !slug.isEmpty else { return [] }
    var offsets: [Int] = []
    var at = 0
    while let start = bytes.firstIndex(of: slug, from: at) {
      let end = start + slug.count
      let isWhole =
        !(bytes[..<start].last?.isSlugCharacter ?? false)
        && !(bytes[end...].first?.isSlugCharacter ?? false)
      if isWhole { offsets.append(start) }
      at = isWhole ? end : start + 1
    }
    return offsets
  }
}

/// A photo's file, not read yet.
public struct MediaFile: Hashable, Sendable {
  /// The path from the project's root.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// A text that changes when the file is written to.
  public let version: String

  /// A file with its size and version.
  public init(path: String, size: Int, version: String) {
    self.path = path
    self.size = size
    self.version = version
  }
}

/// A change to a file that sitegen keeps in the project for itself.
public struct StateFile: Sendable {
  /// The path from the project's root.
  public let path: String
  /// The offset of `bytes`: the file is kept up to here, and ends after them. Nil replaces the
  /// whole file.
  public let offset: Int?
  public let bytes: [UInt8]

  /// A file that is written whole, or from `offset` on.
  public init(path: String, offset: Int? = nil, bytes: [UInt8]) {
    self.path = path
    self.offset = offset
    self.bytes = bytes
  }
}
