/// A place in a tree of folders that moves from path to path.
///
/// Every part of a path is looked up in the folder before it and never through a symbolic link.
/// What one path shares with the next stays open, so that sorted paths cost little.
package struct FolderCursor {
  private let root: Folder
  private var path = ""
  private var parts: [(name: Substring, folder: Folder)] = []

  package init(_ root: Folder) { self.root = root }

  /// The folder that `path` stands in.
  package mutating func parent(of path: String) throws(Errno) -> Folder {
    try folder(path.parentPath)
  }

  /// The folder that `path` stands in, which is made if it is missing.
  package mutating func madeParent(of path: String, _ permissions: Permissions) throws(Errno)
    -> Folder
  {
    try folder(path.parentPath, making: permissions)
  }

  /// The folder at a path; the empty path is the root.
  ///
  /// With `making`, folders that are missing are made. Only the last is opened `toList`.
  package mutating func folder(
    _ path: Substring, making permissions: Permissions? = nil
  ) throws(Errno) -> Folder {
    guard !path.isEmpty else { return root }
    if let last = parts.last, path == self.path { return last.folder }
    let names = path.split(separator: "/")
    var shared = 0
    while shared < min(parts.count, names.count), parts[shared].name == names[shared] {
      shared += 1
    }
    self.path = ""
    parts.removeSubrange(shared...)
    for name in names[shared...] {
      let above = parts.last?.folder ?? root
      let string = String(name)
      if let permissions { try above.makeFolder(string, permissions) }
      parts.append((name, try above.folder(string, toList: false)))
    }
    self.path = String(path)
    return parts.last?.folder ?? root
  }
}
