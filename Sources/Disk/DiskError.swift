import Glibc

/// Something on the disk could not be read or written, through no fault of the content.
public struct DiskError: Error, Hashable, Sendable {
  /// What was being done, as in "while writing": `writing`, `reading`, `making the folder`.
  public let action: String
  public let path: String
  /// The number of the system's error, as in errno(3).
  public let code: Int32

  /// An action on a path that failed with the error number `code`.
  public init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  package init(_ action: String, _ path: String, _ error: Errno) {
    self.init(action, path, code: error.code)
  }

  /// What can be done about it, where that is known.
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
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    default: nil
    }
  }
}

extension DiskError: CustomStringConvertible {
  /// "No space left on device while writing public/index.html".
  public var description: String {
    "\(Errno(code: code).words) while \(action) \(path)"
  }
}

/// Why a system call failed: the number in `errno`.
package struct Errno: Error, Hashable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// What the C library says of it: "No space left on device".
  package var words: String { String(cString: strerror(code)) }
}

/// Makes a system call again until no signal interrupts it; throws what it failed with.
@discardableResult
package func checked<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw Errno(code: code) }
  }
}
