import Core
import Glibc

/// The folder of a project on the disk.
public struct Project: Sendable {
  /// The path of the folder that holds `content` and `templates`.
  public let root: String

  /// The greatest depth of nested folders. Each level holds a file descriptor while the deepest is
  /// read.
  package static let deepest = 32

  /// The project at a path. Symbolic links in that path are followed.
  public init(root: String) {
    self.root = root
  }

  /// Reads every file in the named folders of the root, on up to `jobs` threads.
  ///
  /// Names that begin with a dot are skipped, and a missing folder counts as empty. `limit` gives
  /// the largest size in bytes of the file at a path. A finding reports each name that is not a
  /// regular file, is not UTF-8, cannot be read or is too large. Files and findings are sorted by
  /// the bytes of their paths. Of the folders `apart` only the findings are returned.
  ///
  /// Throws errors of the machine, which the content did not cause.
  public func read(
    _ folders: [String], apart: [String] = [], limit: @Sendable (String) -> Int, jobs: Int
  ) throws(DiskError) -> (files: [SourceFile], findings: [Finding]) {
    let files = try read(folders, apart: apart, limit: limit, known: nil, jobs: jobs)
    return (files.files, files.findings)
  }

  /// The same with files that are `known` from before, sorted by the bytes of their paths: those that
  /// have not changed since are only named. Nil where nothing is to be known of the files the next time.
  public func read(
    _ folders: [String], apart: [String] = [], limit: @Sendable (String) -> Int,
    known: [KnownFile]?, jobs: Int
  ) throws(DiskError) -> ProjectFiles {
    var (paths, troubles) = try list(folders, jobs: jobs)
    for folder in apart { paths.removeAll { $0.utf8.starts(with: "\(folder)/".utf8) } }
    let folder = try openRoot()
    let chunks = paths.chunks().parallelMap(jobs: jobs) {
      read($0, in: folder, limit: limit, known)
    }
    var files = ProjectFiles()
    files.files.reserveCapacity(known?.isEmpty ?? true ? paths.count : 0)
    files.findings = troubles
    for chunk in chunks {
      let chunk = try chunk.get()
      files.files += chunk.files
      files.unchanged += chunk.unchanged
      files.known += chunk.known
      files.findings += chunk.findings
    }
    files.findings.sort()
    return files
  }

  func openRoot() throws(DiskError) -> Folder {
    do throws(Errno) { return try Folder(path: root) } catch {
      throw DiskError("opening the project's folder", root, error)
    }
  }

  private func read(
    _ paths: ArraySlice<String>, in root: Folder, limit: (String) -> Int,
    _ known: [KnownFile]?
  ) -> Result<ProjectFiles, DiskError> {
    var cursor = FolderCursor(root)
    var chunk = ProjectFiles()
    var place = paths.first.flatMap { known?.place(of: $0) } ?? 0
    for path in paths {
      do throws(Errno) {
        let (folder, name) = (try cursor.parent(of: path), path.lastPart)
        while let known, place < known.count, known[place].path.precedesInBytes(path) { place += 1 }
        let before = known.flatMap {
          place < $0.count && $0[place].path == path ? $0[place] : nil
        }
        if let before, before.version.isCertain,
          FileVersion(try folder.status(name)) == before.version
        {
          chunk.unchanged.append(place)
          chunk.known.append(before)
          continue
        }
        let most = limit(path)
        let (contents, status) = try folder.readWithStatus(name, limit: most)
        switch contents {
        case .file(let bytes):
          guard known != nil else {
            chunk.files.append(SourceFile(path: path, bytes: bytes))
            continue
          }
          let now = KnownFile(
            path: path, version: FileVersion(status), key: ContentKey(of: bytes))
          chunk.known.append(now)
          if now.key == before?.key {
            chunk.unchanged.append(place)
          } else {
            chunk.files.append(SourceFile(path: path, bytes: bytes))
          }
        case .tooLarge(let size):
          chunk.findings.append(
            Finding(
              .fileTooLarge, at: Place(path), "the file has \(size) bytes; at most \(most) are read"
            ))
        case .notAFile(let kind): chunk.findings += finding(for: kind, at: path)
        }
      } catch {
        guard error.code != ENOENT else { continue }  // It went since it was listed.
        guard let finding = finding(for: error, at: path) else {
          return .failure(DiskError("reading", "\(self.root)/\(path)", error))
        }
        chunk.findings.append(finding)
      }
    }
    return .success(chunk)
  }
}

extension Project {
  /// The paths of the regular files in the named folders, sorted, and findings on what else is
  /// there.
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
              "the folder is more than \(Project.deepest) levels deep; it is not read"))
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

  /// The finding on something that is not a file.
  func finding(for kind: FileType, at path: String) -> [Finding] {
    switch kind {
    case .file, .folder: []
    case .symbolicLink:
      [Finding(.symbolicLink, at: Place(path), "symbolic links are not followed")]
    case .other:
      [Finding(.notARegularFile, at: Place(path), "this is not a regular file; it is not read")]
    }
  }

  /// The finding on an error, if what is at the path caused it and not the machine.
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

/// Reading photos, and keeping the pictures made of them.
extension Project {
  /// The regular files in a folder of the root and its subfolders, not read, in byte order. Empty
  /// if the folder is missing. `read` reports what else is there.
  public func media(in path: String) throws(DiskError) -> [MediaFile] {
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let folder: Folder
      do throws(Errno) { folder = try cursor.parent(of: path).folder(path.lastPart) } catch {
        if [ENOENT, ENOTDIR, ELOOP, EACCES].contains(error.code) { return [] }
        throw error
      }
      let walk = try folder.walk(jobs: 1) { !$0.isHidden && $0.depth < Project.deepest }
      var inside = FolderCursor(folder)
      var files: [MediaFile] = []
      for found in walk.found where found.kind == .file && found.isText && !found.isHidden {
        guard let status = try? inside.parent(of: found.path).status(found.path.lastPart) else {
          continue
        }
        let changed = status.st_ctim
        files.append(
          MediaFile(
            path: "\(path)/\(found.path)", size: Int(status.st_size),
            version: "\(status.st_ino) \(changed.tv_sec) \(changed.tv_nsec)"))
      }
      return files
    } catch {
      throw DiskError("listing", "\(root)/\(path)", error)
    }
  }

  /// Writes a file that can be made again at any time. Returns whether that succeeded.
  public func keep(_ bytes: [UInt8], at path: String) -> Bool {
    let permissions = Permissions.ofThisProcess()
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      let folder = try cursor.madeParent(of: path, permissions)
      let new = ".\(path.lastPart).new"
      try? folder.removeFile(new)
      try folder.create(new, bytes, permissions)
      try folder.rename(new, to: folder, path.lastPart)
      return true
    } catch {
      return false
    }
  }
}

/// Single files of a project.
extension Project {
  /// The bytes of a file of the root. Nil if it does not exist, cannot be read, or has more than
  /// `limit` bytes. No symbolic link in the path is followed.
  public func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let root = try? Folder(path: root) else { return nil }
    var cursor = FolderCursor(root)
    guard let reading = try? cursor.parent(of: path).read(path.lastPart, limit: limit),
      case .file(let bytes) = reading
    else { return nil }
    return bytes
  }

  /// Writes a new file of the root and makes its folders. The call never replaces a file and
  /// follows no symbolic link. Returns false if the name exists.
  public func create(_ file: SourceFile) throws(DiskError) -> Bool {
    // With the permissions that the user gives to all their files.
    let permissions = Permissions(umask: 0)
    do throws(Errno) {
      var cursor = FolderCursor(try Folder(path: root))
      try cursor.madeParent(of: file.path, permissions)
        .create(file.path.lastPart, file.bytes, permissions)
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw DiskError("writing", "\(root)/\(file.path)", error)
    }
  }
}
