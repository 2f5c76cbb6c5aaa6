import Core
import Glibc

/// Single files of a project.
extension Project {
  /// The bytes of a file of the root; nil where there is none that can be read, or it has more than
  /// `limit` bytes. No symbolic link is followed on the way.
  public func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let root = try? Folder(path: root) else { return nil }
    var cursor = FolderCursor(root)
    guard let reading = try? cursor.parent(of: path).read(path.lastPart, limit: limit),
      case .file(let bytes) = reading
    else { return nil }
    return bytes
  }

  /// Writes a new file of the root, and the folders on the way to it that are missing; never over
  /// one that is there, and never through a symbolic link. False where something has that name.
  public func create(_ file: SourceFile) throws(DiskError) -> Bool {
    // With the permissions that the user gives to all their files.
    let permissions = Permissions(umask: 0)
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      try cursor.madeParent(of: file.path, permissions)
        .create(file.path.lastPart, file.bytes, permissions)
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw DiskError("writing", "\(root)/\(file.path)", error)
    }
  }
}
