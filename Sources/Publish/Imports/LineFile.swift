import Glibc
import Import

/// A file of lines of JSON that are known by the key at the end of their `id`, of any length: only
/// where each line stands is in memory, sixteen bytes for a line.
///
/// New lines go to a file beside it, and `close` makes one of the two: the old lines in their places,
/// changed ones in the place of what they were, new ones at the end.
final class LineFile {
  private let root: Folder
  private let path: String
  private let base: Int32?
  private var places: [UInt64: UInt64] = [:]
  private var spool: Int32 = -1
  private var spooled: UInt64 = 0
  private var waiting: [UInt8] = []

  /// Marks a place as one in the spool.
  private static let inSpool: UInt64 = 1 << 63

  /// The file at a path from the root, which need not be there.
  init(_ root: Folder, _ path: String) throws(Errno) {
    self.root = root
    self.path = path
    var cursor = FolderCursor(root)
    do throws(Errno) {
      let folder = try cursor.parent(of: path)
      base = try checked {
        openat(folder.descriptor, path.lastPart, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      }
    } catch {
      guard error.code == ENOENT else { throw error }
      base = nil
    }
    try eachLine { line, offset in
      if let key = Self.key(of: line) { places[key] = offset }
    }
  }

  deinit {
    if let base { Glibc.close(base) }
    if spool >= 0 { Glibc.close(spool) }
  }

  /// Whether it has a line of that key.
  func holds(_ key: ReviewKey) -> Bool { places[key.bits] != nil }

  /// The line of a key, with its line feed.
  func line(of key: ReviewKey) throws(Errno) -> [UInt8]? {
    guard let place = places[key.bits] else { return nil }
    return try line(at: place)
  }

  /// Puts a line in place of the one of that key.
  func put(_ line: [UInt8], of key: ReviewKey) throws(Errno) {
    if spool < 0 { spool = try openSpool() }
    places[key.bits] = spooled | Self.inSpool
    spooled += UInt64(line.count)
    waiting += line
    if waiting.count > 1 << 20 { try flush() }
  }

  /// Brings the file up to date, whole or not at all.
  func close() throws(Errno) {
    guard spooled > 0 else { return }
    try flush()
    var cursor = FolderCursor(root)
    let folder = try cursor.madeParent(of: path, .ofThisProcess())
    let name = ".\(path.lastPart).new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(folder.descriptor, name, flags, Permissions.file) }
    var output = BufferedOutput(file)
    do throws(Errno) {
      try merge(into: &output)
      try output.flush()
      try checked { fchmod(file, Permissions.file) }
      try checked { fsync(file) }
    } catch {
      Glibc.close(file)
      try? folder.removeFile(name)
      throw error
    }
    Glibc.close(file)
    try folder.rename(name, to: folder, path.lastPart)
  }

  /// What each key of the file ends with, in its order: for telling what was not visited.
  func eachLine(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    guard let base else { return }
    try Self.eachLine(of: base, take)
  }

  private func merge(into output: inout BufferedOutput) throws(Errno) {
    if let base {
      var merged = output
      try Self.eachLine(of: base) { line, offset throws(Errno) in
        guard let key = Self.key(of: line), let place = places[key], place != offset else {
          try merged.write(line)
          if line.last != 0x0A { try merged.write([0x0A]) }
          return
        }
        try merged.write(self.line(at: place)[...])
        places[key] = nil
      }
      output = merged
    }
    var merged = output
    try Self.eachLine(of: spool) { line, offset throws(Errno) in
      if let key = Self.key(of: line), places[key] == offset | Self.inSpool {
        try merged.write(line)
      }
    }
    output = merged
  }

  private func openSpool() throws(Errno) -> Int32 {
    var cursor = FolderCursor(root)
    let folder = try cursor.madeParent(of: path, .ofThisProcess())
    let name = ".\(path.lastPart).spool"
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(folder.descriptor, name, flags, 0o600) }
    // It has no name any more, so it goes with the process.
    try? folder.removeFile(name)
    return file
  }

  private func flush() throws(Errno) {
    var output = BufferedOutput(spool)
    try output.write(waiting[...])
    try output.flush()
    waiting.removeAll(keepingCapacity: true)
  }

  private func line(at place: UInt64) throws(Errno) -> [UInt8] {
    let offset = place & ~Self.inSpool
    guard place & Self.inSpool != 0 else {
      return try base.map { base throws(Errno) in try Self.line(of: base, at: offset) } ?? []
    }
    let written = spooled - UInt64(waiting.count)
    if offset >= written {
      let rest = waiting[Int(offset - written)...]
      return Array(rest.prefix(through: rest.firstIndex(of: 0x0A) ?? rest.endIndex - 1))
    }
    return try Self.line(of: spool, at: offset)
  }

  private static func line(of file: Int32, at offset: UInt64) throws(Errno) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let start = line.count
      var failure: Errno?
      line += [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
        do throws(Errno) {
          filled = try checked {
            pread(file, buffer.baseAddress, buffer.count, off_t(offset) + off_t(start))
          }
        } catch { failure = error }
      }
      if let failure { throw failure }
      if let end = line[start...].firstIndex(of: 0x0A) { return Array(line[...end]) }
      if line.count == start { return line }
    }
  }

  private static func eachLine(
    of file: Int32, _ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void
  ) throws(Errno) {
    var rest: [UInt8] = []
    var offset: UInt64 = 0
    while true {
      var failure: Errno?
      let position = off_t(offset) + off_t(rest.count)
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
        do throws(Errno) {
          filled = try checked { pread(file, buffer.baseAddress, buffer.count, position) }
        } catch { failure = error }
      }
      if let failure { throw failure }
      rest += more
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try take(rest[start...end], offset + UInt64(start))
        start = end + 1
      }
      if more.isEmpty, start < rest.count {
        try take(rest[start...], offset + UInt64(start))
        return
      }
      if more.isEmpty { return }
      rest.removeFirst(start)
      offset += UInt64(start)
    }
  }

  /// The key at the end of a line's `id`, which stands first in what an import wrote.
  private static func key(of line: ArraySlice<UInt8>) -> UInt64? {
    guard let id = id(of: line) else { return nil }
    return ReviewKey(id: id)?.bits
  }

  /// A line's `id`.
  static func id(of line: ArraySlice<UInt8>) -> String? {
    let mark = Array("\"id\":\"".utf8)
    guard line.count > 8, line.dropFirst().starts(with: mark) else {
      return ReviewRecord(line: Array(line))?.id
    }
    let rest = line.dropFirst(1 + mark.count)
    return rest.firstIndex(of: 0x22).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }
}

/// Bytes on their way into a file, a megabyte at a time.
struct BufferedOutput {
  private let file: Int32
  private var bytes: [UInt8] = []

  init(_ file: Int32) { self.file = file }

  mutating func write(_ more: some Collection<UInt8>) throws(Errno) {
    bytes += more
    if bytes.count > 1 << 20 { try flush() }
  }

  mutating func flush() throws(Errno) {
    var done = 0
    while done < bytes.count {
      done += try checked {
        bytes.withUnsafeBytes {
          Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
