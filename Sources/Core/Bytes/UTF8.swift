extension UInt8 {
  /// Whether the byte continues a character of several bytes in UTF-8.
  @inlinable public var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}

extension UInt32 {
  /// Whether it is one of U+FDD0 to U+FDEF or the last two code points of a plane, which are no
  /// characters and never will be (The Unicode Standard, section 23.7).
  @inlinable public var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(self) || self & 0xFFFE == 0xFFFE
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `index` and how many bytes it takes; U+FFFF and one byte where no
  /// well-formed sequence begins (The Unicode Standard, table 3-7).
  @inlinable
  @inline(__always)
  public func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let illFormed: (UInt32, Int) = (0xFFFF, 1)
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), index + length <= count else { return illFormed }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in self[index + 1..<index + length] {
      guard byte.isContinuation else { return illFormed }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = value < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000)
    guard !isOverlong, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      return illFormed
    }
    return (value, length)
  }
}

extension [UInt8] {
  /// The bytes of the character at `index` in UTF-8 (RFC 3629); 0 where there is none, and -1 where
  /// the text ends within it.
  package func sequenceLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return 1 }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    for offset in 1..<length {
      guard index + offset < count else { return -1 }
      let byte = self[index + offset]
      guard offset == 1 ? low...high ~= byte : byte.isContinuation else { return 0 }
    }
    return length
  }
}

extension String {
  /// The text's UTF-8, copied only where it does not lie in one piece.
  @inlinable
  @inline(__always)
  public func withUTF8Bytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    utf8.withBytes(body)
  }
}

extension Sequence<UInt8> {
  /// The bytes, copied only where they do not lie in one piece.
  @inlinable
  @inline(__always)
  public func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}
