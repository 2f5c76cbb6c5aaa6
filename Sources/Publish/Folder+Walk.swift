import Glibc
import Parallel

/// Something in a tree of folders.
struct Found: Sendable {
  /// From the folder where the walk began, with `/` between the parts.
  let path: String
  /// Whether the path is what is on the disk, and not a rendering of bytes that are not UTF-8.
  let isText: Bool
  let kind: Entry.Kind
  /// How many folders it stands in; 0 right where the walk began.
  let depth: Int
}

/// What a walk found, sorted by the bytes of the paths.
struct Walk: Sendable {
  var found: [Found] = []
  /// Folders that could not be listed, and why.
  var failures: [(path: String, error: Errno)] = []
}

extension Folder {
  /// Everything below this folder, without following symbolic links.
  ///
  /// It goes into a folder where `enters` says so. What vanishes meanwhile is left out.
  func walk(jobs: Int, enters: @Sendable (Found) -> Bool) throws(Errno) -> Walk {
    var walk = Walk()
    try walk.add(entries().map { Found($0, in: "", depth: 0) })
    var level = walk.found.filter { $0.kind == .folder && $0.isText && enters($0) }
    while !level.isEmpty {
      let lists = level.map(\.path).sorted { $0.precedesInBytes($1) }.chunks()
        .parallelMap(jobs: jobs) { [depth = level[0].depth + 1] chunk in
          list(chunk, depth: depth, enters: enters)
        }
      level = []
      for list in lists {
        walk.add(list.walk.found)
        walk.failures += list.walk.failures
        level += list.entered
      }
    }
    walk.found.sort { $0.path.precedesInBytes($1.path) }
    walk.failures.sort { $0.path.precedesInBytes($1.path) }
    return walk
  }

  private func list(
    _ paths: ArraySlice<String>, depth: Int, enters: (Found) -> Bool
  ) -> (walk: Walk, entered: [Found]) {
    var cursor = FolderCursor(self)
    var walk = Walk()
    for path in paths {
      do throws(Errno) {
        let entries = try cursor.parent(of: path).folder(path.lastPart).entries()
        walk.add(entries.map { Found($0, in: path, depth: depth) })
      } catch {
        if error.code != ENOENT { walk.failures.append((path, error)) }
      }
    }
    return (walk, walk.found.filter { $0.kind == .folder && $0.isText && enters($0) })
  }
}

extension Walk {
  fileprivate mutating func add(_ more: [Found]) { found += more }
}

extension Found {
  fileprivate init(_ entry: Entry, in folder: String, depth: Int) {
    path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
    isText = entry.isText
    kind = entry.kind
    self.depth = depth
  }
}
