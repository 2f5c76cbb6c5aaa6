import Glibc

/// The folder that visitors are shown, and the one that it stands in.
struct OutputFolder: Sendable {
  /// As the user wrote it, for messages.
  let path: String
  /// The path of the folder that it stands in, without symbolic links.
  let parentPath: String
  let parent: Folder
  let name: String
  /// What stands there now.
  let current: Folder?

  /// Looks at an output, makes the folders above it, and refuses what must not be one.
  init(_ path: String, projectRoot: String, home: String?) throws(PublishError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    self.path = String(trimmed)
    let status = Self.status(self.path)
    let kind = status.map { Entry.Kind(mode: $0.st_mode) }
    if kind == .symbolicLink { throw .refused(output: path, because: "it is a symbolic link") }
    if let kind, kind != .folder { throw .refused(output: path, because: "it is not a folder") }
    let real = try status == nil ? Self.madePath(self.path) : Self.realPath(self.path)
    guard real != "/" else { throw .refused(output: path, because: "it is the root folder") }
    name = real.lastPart
    parentPath = real.parentPath.isEmpty ? "/" : String(real.parentPath)
    if let status {
      try Self.refuseHolding(projectRoot, home: home, FileIdentity(status), output: path)
    }
    for folder in ["content", "templates"] {
      guard let inner = FileIdentity(path: "\(projectRoot)/\(folder)") else { continue }
      if FileIdentity.upwards(from: parentPath).contains(inner) {
        throw .refused(output: path, because: "it stands in the project's \(folder) folder")
      }
    }
    do throws(Errno) {
      parent = try Folder(path: parentPath)
      current = status == nil ? nil : try parent.folder(name)
    } catch {
      throw .disk(DiskError("opening", path, error), status == nil ? .nothing : .oldSite)
    }
  }

  /// What visitors find if nothing more is done.
  var standing: PublishError.Standing { current == nil ? .nothing : .oldSite }

  private static func refuseHolding(
    _ projectRoot: String, home: String?, _ identity: FileIdentity, output: String
  ) throws(PublishError) {
    let precious = [
      ("the project", projectRoot), ("the project's content", "\(projectRoot)/content"),
      ("the project's templates", "\(projectRoot)/templates"), ("the home folder", home ?? "/"),
    ]
    for (name, path) in precious {
      guard let real = try? realPath(path) else { continue }
      if FileIdentity.upwards(from: real).contains(identity) {
        throw .refused(output: output, because: "it is or holds \(name)")
      }
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// The path without symbolic links.
  private static func realPath(_ path: String) throws(PublishError) -> String {
    guard let real = realpath(path, nil) else {
      throw .disk(DiskError("looking for", path, code: errno), .oldSite)
    }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path, without symbolic links, of an output that does not exist yet, in folders that do.
  private static func madePath(_ path: String) throws(PublishError) -> String {
    var parent = String(path.parentPath)
    if parent.isEmpty { parent = path.utf8.first == UInt8(ascii: "/") ? "/" : "." }
    for folder in Array(path.ancestors).reversed() where mkdir(String(folder), 0o755) != 0 {
      let code = errno
      guard code == EEXIST || Self.status(String(folder)) != nil else {
        throw .disk(DiskError("making the folder", String(folder), code: code), .nothing)
      }
    }
    let real = try realPath(parent)
    return real == "/" ? "/\(path.lastPart)" : "\(real)/\(path.lastPart)"
  }
}
