import Core
import Crypto

/// 64 bits of the SHA-256 of a file that the import wrote: enough to see that somebody changed it.
public struct ShortDigest: Hashable, Sendable, CustomStringConvertible {
  let bits: UInt64

  /// The digest of a file's bytes.
  public init(of bytes: some Collection<UInt8>) {
    bits = SHA256.hash(data: Array(bytes)).firstBits
  }

  /// Reads sixteen hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension SHA256.Digest {
  /// Its first eight bytes as a number, the first byte highest.
  var firstBits: UInt64 { prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
