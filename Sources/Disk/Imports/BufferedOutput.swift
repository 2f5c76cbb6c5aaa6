import Glibc

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
