import Core
import Glibc

/// What a walk found, sorted by the bytes of the paths.
package struct Walk: Sendable {
  package var found: [DirectoryEntry] = []
  /// Folders that could not be listed, and why.
  package var failures: [(path: String, error: Errno)] = []
}

extension Folder {
  /// Everything below this folder, without following symbolic links.
  ///
  /// It goes into a folder where `enters` says so. What vanishes meanwhile is left out.
  package func walk(jobs: Int, enters: @Sendable (DirectoryEntry) -> Bool) throws(Errno) -> Walk {
    var walk = Walk()
    walk.found += try entries()
    var level = walk.found.filter { $0.kind == .folder && $0.isText && enters($0) }
    while !level.isEmpty {
      let lists = level.map(\.path).sorted { $0.precedesInBytes($1) }.chunks()
        .parallelMap(jobs: jobs) { [depth = level[0].depth + 1] chunk in
          list(chunk, depth: depth, enters: enters)
        }
      level = []
      for list in lists {
        walk.found += list.walk.found
        walk.failures += list.walk.failures
        level += list.entered
      }
    }
    walk.found.sort { $0.path.precedesInBytes($1.path) }
    walk.failures.sort { $0.path.precedesInBytes($1.path) }
    return walk
  }

  private func list(
    _ paths: ArraySlice<String>, depth: Int, enters: (DirectoryEntry) -> Bool
  ) -> (walk: Walk, entered: [DirectoryEntry]) {
    var cursor = FolderCursor(self)
    var walk = Walk()
    for path in paths {
      do throws(Errno) {
        let folder = try cursor.parent(of: path).folder(path.lastPart)
        walk.found += try folder.entries(of: path, depth: depth)
      } catch {
        if error.code != ENOENT { walk.failures.append((path, error)) }
      }
    }
    return (walk, walk.found.filter { $0.kind == .folder && $0.isText && enters($0) })
  }
}
