/// Deflate (RFC 1951) for pictures with large even areas: fixed codes, and runs of one byte as the
/// only repetitions. No library is used, so the bytes never change.
enum Deflate {
  /// In zlib's format (RFC 1950).
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var bits = DeflateBits(bytes: [0x78, 0x01])
    bits.append(0b011, 3)  // the last block, fixed codes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      bits.literal(Int(byte))
      var run = index + 1
      while run < bytes.count, bytes[run] == byte { run += 1 }
      var rest = run - index - 1
      index = run
      while rest >= 3 {
        // No rest of one or two is left over.
        let length = rest > 258 && rest < 261 ? 255 : min(258, rest)
        bits.repeated(length)
        rest -= length
      }
      for _ in 0..<rest { bits.literal(Int(bytes[run - 1])) }
    }
    bits.literal(256)
    bits.fill()
    let sum = adler(bytes)
    for shift: UInt32 in [24, 16, 8, 0] { bits.append(Int(sum >> shift & 255), 8) }
    return bits.bytes
  }

  /// CRC-32 as PNG has it.
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes { crc = crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
    return ~crc
  }

  /// The remainder of each byte by the polynomial of CRC-32.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    // So many steps do not overflow (zlib's NMAX).
    for part in stride(from: 0, to: bytes.count, by: 5552) {
      for byte in bytes[part..<min(part + 5552, bytes.count)] {
        low &+= UInt32(byte)
        high &+= low
      }
      (low, high) = (low % 65_521, high % 65_521)
    }
    return high << 16 | low
  }

  /// Bits, the lowest first.
  private struct DeflateBits {
    var bytes: [UInt8]
    private var word = 0
    private var count = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func append(_ value: Int, _ length: Int) {
      word |= value << count
      count += length
      while count >= 8 {
        bytes.append(UInt8(word & 255))
        word >>= 8
        count -= 8
      }
    }

    mutating func fill() { if count > 0 { append(0, 8 - count) } }

    /// A code, whose highest bit goes first.
    private mutating func code(_ value: Int, _ length: Int) {
      let bits = UInt16(truncatingIfNeeded: value << (16 - length))
      append(Int(bits.bitsSwapped), length)
    }

    /// A symbol in the fixed code of RFC 1951, 3.2.6.
    mutating func literal(_ symbol: Int) {
      switch symbol {
      case ..<144: code(0x30 + symbol, 8)
      case ..<256: code(0x190 + symbol - 144, 9)
      case ..<280: code(symbol - 256, 7)
      default: code(0xC0 + symbol - 280, 8)
      }
    }

    /// The last byte again, 3 to 258 times.
    mutating func repeated(_ length: Int) {
      if length == 258 {
        literal(285)
      } else if length < 11 {
        literal(254 + length)
      } else {
        let value = length - 3
        let extra = (Int.bitWidth - 1 - value.leadingZeroBitCount) - 2
        literal(257 + extra * 4 + (value >> extra))
        append(value & ((1 << extra) - 1), extra)
      }
      code(0, 5)
    }
  }
}

extension UInt16 {
  /// The number with its bits in the opposite order.
  fileprivate var bitsSwapped: UInt16 {
    var bits = byteSwapped
    bits = bits >> 4 & 0x0F0F | (bits & 0x0F0F) << 4
    bits = bits >> 2 & 0x3333 | (bits & 0x3333) << 2
    return bits >> 1 & 0x5555 | (bits & 0x5555) << 1
  }
}
