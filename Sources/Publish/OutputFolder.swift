import Disk
import Glibc

/// The folder that visitors see, and the folder that contains it.
struct OutputFolder: Sendable {
  /// The path as the user wrote it, for messages.
  let path: String
  /// The path of the containing folder, without symbolic links.
  let parentPath: String
  let parent: Folder
  let name: String
  /// The folder that is there now. Nil if there is none.
  let current: Folder?

  /// Opens an output. Throws if it must not be one, before any folder is made.
  init(_ path: String, projectRoot: String, home: String?) throws(PublishError) {
    guard !path.isEmpty else { throw .refused(output: path, because: "it has no name") }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    self.path = String(trimmed)
    if let status = Self.status(self.path) {
      let kind = FileType(mode: status.st_mode)
      if kind == .symbolicLink { throw .refused(output: path, because: "it is a symbolic link") }
      if kind != .folder { throw .refused(output: path, because: "it is not a folder") }
    }
    let real: String
    do throws(Errno) { real = try self.path.realPath() } catch {
      throw .disk(DiskError("looking for", path, error), .nothing)
    }
    guard real != "/" else { throw .refused(output: path, because: "it is the root folder") }
    let protectedPaths = ProtectedPaths(projectRoot: projectRoot, home: home)
    if let reason = protectedPaths.reason(against: real) {
      throw .refused(output: path, because: reason)
    }
    name = real.lastPart
    parentPath = real.parentPath.isEmpty ? "/" : String(real.parentPath)
    let exists = Self.status(real) != nil
    if !exists { try Self.makeFolders(above: real) }
    do throws(Errno) {
      parent = try Folder(path: parentPath)
      current = exists ? try parent.folder(name) : nil
    } catch {
      throw .disk(DiskError("opening", path, error), exists ? .oldSite : .nothing)
    }
  }

  /// What visitors see if nothing more is done.
  var visibleSite: PublishError.VisibleSite { current == nil ? .nothing : .oldSite }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  private static func makeFolders(above path: String) throws(PublishError) {
    for folder in Array(path.ancestors).reversed() where mkdir(String(folder), 0o755) != 0 {
      let code = errno
      guard code == EEXIST || status(String(folder)) != nil else {
        throw .disk(DiskError("making the folder", String(folder), code: code), .nothing)
      }
    }
  }
}

/// The paths that no site may be written over or into.
struct ProtectedPaths {
  let projectRoot: String
  let home: String?

  /// Why a site may not be published to a path without symbolic links, as the end of a sentence.
  /// Nil if it may. The path need not exist.
  func reason(against output: String) -> String? {
    if let identity = FileIdentity(path: output) {
      for (name, path) in holders where FileIdentity.upwards(to: path).contains(identity) {
        return "it is or holds \(name)"
      }
    }
    for folder in ["content", "templates"] {
      if isFolder(folder, output) { return "it is or holds the project's \(folder)" }
      if output.ancestors.contains(where: { isFolder(folder, String($0)) }) {
        return "it stands in the project's \(folder) folder"
      }
    }
    return nil
  }

  private var holders: [(name: String, path: String)] {
    [
      ("the project", projectRoot), ("the project's content", "\(projectRoot)/content"),
      ("the project's templates", "\(projectRoot)/templates"), ("the home folder", home ?? "/"),
    ]
  }

  /// Whether a path is a folder of the project: the same folder if it exists, otherwise the same
  /// parent and name.
  private func isFolder(_ name: String, _ path: String) -> Bool {
    if let there = FileIdentity(path: path) {
      return there == FileIdentity(path: "\(projectRoot)/\(name)")
    }
    guard path.lastPart == name, let root = FileIdentity(path: projectRoot) else { return false }
    return FileIdentity(path: path.parentPath.isEmpty ? "/" : String(path.parentPath)) == root
  }
}
