import Glibc

/// An open file of lines, read from where they stand; none of it is kept in memory.
struct LinesOnDisk {
  let descriptor: Int32

  /// The line that begins at an offset, with its line feed where it has one.
  func line(at offset: UInt64) throws(Errno) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let start = line.count
      line += try bytes(4096, at: offset + UInt64(start))
      if let end = line[start...].firstIndex(of: 0x0A) { return Array(line[...end]) }
      if line.count == start { return line }
    }
  }

  /// Each line with its offset, in order.
  func each(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    var rest: [UInt8] = []
    var offset: UInt64 = 0
    while true {
      let more = try bytes(1 << 20, at: offset + UInt64(rest.count))
      rest += more
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try take(rest[start...end], offset + UInt64(start))
        start = end + 1
      }
      if more.isEmpty {
        if start < rest.count { try take(rest[start...], offset + UInt64(start)) }
        return
      }
      rest.removeFirst(start)
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
