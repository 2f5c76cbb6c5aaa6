extension UInt32 {
  /// Whether the scalar is a noncharacter: U+FDD0 to U+FDEF or one of the last two code points of a
  /// plane (The Unicode Standard, section 23.7).
  var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(self) || self & 0xFFFE == 0xFFFE
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `index`, and its length in bytes. U+FFFF and one byte if no
  /// well-formed sequence begins there (The Unicode Standard, table 3-7).
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let illFormed: (UInt32, Int) = (0xFFFF, 1)
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), index + length <= count else { return illFormed }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in self[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return illFormed }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = value < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000)
    guard !isOverlong, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      return illFormed
    }
    return (value, length)
  }
}

extension String {
  /// Calls `body` with the text's UTF-8, which is copied only if it is not contiguous.
  @inline(__always)
  func withUTF8Bytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    utf8.withBytes(body)
  }
}

extension Sequence<UInt8> {
  /// Calls `body` with the bytes, which are copied only if they are not contiguous.
  @inline(__always)
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}

extension [UInt8] {
  /// Appends a literal's bytes.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
