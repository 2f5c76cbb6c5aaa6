import CPlatform
import Core
import Glibc

/// A name in a folder or in a tree of folders, with its file type.
package struct DirectoryEntry: Sendable {
  /// The path from the folder where the listing or the walk began, with `/` between the parts. If
  /// `isText` is false, U+FFFD stands for the bytes that are not UTF-8.
  package let path: String
  /// Whether the path is valid UTF-8, so that `path` is exactly what is on the disk.
  package let isText: Bool
  package let kind: FileType
  /// The number of folders above the name; 0 in the folder where the listing began.
  package let depth: Int
}

/// The type of a name in a folder.
package enum FileType: Sendable { case file, folder, symbolicLink, other }

extension Folder {
  /// Everything in the folder except `.` and `..`, in the file system's order. `path` and `depth`
  /// are those of this folder in the tree that is walked.
  package func entries(
    of path: String = "", depth: Int = 0
  ) throws(Errno) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    var failure: Errno?
    withUnsafeTemporaryAllocation(byteCount: 32768, alignment: 8) { buffer in
      do throws(Errno) {
        // The folder may have been listed before, by the same descriptor.
        _ = try checked { lseek(descriptor, 0, SEEK_SET) }
        while true {
          let filled = try checked {
            sitegen_entries(descriptor, buffer.baseAddress, buffer.count)
          }
          if filled == 0 { return }
          append(
            UnsafeRawBufferPointer(rebasing: buffer[..<filled]), of: path, depth, to: &entries)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return entries
  }

  /// Appends the records of getdents64(2): inode and offset (8 bytes each), the record's length
  /// (2), the type (1), and the name up to a zero byte.
  private func append(
    _ records: UnsafeRawBufferPointer, of path: String, _ depth: Int,
    to entries: inout [DirectoryEntry]
  ) {
    var start = 0
    while start + 19 < records.count {
      let length = Int(records.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self))
      let record = UnsafeRawBufferPointer(rebasing: records[start..<start + length])
      start += length
      let bytes = record[19...].prefix { $0 != 0 }
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
      let text = String(validating: bytes, as: UTF8.self)
      let kind = FileType(directoryType: Int(record[18])) ?? self.kind(ofBytes: bytes)
      let name = text ?? String(decoding: bytes, as: UTF8.self)
      entries.append(
        DirectoryEntry(
          path: path.isEmpty ? name : "\(path)/\(name)", isText: text != nil, kind: kind,
          depth: depth))
    }
  }

  /// The file type from a status call, for file systems whose listings do not give it.
  private func kind(ofBytes name: some Sequence<UInt8>) -> FileType {
    var status = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return FileType(mode: status.st_mode)
  }
}

extension FileType {
  init?(directoryType: Int) {
    switch directoryType {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .symbolicLink
    default: self = .other
    }
  }

  package init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

/// The result of a walk, sorted by the bytes of the paths.
package struct Walk: Sendable {
  package var found: [DirectoryEntry] = []
  /// The folders that could not be listed, each with its error.
  package var failures: [(path: String, error: Errno)] = []
}

extension Folder {
  /// Lists everything below this folder, without following symbolic links.
  ///
  /// The walk enters the folders for which `enters` returns true. Names that vanish during the walk
  /// are left out.
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
