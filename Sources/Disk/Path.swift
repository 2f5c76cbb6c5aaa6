import Glibc

extension Substring {
  /// The path without its last part; empty where there is only one.
  package var parentPath: Substring { self[..<(lastSlash ?? startIndex)] }

  /// The last part of the path.
  package var lastPart: String {
    lastSlash.map { String(self[utf8.index(after: $0)...]) } ?? String(self)
  }

  /// Looked for in the bytes as they lie in memory, as a path is taken apart for each file.
  private var lastSlash: Index? {
    let offset = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.lastIndex(of: UInt8(ascii: "/"))
    }
    guard let offset else { return utf8.lastIndex(of: UInt8(ascii: "/")) }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// The paths of the folders on the way to it, the nearest first.
  package var ancestors: some Sequence<Substring> {
    sequence(state: self) { (rest: inout Substring) -> Substring? in
      rest = rest.parentPath
      return rest.isEmpty ? nil : rest
    }
  }
}

extension String {
  package var parentPath: Substring { self[...].parentPath }
  package var lastPart: String { self[...].lastPart }
  package var ancestors: some Sequence<Substring> { self[...].ancestors }
}

extension String {
  /// Whether its bytes stand before those of `other`: the order of everything that comes from a
  /// folder, the same in every locale.
  package func precedesInBytes(_ other: String) -> Bool {
    let fast = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { two -> Bool in
        guard let first = one.baseAddress, let second = two.baseAddress else {
          return one.count < two.count
        }
        let order = memcmp(first, second, Swift.min(one.count, two.count))
        return order != 0 ? order < 0 : one.count < two.count
      }
    }
    return (fast ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension String {
  /// The path, from the root folder and without symbolic links, of what stands at this one or
  /// would if the folders on the way were made. It makes nothing.
  package func realPath() throws(Errno) -> String {
    var path = utf8.first == UInt8(ascii: "/") ? "/" : try Self.resolved(".")
    for part in split(separator: "/") where part != "." {
      if part == ".." {
        path = path.parentPath.isEmpty ? "/" : String(path.parentPath)
        continue
      }
      path += path == "/" ? part : "/" + part
      var status = stat()
      if lstat(path, &status) == 0, FileType(mode: status.st_mode) == .symbolicLink {
        path = try Self.resolved(path)
      }
    }
    return path
  }

  /// The path, without symbolic links, of something that exists.
  private static func resolved(_ path: String) throws(Errno) -> String {
    guard let real = realpath(path, nil) else { throw Errno(code: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Which file or folder something is, whatever the path to it is called.
package struct FileIdentity: Hashable {
  package let device: dev_t
  package let inode: ino_t

  package init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }

  /// What stands at a path; nil where nothing does.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What stands at a path, and each folder above that; none where nothing stands there.
  package static func upwards(to path: String) -> Set<FileIdentity> {
    guard FileIdentity(path: path) != nil, let real = try? path.realPath() else { return [] }
    return Set(
      ([real] + real.ancestors.map(String.init) + ["/"]).compactMap { FileIdentity(path: $0) })
  }
}
