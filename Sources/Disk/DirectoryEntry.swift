import CPlatform
import Glibc

/// A name in a folder, or in a tree of folders, and what it names.
package struct DirectoryEntry: Sendable {
  /// From the folder where the listing or the walk began, with `/` between the parts. Where `isText`
  /// is false, it has U+FFFD for what is not UTF-8.
  package let path: String
  /// Whether the path is what is on the disk, and not a rendering of bytes that are not UTF-8.
  package let isText: Bool
  package let kind: FileType
  /// How many folders it stands in; 0 right where the listing began.
  package let depth: Int
}

/// What a name in a folder is.
package enum FileType: Sendable { case file, folder, symbolicLink, other }

extension Folder {
  /// Everything in the folder but `.` and `..`, in the order of the file system. `path` and `depth`
  /// are those of the folder in the tree that is walked.
  package func entries(
    of path: String = "", depth: Int = 0
  ) throws(Errno) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    var failure: Errno?
    withUnsafeTemporaryAllocation(byteCount: 32768, alignment: 8) { buffer in
      do throws(Errno) {
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

  /// The records of getdents64(2): inode and offset (8 bytes each), the record's length (2), the
  /// kind (1), and the name up to a zero byte.
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

  /// For file systems that do not say in the listing.
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
