import Glibc

/// A connection to the server as a program makes one that keeps to no rules.
final class Client {
  private let descriptor: Int32

  /// Connects to 127.0.0.1; reading gives up after 5 s.
  init(_ port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { throw ConnectionFailed(code: errno) }
  }

  struct ConnectionFailed: Error { let code: Int32 }

  deinit { close(descriptor) }

  /// Sends bytes as far as the other side takes them.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Asks for a target and leaves the connection open.
  func get(_ target: String) {
    send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
  }

  /// Reads until `word` came, or without one to the end: nil where the other side takes too long, or
  /// ends before the word.
  func read(until word: String? = nil) -> String? {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      if let word, String(decoding: text, as: UTF8.self).contains(word) { break }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0, errno == EAGAIN { return nil }
      if count <= 0 {
        if word != nil { return nil }
        break
      }
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the other side has ended the connection, or does so soon.
  var isEnded: Bool { read() != nil }
}
