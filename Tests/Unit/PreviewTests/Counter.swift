import Synchronization

/// Notes what was called.
final class Counter: Sendable {
  private let names = Mutex<[String]>([])

  var calls: [String] { names.withLock { $0 } }

  func count(_ name: String) -> [UInt8] {
    names.withLock { $0.append(name) }
    return Array(name.utf8)
  }
}
