import Core

/// The files of a site, with names that are distinct on any file system.
struct SiteTree: Sendable {
  /// The files, sorted by the bytes of their paths.
  let files: [SiteFile]
  /// The paths that may have a file: those of the files, and of their compressed forms.
  let paths: Set<String>
  /// The folders that the files need.
  let folders: Set<String>

  /// Checks the names. They are ASCII without capitals, so names that differ stay distinct on file
  /// systems that ignore case or normalise Unicode.
  init(
    _ files: [SiteFile], compressed compression: [Compression] = []
  ) throws(PublishError) {
    if let bad = files.first(where: { !$0.path.isSitePath }) { throw .badName(bad.path) }
    self.files = files.sorted { $0.path.precedesInBytes($1.path) }
    for (one, next) in zip(self.files, self.files.dropFirst()) where one.path == next.path {
      throw .collision(one.path, next.path)
    }
    var paths = Set(self.files.lazy.map(\.path))
    for file in self.files where file.isCompressible {
      for kind in compression {
        let (inserted, path) = paths.insert(kind.path(beside: file.path))
        if !inserted { throw .collision(path, path) }
      }
    }
    self.paths = paths
    folders = self.files.lazy.map(\.path).folders
    for folder in folders where paths.contains(folder) {
      let inside = self.files.first { $0.path.hasPrefix(folder + "/") }
      throw .collision(folder, inside?.path ?? folder)
    }
  }
}

extension Sequence<String> {
  /// The folders that files at these paths need.
  var folders: Set<String> {
    var folders: Set<String> = []
    var last: Substring = ""
    for path in self {
      let parent = path.parentPath
      if parent == last { continue }
      last = parent
      var folder = parent
      while !folder.isEmpty, folders.insert(String(folder)).inserted { folder = folder.parentPath }
    }
    return folders
  }
}

extension String {
  /// Whether the path has at most 32 parts of `[a-z0-9._-]`, each at most 255 bytes, none `.` or
  /// `..`, and none reserved for building the site.
  var isSitePath: Bool {
    var path = self
    return path.withUTF8 { bytes in
      let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      return parts.count <= 32 && parts.allSatisfy(\.isSitePart)
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var isSitePart: Bool {
    (1...255).contains(count) && !allSatisfy { $0 == UInt8(ascii: ".") }
      && !starts(with: ".sitegen".utf8)
      && allSatisfy { $0.isSlugCharacter || $0 == .dot || $0 == .underscore }
  }
}
