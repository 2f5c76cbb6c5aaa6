import Disk
import Glibc

/// The right to write one output. The system gives it back when the process ends, however it ends.
final class BuildLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock in a state folder; nil and who holds it where another process has it.
  static func take(in folder: Folder) throws(Errno) -> (lock: BuildLock?, holder: String) {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let lock = BuildLock(try checked { openat(folder.descriptor, "lock", flags, 0o644) })
      do throws(Errno) {
        try checked { flock(lock.descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        guard error.code == EWOULDBLOCK else { throw error }
        return (nil, lock.holder)
      }
      // Whoever had it may have removed the file since it was opened: then it locks nothing.
      var mine = stat()
      try checked { fstat(lock.descriptor, &mine) }
      if let there = try? folder.status("lock"), FileIdentity(there) == FileIdentity(mine) {
        lock.sign()
        return (lock, "")
      }
    }
  }

  /// Writes into the lock who has it. It is only for people, so a full disk does not matter.
  private func sign() {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var date = [CChar](repeating: 0, count: 32)
    strftime(&date, date.count, "%Y-%m-%d %H:%M:%S UTC", &parts)
    let words = Array("process \(getpid()), since ".utf8) + date.prefix { $0 != 0 }.map(UInt8.init)
    ftruncate(descriptor, 0)
    _ = words.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private var holder: String {
    let words = [UInt8](unsafeUninitializedCapacity: 100) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return words.isEmpty ? "a process that has just begun" : String(decoding: words, as: UTF8.self)
  }
}
