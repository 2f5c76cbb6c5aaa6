import Glibc

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
