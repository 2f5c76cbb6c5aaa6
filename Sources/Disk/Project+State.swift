import Core
import Glibc

/// The files that sitegen keeps in a project for itself.
extension Project {
  /// The names in a folder of the root, sorted by their bytes. Empty if the folder is missing.
  public func names(in folder: String) throws(DiskError) -> [String] {
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let names = try cursor.parent(of: folder).folder(folder.lastPart).entries().map(\.path)
      return names.filter { !$0.hasPrefix(".") }.sorted { $0.precedesInBytes($1) }
    } catch {
      if error.code == ENOENT { return [] }
      throw DiskError("listing", "\(root)/\(folder)", error)
    }
  }

  /// Whether there is a folder of that name in the root.
  public func hasFolder(_ name: String) throws(DiskError) -> Bool {
    let root: Folder
    do throws(Errno) { root = try Folder(path: self.root) } catch {
      throw DiskError("opening the project's folder", self.root, error)
    }
    return (try? root.folder(name)) != nil
  }

  /// Writes state files in order. All of them are on the disk before the last one is written.
  ///
  /// Only one process at a time writes below `content`. If `stillHolds` returns false under that
  /// lock, the files were made for content that has changed since: nothing is written, and the
  /// result is false.
  public func write(
    _ files: [StateFile], ifStill stillHolds: () throws(DiskError) -> Bool
  ) throws(DiskError) -> Bool {
    guard let last = files.last else { return true }
    let lock = try lockContent()
    defer { withExtendedLifetime(lock) {} }
    guard try stillHolds() else { return false }
    for file in files.dropLast() { try write(file) }
    do throws(Errno) { try lock.syncFileSystem() } catch {
      throw DiskError("writing to the disk", "\(root)/content", error)
    }
    // A name without its bytes, after a power failure, would be taken for damage.
    try write(last, sync: true)
    do throws(Errno) { try lock.syncFileSystem() } catch {
      throw DiskError("writing to the disk", "\(root)/\(last.path)", error)
    }
    return true
  }

  /// Removes files of the root. Missing files are skipped.
  public func remove(_ paths: [String]) throws(DiskError) {
    for path in paths {
      do throws(Errno) {
        var cursor = FolderCursor(try Folder(path: root))
        try cursor.parent(of: path).removeFile(path.lastPart)
      } catch {
        if error.code != ENOENT { throw DiskError("removing", "\(root)/\(path)", error) }
      }
    }
  }

  /// Moves a file or folder of the root to a path that is free; the folders there are only the owner's.
  public func move(_ path: String, to other: String, ifThere: Bool = false) throws(DiskError) {
    do throws(Errno) {
      let root = try Folder(path: root)
      var (from, to) = (FolderCursor(root), FolderCursor(root))
      let source = try from.parent(of: path)
      if ifThere, (try? source.status(path.lastPart)) == nil { return }
      let target = try to.madeParent(of: other, Permissions(umask: 0o077))
      guard (try? target.status(other.lastPart)) == nil else { throw Errno(code: EEXIST) }
      try source.rename(path.lastPart, to: target, other.lastPart)
    } catch {
      throw DiskError("moving", "\(root)/\(path)", error)
    }
  }

  /// Locks the content. The lock ends when the returned folder is closed.
  private func lockContent() throws(DiskError) -> Folder {
    do throws(Errno) {
      let content = try Folder(path: "\(root)/content")
      try checked { flock(content.descriptor, LOCK_EX) }
      return content
    } catch {
      throw DiskError("locking", "\(root)/content", error)
    }
  }

  private func write(_ file: StateFile, sync: Bool = false) throws(DiskError) {
    let permissions = Permissions.ofThisProcess()
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let folder = try cursor.madeParent(of: file.path, permissions)
      if let offset = file.offset {
        try folder.write(file.bytes, to: file.path.lastPart, from: offset, permissions)
      } else {
        let new = ".\(file.path.lastPart).new"
        try? folder.removeFile(new)
        try folder.create(new, file.bytes, permissions, sync: sync)
        try folder.rename(new, to: folder, file.path.lastPart)
      }
    } catch {
      throw DiskError("writing", "\(root)/\(file.path)", error)
    }
  }
}
