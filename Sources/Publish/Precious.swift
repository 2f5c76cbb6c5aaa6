import Disk

/// What no site may be written over or into.
struct ProtectedPaths {
  let projectRoot: String
  let home: String?

  /// Why nothing may be published to a path without symbolic links, as a sentence's end; nil
  /// where it may. What stands at the path, and what does not yet, count alike.
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

  /// Whether a path is that of a folder of the project: by what stands there, or where nothing
  /// does, by the place and the name.
  private func isFolder(_ name: String, _ path: String) -> Bool {
    if let there = FileIdentity(path: path) {
      return there == FileIdentity(path: "\(projectRoot)/\(name)")
    }
    guard path.lastPart == name, let root = FileIdentity(path: projectRoot) else { return false }
    return FileIdentity(path: path.parentPath.isEmpty ? "/" : String(path.parentPath)) == root
  }
}
