import Core
import Glibc

extension Folder {
  /// Removes files, then folders that are empty by then, the deepest first, all below this folder
  /// and never through a symbolic link.
  ///
  /// What is gone already and folders that are not empty are passed over. Returns the first error,
  /// and goes on after it.
  package func remove(files: [String], folders: some Sequence<String>, jobs: Int) -> Errno? {
    var failure = remove(files, jobs: jobs) { folder, name throws(Errno) in
      try folder.removeFile(name)
    }
    let levels = Dictionary(grouping: folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, level) in levels.sorted(by: { $0.key > $1.key }) {
      let error = remove(level.sorted { $0.precedesInBytes($1) }, jobs: jobs) {
        folder, name throws(Errno) in
        try folder.removeFolder(name)
      }
      failure = failure ?? error
    }
    return failure
  }

  /// Removes a folder in this one with the files in it that `deletes` names by their paths in it.
  ///
  /// Returns whether anything else was in it, in which case that and the folder stay.
  package func removeTree(
    _ name: String, jobs: Int, deletes: @Sendable (String) -> Bool = { _ in true }
  ) throws(Errno) -> Bool {
    let tree: Folder
    do throws(Errno) { tree = try folder(name) } catch {
      if error.code == ENOENT { return false }
      if error.code == ENOTDIR || error.code == ELOOP {
        try removeFile(name)
        return false
      }
      throw error
    }
    let walk = try tree.walk(jobs: jobs) { _ in true }
    let files = walk.found.filter { $0.kind != .folder && deletes($0.path) }.map(\.path)
    let folders = walk.found.filter { $0.kind == .folder }.map(\.path)
    let failure = tree.remove(files: files, folders: folders, jobs: jobs)
    do throws(Errno) { try removeFolder(name) } catch {
      guard error.code == ENOTEMPTY || error.code == EEXIST else { throw error }
      if let failure { throw failure }
      return true
    }
    return false
  }

  private func remove(
    _ paths: [String], jobs: Int, _ removal: @Sendable (Folder, String) throws(Errno) -> Void
  ) -> Errno? {
    let failures = paths.chunks().parallelMap(jobs: jobs) { chunk -> Errno? in
      var cursor = FolderCursor(self)
      var failure: Errno?
      for path in chunk {
        do throws(Errno) { try removal(cursor.parent(of: path), path.lastPart) } catch {
          if ![ENOENT, ENOTEMPTY, EEXIST].contains(error.code) { failure = failure ?? error }
        }
      }
      return failure
    }
    return failures.lazy.compactMap { $0 }.first
  }
}
