import Core
import Glibc

/// Photos, and what is made of them.
extension Project {
  /// The regular files in a folder of the root and in its folders, unread, in byte order; none where
  /// it is missing. What stands there besides is told by `read`.
  public func media(in path: String) throws(DiskError) -> [MediaFile] {
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let folder: Folder
      do throws(Errno) { folder = try cursor.parent(of: path).folder(path.lastPart) } catch {
        if [ENOENT, ENOTDIR, ELOOP, EACCES].contains(error.code) { return [] }
        throw error
      }
      let walk = try folder.walk(jobs: 1) { !$0.isHidden && $0.depth < Project.deepest }
      var inside = FolderCursor(folder)
      var files: [MediaFile] = []
      for found in walk.found where found.kind == .file && found.isText && !found.isHidden {
        guard let status = try? inside.parent(of: found.path).status(found.path.lastPart) else {
          continue
        }
        let changed = status.st_ctim
        files.append(
          MediaFile(
            path: "\(path)/\(found.path)", size: Int(status.st_size),
            version: "\(status.st_ino) \(changed.tv_sec) \(changed.tv_nsec)"))
      }
      return files
    } catch {
      throw DiskError("listing", "\(root)/\(path)", error)
    }
  }

  /// Writes a file that can be made again at any time; whether that went well.
  public func keep(_ bytes: [UInt8], at path: String) -> Bool {
    let permissions = Permissions.ofThisProcess()
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let folder = try cursor.madeParent(of: path, permissions)
      let new = ".\(path.lastPart).new"
      try? folder.removeFile(new)
      try folder.create(new, bytes, permissions)
      try folder.rename(new, to: folder, path.lastPart)
      return true
    } catch {
      return false
    }
  }
}
