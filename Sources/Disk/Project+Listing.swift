import Core
import Glibc

extension Project {
  /// The paths of the regular files in the named folders, sorted, and what else stands there.
  func list(
    _ folders: [String], jobs: Int
  ) throws(DiskError) -> (paths: [String], findings: [Finding]) {
    let walk: Walk
    let folder = try openRoot()
    do throws(Errno) {
      walk = try folder.walk(jobs: jobs) { found in
        found.depth == 0
          ? folders.contains(found.path) : !found.isHidden && found.depth < Project.deepest
      }
    } catch {
      throw DiskError("listing the project's folder", root, error)
    }
    var paths: [String] = []
    var findings: [Finding] = []
    for found in walk.found {
      if found.depth == 0 ? !folders.contains(found.path) : found.isHidden { continue }
      if !found.isText {
        findings.append(
          Finding(.badFileName, at: Place(found.path), "the name is not valid UTF-8"))
      } else if found.kind != .file {
        findings += finding(for: found.kind, at: found.path)
        if found.kind == .folder, found.depth == Project.deepest {
          findings.append(
            Finding(
              .folderTooDeep, at: Place(found.path),
              "the folder stands in \(Project.deepest) others or more; it is not read"))
        }
      } else if found.depth > 0 {
        paths.append(found.path)
      } else {
        findings.append(
          Finding(.notARegularFile, at: Place(found.path), "a folder is wanted here, not a file"))
      }
    }
    for (path, error) in walk.failures {
      guard let finding = finding(for: error, at: path) else {
        throw DiskError("listing", "\(root)/\(path)", error)
      }
      findings.append(finding)
    }
    return (paths, findings)
  }

  /// What is to be said of something that is not a file.
  func finding(for kind: FileType, at path: String) -> [Finding] {
    switch kind {
    case .file, .folder: []
    case .symbolicLink:
      [Finding(.symbolicLink, at: Place(path), "symbolic links are not followed")]
    case .other:
      [Finding(.notARegularFile, at: Place(path), "this is not a regular file; it is not read")]
    }
  }

  /// What is to be said of an error, where it comes from what stands at the path and not from the
  /// machine.
  func finding(for error: Errno, at path: String) -> Finding? {
    switch error.code {
    case ELOOP, ENOTDIR:
      Finding(.symbolicLink, at: Place(path), "symbolic links are not followed")
    case ENXIO, ENODEV:
      Finding(.notARegularFile, at: Place(path), "this is not a regular file; it is not read")
    case EACCES, EPERM:
      Finding(.unreadableFile, at: Place(path), "this may not be read: \(error.words)")
    default: nil
    }
  }
}

extension DirectoryEntry {
  /// Whether the name begins with a dot.
  var isHidden: Bool { path.lastPart.utf8.first == UInt8(ascii: ".") }
}
