import Glibc

/// A temporary file without a name for bytes that are written elsewhere later. The file disappears
/// with the process, however that ends.
final class TemporaryLines {
  /// The number of bytes that were appended.
  private(set) var count: UInt64 = 0
  private let descriptor: Int32
  /// The newest bytes, which are not in the file yet.
  private var waiting: [UInt8] = []

  /// An empty temporary file on the disk of `folder`, where it has `name` for a moment.
  init(in folder: Folder, _ name: String) throws(Errno) {
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    descriptor = try checked { openat(folder.descriptor, name, flags, 0o600) }
    try? folder.removeFile(name)
  }

  deinit { close(descriptor) }

  /// Appends bytes and returns their offset.
  func append(_ bytes: [UInt8]) throws(Errno) -> UInt64 {
    let offset = count
    waiting += bytes
    count += UInt64(bytes.count)
    if waiting.count > 1 << 20 { try flush() }
    return offset
  }

  /// The line that begins at an offset.
  func line(at offset: UInt64) throws(Errno) -> [UInt8] {
    if let rest = waiting(from: offset) {
      return Array(rest.prefix(through: rest.firstIndex(of: 0x0A) ?? rest.endIndex - 1))
    }
    return try LinesOnDisk(descriptor: descriptor).line(at: offset)
  }

  /// The `count` bytes that `append` put at an offset.
  func bytes(_ count: Int, at offset: UInt64) throws(Errno) -> [UInt8] {
    if let rest = waiting(from: offset) { return Array(rest.prefix(count)) }
    return try LinesOnDisk(descriptor: descriptor).bytes(count, at: offset)
  }

  /// Calls `take` with each line and its offset, in order.
  func eachLine(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    try flush()
    try LinesOnDisk(descriptor: descriptor).each(take)
  }

  private func waiting(from offset: UInt64) -> ArraySlice<UInt8>? {
    let written = count - UInt64(waiting.count)
    return offset < written ? nil : waiting[Int(offset - written)...]
  }

  private func flush() throws(Errno) {
    var output = BufferedOutput(descriptor)
    try output.write(waiting)
    try output.flush()
    waiting.removeAll(keepingCapacity: true)
  }
}

/// An open file of lines, which is read from the disk each time.
struct LinesOnDisk {
  let descriptor: Int32

  /// The line that begins at an offset, with its line feed if it has one.
  func line(at offset: UInt64) throws(Errno) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let start = line.count
      line += try bytes(4096, at: offset + UInt64(start))
      if let end = line[start...].firstIndex(of: 0x0A) { return Array(line[...end]) }
      if line.count == start { return line }
    }
  }

  /// Calls `take` with each line and its offset, in order.
  func each(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    var rest: [UInt8] = []
    var offset: UInt64 = 0
    // How many bytes of `rest` have no line feed.
    var searched = 0
    while true {
      let more = try bytes(1 << 20, at: offset + UInt64(rest.count))
      rest += more
      var start = 0
      while let end = rest[max(start, searched)...].firstIndex(of: 0x0A) {
        try take(rest[start...end], offset + UInt64(start))
        start = end + 1
      }
      if more.isEmpty {
        if start < rest.count { try take(rest[start...], offset + UInt64(start)) }
        return
      }
      rest.removeFirst(start)
      searched = rest.count
      offset += UInt64(start)
    }
  }

  /// Up to `count` bytes from an offset; none at the end of the file.
  func bytes(_ count: Int, at offset: UInt64) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) {
        filled = try checked {
          pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// A buffer that writes bytes to a file, a megabyte at a time.
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
