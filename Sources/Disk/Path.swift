import Glibc

extension Substring {
  /// The path without its last part; empty if there is only one part.
  package var parentPath: Substring { self[..<(lastSlash ?? startIndex)] }

  /// The last part of the path.
  package var lastPart: String {
    lastSlash.map { String(self[utf8.index(after: $0)...]) } ?? String(self)
  }

  /// The position of the last slash. The search works on the bytes in memory, because every file's
  /// path is split.
  private var lastSlash: Index? {
    let offset = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.lastIndex(of: UInt8(ascii: "/"))
    }
    guard let offset else { return utf8.lastIndex(of: UInt8(ascii: "/")) }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// The paths of the folders above it, the nearest first.
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
  /// Whether the path's bytes sort before those of `other`. Everything that comes from a folder has
  /// this order, in every locale.
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
  /// The absolute path, without symbolic links, of what is at this path, or would be if the folders
  /// above it were made. Nothing is made.
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

  /// The absolute path, without symbolic links, of something that exists.
  private static func resolved(_ path: String) throws(Errno) -> String {
    guard let real = realpath(path, nil) else { throw Errno(code: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The identity of a file or folder, whatever its path is: device and inode.
package struct FileIdentity: Hashable {
  package let device: dev_t
  package let inode: ino_t

  package init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }

  /// The identity of what is at a path. Nil if nothing is there.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The identities of what is at a path and of each folder above it. Empty if nothing is there.
  package static func upwards(to path: String) -> Set<FileIdentity> {
    guard FileIdentity(path: path) != nil, let real = try? path.realPath() else { return [] }
    return Set(
      ([real] + real.ancestors.map(String.init) + ["/"]).compactMap { FileIdentity(path: $0) })
  }
}
