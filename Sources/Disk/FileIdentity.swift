import Glibc

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
