import CPlatform
import Glibc

/// An open folder. Names are looked up in the open folder and symbolic links are never followed, so
/// work stays inside it even if its path changes. The folder is closed with its last reference.
package final class Folder: Sendable {
  package let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens the folder at a path that the user named. Symbolic links in that path are followed.
  package convenience init(path: String) throws(Errno) {
    self.init(
      try checked { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder in this one. Throws ENOTDIR if the name is a symbolic link.
  ///
  /// With `toList` false the folder cannot be listed, needs no permission for that, and opens
  /// faster.
  package func folder(_ name: String, toList: Bool = true) throws(Errno) -> Folder {
    let flags = (toList ? O_RDONLY : sitegen_open_path) | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Folder(try checked { openat(descriptor, name, flags) })
  }

  /// Makes a folder unless the name exists.
  package func makeFolder(_ name: String, _ permissions: Permissions) throws(Errno) {
    guard mkdirat(descriptor, name, Permissions.folder) == 0 else {
      let code = errno
      if code == EEXIST { return }
      throw Errno(code: code)
    }
    if permissions.maskCutsFolders {
      try checked { fchmodat(descriptor, name, Permissions.folder, 0) }
    }
  }

  /// The file status of a name (lstat(2)): symbolic links are not followed.
  package func status(_ name: String) throws(Errno) -> stat {
    var status = stat()
    try checked { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// The file status of the folder itself.
  package func status() throws(Errno) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// Removes a name that is not a folder. Of a symbolic link only the link is removed.
  package func removeFile(_ name: String) throws(Errno) {
    try checked { unlinkat(descriptor, name, 0) }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String) throws(Errno) {
    try checked { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Moves a name to another folder, replacing what has that name there.
  package func rename(_ name: String, to other: Folder, _ newName: String) throws(Errno) {
    try checked { renameat(descriptor, name, other.descriptor, newName) }
  }

  /// Makes a hard link to a file; to a symbolic link, if the name is one.
  package func link(_ name: String, to other: Folder, _ newName: String) throws(Errno) {
    try checked { linkat(descriptor, name, other.descriptor, newName, 0) }
  }

  /// Swaps two names atomically.
  package func exchange(_ name: String, with other: Folder, _ otherName: String) throws(Errno) {
    try checked { sitegen_exchange(descriptor, name, other.descriptor, otherName) }
  }

  /// Waits until the file system has written everything to the disk.
  package func syncFileSystem() throws(Errno) { try checked { sitegen_syncfs(descriptor) } }

  /// Waits until the folder's own names are on the disk.
  package func syncNames() throws(Errno) { try checked { fsync(descriptor) } }

  /// Whether the folder is the root of a file system or of a bind mount.
  package var isMountRoot: Bool { sitegen_is_mount_root(descriptor) == 1 }
}

/// The permissions of files that sitegen writes: files 0644 and folders 0755, whatever the umask,
/// because a web server runs as another user.
package struct Permissions: Sendable {
  package static let file: mode_t = 0o644
  package static let folder: mode_t = 0o755

  package let maskCutsFiles: Bool
  package let maskCutsFolders: Bool

  /// The permissions for a process with this umask. If the umask is not known, each mode is set
  /// explicitly.
  package init(umask: mode_t?) {
    maskCutsFiles = umask.map { $0 & Self.file != 0 } ?? true
    maskCutsFolders = umask.map { $0 & Self.folder != 0 } ?? true
  }

  /// The permissions for this process. Linux's report on the process gives the umask, because
  /// umask(2) can read it only by changing it for all threads.
  package static func ofThisProcess() -> Permissions {
    let report = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard report >= 0 else { return Permissions(umask: nil) }
    defer { close(report) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      filled = max(0, read(report, buffer.baseAddress, buffer.count))
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "Umask:".utf8) }
    let digits = line?.filter { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 } ?? []
    return Permissions(umask: mode_t(String(decoding: digits, as: UTF8.self), radix: 8))
  }
}

/// A position in a tree of folders, which moves from path to path.
///
/// Each part of a path is looked up in the folder before it, and symbolic links are never followed.
/// Folders that the next path shares stay open, so sorted paths cost little.
package struct FolderCursor {
  private let root: Folder
  private var path = ""
  private var parts: [(name: Substring, folder: Folder)] = []

  package init(_ root: Folder) { self.root = root }

  /// The folder that contains `path`.
  package mutating func parent(of path: String) throws(Errno) -> Folder {
    try folder(path.parentPath)
  }

  /// The folder that contains `path`, made if it is missing.
  package mutating func madeParent(of path: String, _ permissions: Permissions) throws(Errno)
    -> Folder
  {
    try folder(path.parentPath, making: permissions)
  }

  /// The folder at a path; the empty path is the root.
  ///
  /// With `making`, missing folders are made. Only the last folder is opened `toList`.
  package mutating func folder(
    _ path: Substring, making permissions: Permissions? = nil
  ) throws(Errno) -> Folder {
    guard !path.isEmpty else { return root }
    if let last = parts.last, path == self.path { return last.folder }
    let names = path.split(separator: "/")
    var shared = 0
    while shared < min(parts.count, names.count), parts[shared].name == names[shared] {
      shared += 1
    }
    self.path = ""
    parts.removeSubrange(shared...)
    for name in names[shared...] {
      let above = parts.last?.folder ?? root
      let string = String(name)
      if let permissions { try above.makeFolder(string, permissions) }
      parts.append((name, try above.folder(string, toList: false)))
    }
    self.path = String(path)
    return parts.last?.folder ?? root
  }
}
