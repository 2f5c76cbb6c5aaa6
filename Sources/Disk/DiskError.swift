import Glibc

/// A failure to read or write the disk that the content did not cause.
public struct DiskError: Error, Hashable, Sendable {
  /// The action that failed, as in "while writing": `writing`, `reading`, `making the folder`.
  public let action: String
  public let path: String
  /// The system's error number (errno(3)).
  public let code: Int32

  /// A failed action on a path, with the error number `code`.
  public init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  package init(_ action: String, _ path: String, _ error: Errno) {
    self.init(action, path, code: error.code)
  }

  /// Advice on what to do about the error, if there is any.
  public var advice: String? {
    switch code {
    case ENOSPC: "free some space (df -h) or inodes (df -i) and try again"
    case EDQUOT: "the quota is used up; free some space and try again"
    case EROFS: "the file system is mounted read-only; choose another --output"
    case EACCES, EPERM: "look at the owner and the permissions (ls -ld)"
    case EIO: "the disk reports a fault; the system's log (dmesg) says more"
    case ESPIPE:
      "sitegen reads the export twice, and a pipe can be read only once: save the export to a file "
        + "first"
    case EAGAIN where action == "starting":
      "no further process or thread is allowed here: raise the limit (ulimit -u), or that of the "
        + "container (pids.max)"
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    default: nil
    }
  }
}

extension DiskError: CustomStringConvertible {
  /// The error as a sentence: "No space left on device while writing public/index.html".
  public var description: String {
    "\(Errno(code: code).words) while \(action) \(path)"
  }
}

/// The error of a failed system call: the number in `errno`.
package struct Errno: Error, Hashable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// The C library's text for the error: "No space left on device".
  package var words: String { String(cString: strerror(code)) }
}

/// Repeats a system call as long as a signal interrupts it, and throws its error.
@discardableResult
package func checked<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw Errno(code: code) }
  }
}
