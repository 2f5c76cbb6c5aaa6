import Glibc

/// Why a system call failed: the number in `errno`.
struct Errno: Error, Hashable {
  let code: Int32

  /// What the C library says of it: "No space left on device".
  var words: String { String(cString: strerror(code)) }
}

/// Makes a system call again until no signal interrupts it; throws what it failed with.
@discardableResult
func checked<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw Errno(code: code) }
  }
}
