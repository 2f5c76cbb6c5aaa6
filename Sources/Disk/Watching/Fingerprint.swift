import Glibc

/// What a project's files look like from outside: enough to notice that one was written, cheap
/// enough to look once a second.
struct Fingerprint: Equatable {
  private var files: [FileStamp] = []

  private struct FileStamp: Equatable {
    let path: String
    let identity: FileIdentity
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  fileprivate mutating func add(_ path: String, _ status: stat) {
    files.append(
      FileStamp(
        path: path, identity: FileIdentity(status), size: Int(status.st_size),
        seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec))
  }
}

extension Project {
  /// The paths of the folders in the named ones, and of these themselves; those that cannot be
  /// listed have none.
  func folderPaths(in folders: [String]) -> [String] {
    found(in: folders).filter { $0.kind == .folder }.map(\.path)
  }

  /// What the files in the named folders look like from outside; of a missing root, nothing.
  func fingerprint(of folders: [String]) -> Fingerprint {
    var fingerprint = Fingerprint()
    guard let root = try? openRoot() else { return fingerprint }
    var cursor = FolderCursor(root)
    for found in found(in: folders) where found.kind != .folder {
      guard let status = try? cursor.parent(of: found.path).status(found.path.lastPart) else {
        continue
      }
      fingerprint.add(found.path, status)
    }
    return fingerprint
  }

  private func found(in folders: [String]) -> [DirectoryEntry] {
    guard let root = try? openRoot() else { return [] }
    let walk = try? root.walk(jobs: 1) { found in
      found.depth == 0
        ? folders.contains(found.path) : !found.isHidden && found.depth < Project.deepest
    }
    return (walk?.found ?? []).filter {
      $0.depth == 0 ? folders.contains($0.path) : !$0.isHidden && $0.isText
    }
  }
}
