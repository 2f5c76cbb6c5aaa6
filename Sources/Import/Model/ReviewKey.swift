import Core

/// The key that identifies an imported review: 60 bits of a hash of the source's own number or, if
/// there is none, of its contents.
///
/// The key is the end of the review's ID, twelve letters and digits, so a review is recognized by
/// its ID alone. The chance that any two of two million reviews share a key is one in half a
/// million.
public struct ReviewKey: Hashable, Sendable {
  public let bits: UInt64

  static let length = 12
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// The key of `parts`, hashed in order.
  init(_ parts: [String]) {
    var hash = SHA256()
    // Each part with its length, so that no two lists of parts read the same.
    for part in parts {
      hash.update(Array("\(part.utf8.count):\(part)".utf8))
    }
    bits = hash.finalize().firstBits >> 4
  }

  /// The key at the end of an ID. Nil if it has none.
  public init?(id: String) {
    let end = Array(id.utf8.suffix(Self.length + 1))
    guard end.count == Self.length + 1, end[0] == .hyphen else { return nil }
    var bits: UInt64 = 0
    for byte in end.dropFirst() {
      switch byte {
      case 0x61...0x7A: bits = bits << 5 | UInt64(byte - 0x61)
      case 0x32...0x37: bits = bits << 5 | UInt64(byte - 0x32 + 26)
      default: return nil
      }
    }
    self.bits = bits
  }

  /// The key as twelve characters of `a` to `z` and `2` to `7`.
  var text: String {
    String(
      decoding: (0..<12).map { Self.letters[Int(bits >> UInt64(55 - 5 * $0) & 31)] },
      as: UTF8.self)
  }
}

/// 64 bits of the SHA-256 of a file that the import wrote, enough to see that somebody changed it.
public struct ShortDigest: Hashable, Sendable, CustomStringConvertible {
  let bits: UInt64

  /// The digest of a file's bytes.
  public init(of bytes: some Collection<UInt8>) {
    bits = Digest(of: Array(bytes)).firstBits
  }

  /// Parses sixteen hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }

  /// The digest as sixteen hexadecimal digits.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Digest {
  /// The first eight bytes as a number, big-endian.
  fileprivate var firstBits: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
