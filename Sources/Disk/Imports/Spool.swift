import Glibc

/// Bytes that wait on the disk for their place: a file that has no name, so that it goes with the
/// process however that ends.
final class TemporaryLines {
  /// How many bytes were put in.
  private(set) var count: UInt64 = 0
  private let descriptor: Int32
  /// The newest of them, which are not in the file yet.
  private var waiting: [UInt8] = []

  /// An empty one on the disk of `folder`, where it has `name` for a moment.
  init(in folder: Folder, _ name: String) throws(Errno) {
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    descriptor = try checked { openat(folder.descriptor, name, flags, 0o600) }
    try? folder.removeFile(name)
  }

  deinit { close(descriptor) }

  /// Puts bytes behind all others and answers where they begin.
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

  /// The bytes that `append` put at an offset.
  func bytes(_ count: Int, at offset: UInt64) throws(Errno) -> [UInt8] {
    if let rest = waiting(from: offset) { return Array(rest.prefix(count)) }
    return try LinesOnDisk(descriptor: descriptor).bytes(count, at: offset)
  }

  /// Each line with its offset, in order.
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
