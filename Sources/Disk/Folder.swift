import CPlatform
import Glibc

/// An open folder. Names are looked up in it and never through a symbolic link, so whatever
/// happens to its path meanwhile, work stays inside it. It is closed with its last reference.
package final class Folder: Sendable {
  package let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The folder at a path that the user named: links on the way are the user's own.
  package convenience init(path: String) throws(Errno) {
    self.init(
      try checked { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// A folder in this one; ENOTDIR where the name is a symbolic link.
  ///
  /// With `toList` false it needs and gives no right to list it, and opens faster.
  package func folder(_ name: String, toList: Bool = true) throws(Errno) -> Folder {
    let flags = (toList ? O_RDONLY : sitegen_open_path) | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Folder(try checked { openat(descriptor, name, flags) })
  }

  /// Makes a folder unless something of that name is there.
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

  /// What is known of a name, without following it.
  package func status(_ name: String) throws(Errno) -> stat {
    var status = stat()
    try checked { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// What is known of the folder itself.
  package func status() throws(Errno) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// Removes a name that is not a folder; a symbolic link goes, what it points to stays.
  package func removeFile(_ name: String) throws(Errno) {
    try checked { unlinkat(descriptor, name, 0) }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String) throws(Errno) {
    try checked { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Moves a name to another folder, over what has that name there.
  package func rename(_ name: String, to other: Folder, _ newName: String) throws(Errno) {
    try checked { renameat(descriptor, name, other.descriptor, newName) }
  }

  /// Gives a file a second name; of a symbolic link, to the link.
  package func link(_ name: String, to other: Folder, _ newName: String) throws(Errno) {
    try checked { linkat(descriptor, name, other.descriptor, newName, 0) }
  }

  /// Swaps two names in one step.
  package func exchange(_ name: String, with other: Folder, _ otherName: String) throws(Errno) {
    try checked { sitegen_exchange(descriptor, name, other.descriptor, otherName) }
  }

  /// Waits until its file system's writes have reached the disk.
  package func syncFileSystem() throws(Errno) { try checked { sitegen_syncfs(descriptor) } }

  /// Waits until its own names have reached the disk.
  package func syncNames() throws(Errno) { try checked { fsync(descriptor) } }

  /// Whether another file system or a bind mount begins here.
  package var isMountRoot: Bool { sitegen_is_mount_root(descriptor) == 1 }
}
