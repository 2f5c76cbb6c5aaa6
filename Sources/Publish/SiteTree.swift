import Core

/// The files of a site, with names that are distinct on any file system.
struct SiteTree: Sendable {
  /// The files, sorted by the bytes of their paths.
  let files: [SiteFile]
  /// The paths of the files, in the same order.
  let filePaths: PathSet
  /// The paths that may have a file: those of the files, and of their compressed forms.
  let paths: PathSet
  /// The folders that the files need.
  let folders: PathSet

  /// Checks the names. They are ASCII without capitals, so names that differ stay distinct on file
  /// systems that ignore case or normalise Unicode.
  init(
    _ files: [SiteFile], compressed compression: [Compression] = []
  ) throws(PublishError) {
    if let bad = files.first(where: { !$0.path.isSitePath }) { throw .badName(bad.path) }
    self.files = files.sorted { $0.path.precedesInBytes($1.path) }
    filePaths = PathSet(self.files.lazy.map(\.path))
    guard filePaths.count == files.count else {
      let twice = zip(self.files, self.files.dropFirst()).first { $0.path == $1.path }
      throw .collision(twice?.0.path ?? "", twice?.1.path ?? "")
    }
    var paths = filePaths
    for kind in compression {
      let packed = PathSet(
        self.files.lazy.filter(\.isCompressible).map { kind.path(beside: $0.path) })
      if let path = packed.all.first(where: paths.contains) { throw .collision(path, path) }
      paths = paths.union(packed)
    }
    self.paths = paths
    folders = paths.folders
    guard folders.isDisjoint(with: paths) else {
      let folder = folders.all.first(where: paths.contains) ?? ""
      let inside = self.files.first { $0.path.hasPrefix(folder + "/") }
      throw .collision(folder, inside?.path ?? folder)
    }
  }
}

extension String {
  /// Whether the path has at most 32 parts of `[a-z0-9._-]`, each at most 255 bytes, none `.` or
  /// `..`, and none reserved for building the site.
  var isSitePath: Bool {
    withUTF8Bytes { path in
      var (parts, start) = (1, 0)
      for (place, byte) in path.enumerated() {
        if byte == UInt8(ascii: "/") {
          guard path[start..<place].isSitePart else { return false }
          (parts, start) = (parts + 1, place + 1)
        } else if !(byte.isSlugCharacter || byte == .dot || byte == .underscore) {
          return false
        }
      }
      return parts <= 32 && path[start...].isSitePart
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a part of these bytes may be one of a path.
  fileprivate var isSitePart: Bool {
    guard (1...255).contains(count) else { return false }
    guard first == .dot else { return true }
    return !allSatisfy { $0 == .dot } && !starts(with: ".sitegen".utf8)
  }
}
