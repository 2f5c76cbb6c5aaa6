import CPlatform
import Glibc

/// A name in a folder, and what it names.
struct Entry: Sendable {
  enum Kind: Sendable { case file, folder, symbolicLink, other }

  /// Where `isText` is false, the name with U+FFFD for what is not UTF-8.
  let name: String
  let isText: Bool
  let kind: Kind
}

extension Folder {
  /// Everything in the folder but `.` and `..`, in the order of the file system.
  func entries() throws(Errno) -> [Entry] {
    var entries: [Entry] = []
    var failure: Errno?
    withUnsafeTemporaryAllocation(byteCount: 32768, alignment: 8) { buffer in
      do throws(Errno) {
        while true {
          let filled = try checked {
            sitegen_entries(descriptor, buffer.baseAddress, buffer.count)
          }
          if filled == 0 { return }
          append(UnsafeRawBufferPointer(rebasing: buffer[..<filled]), to: &entries)
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
  private func append(_ records: UnsafeRawBufferPointer, to entries: inout [Entry]) {
    var start = 0
    while start + 19 < records.count {
      let length = Int(records.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self))
      let record = UnsafeRawBufferPointer(rebasing: records[start..<start + length])
      start += length
      let name = record[19...].prefix { $0 != 0 }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      let text = String(validating: name, as: UTF8.self)
      let kind = Entry.Kind(directoryType: Int(record[18])) ?? self.kind(ofBytes: name)
      entries.append(
        Entry(
          name: text ?? String(decoding: name, as: UTF8.self), isText: text != nil, kind: kind))
    }
  }

  /// For file systems that do not say in the listing.
  private func kind(ofBytes name: some Sequence<UInt8>) -> Entry.Kind {
    var status = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return Entry.Kind(mode: status.st_mode)
  }
}

extension Entry.Kind {
  init?(directoryType: Int) {
    switch directoryType {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .symbolicLink
    default: self = .other
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
