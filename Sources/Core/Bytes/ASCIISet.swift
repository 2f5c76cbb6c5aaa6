/// A set of ASCII bytes, two words wide; no byte above 0x7F is in it.
public struct ASCIISet: Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// The printable bytes (0x20 to 0x7E) without some of them, and some control characters.
  package init(excluding excluded: String, keepingControls kept: String = "") {
    for byte in 0x20...0x7E as ClosedRange<UInt8> { insert(byte) }
    for byte in kept.utf8 { insert(byte) }
    for byte in excluded.utf8 { remove(byte) }
  }

  /// Just these.
  package init(_ bytes: String) { for byte in bytes.utf8 { insert(byte) } }

  /// Letters, digits and some other bytes.
  package init(alphanumericsAnd others: String) {
    for byte in UInt8.min..<0x80 where byte.isAlphanumeric { insert(byte) }
    for byte in others.utf8 { insert(byte) }
  }

  @inlinable
  @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return ((byte < 0x40 ? low : high) >> UInt64(byte & 0x3F)) & 1 == 1
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
  }

  private mutating func remove(_ byte: UInt8) {
    if byte < 0x40 { low &= ~(1 << UInt64(byte)) } else { high &= ~(1 << UInt64(byte & 0x3F)) }
  }
}
