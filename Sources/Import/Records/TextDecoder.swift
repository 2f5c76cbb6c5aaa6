import Core

/// A decoder from a file's bytes to valid UTF-8, part by part. Byte order marks are removed. UTF-16
/// is recognized by its mark or its zero bytes. What is not UTF-8 is read as Windows-1252, the
/// encoding of old spreadsheets.
///
/// A file with UTF-8's mark is UTF-8. So is a file whose first megabyte, counted from the first
/// byte beyond ASCII, has more multi-byte characters than invalid bytes. In UTF-8, each invalid
/// byte becomes U+FFFD.
public struct TextDecoder {
  public enum Encoding: Sendable, Equatable { case unknown, utf8, utf16(bigEndian: Bool), windows }

  public private(set) var encoding = Encoding.unknown
  /// The number of bytes that could not be read and became U+FFFD.
  public private(set) var damaged = 0
  /// Where the first of them stands.
  public private(set) var firstDamage: TextPosition?
  private var position = TextPosition.start
  private var rest: [UInt8] = []
  /// The number of bytes that are examined before the encoding is decided.
  private static let sample = 1 << 20
  /// Whether the encoding is decided, so that invalid bytes are damage.
  private var isSettled = false
  private var isAtStart = true
  private var highSurrogate: UInt32?

  /// A decoder at the start of a file.
  public init() {}

  /// The text of the next part, without a character that the part cuts in two.
  public mutating func decode(_ bytes: [UInt8]) -> [UInt8] { placed(part(bytes)) }

  /// The rest of the text. Nothing may follow.
  public mutating func finish() -> [UInt8] {
    let bytes = rest
    rest = []
    return placed(
      withoutMarks(decode(bytes, from: encoding == .unknown ? detect(bytes) : 0, isLast: true)))
  }

  /// The text, with the place noted of the first byte that became U+FFFD.
  private mutating func placed(_ text: [UInt8]) -> [UInt8] {
    guard firstDamage == nil else { return text }
    let sign: StaticString = "\u{FFFD}"
    let damage = damaged > 0 ? text.firstIndex(of: sign) : nil
    position.move(over: text[..<(damage ?? text.count)])
    if damage != nil { firstDamage = position }
    return text
  }

  private mutating func part(_ bytes: [UInt8]) -> [UInt8] {
    let bytes = rest.isEmpty ? bytes : rest + bytes
    rest = []
    if encoding == .unknown {
      guard bytes.count >= 4 else {
        rest = bytes
        return []
      }
      return withoutMarks(decode(bytes, from: detect(bytes), isLast: false))
    }
    return withoutMarks(decode(bytes, from: 0, isLast: false))
  }

  /// Decides the encoding, and returns the start of the text.
  private mutating func detect(_ bytes: [UInt8]) -> Int {
    encoding = .utf8
    if bytes.starts(with: Self.mark) {
      isSettled = true
      return 3
    }
    guard bytes.count >= 2 else { return 0 }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): encoding = .utf16(bigEndian: false)
    case (0xFE, 0xFF): encoding = .utf16(bigEndian: true)
    case (0, 1...): encoding = .utf16(bigEndian: true)
    case (1..., 0): encoding = .utf16(bigEndian: false)
    default: return 0
    }
    return bytes[0] >= 0xFE ? 2 : 0
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text without further byte order marks at its start, which some programs add.
  private mutating func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    guard isAtStart else { return text }
    var text = text
    while text.starts(with: Self.mark) { text.removeFirst(3) }
    isAtStart = text.isEmpty
    return text
  }

  private mutating func decode(_ bytes: [UInt8], from start: Int, isLast: Bool) -> [UInt8] {
    switch encoding {
    case .unknown, .utf8: utf8(bytes, from: start, isLast: isLast)
    case .windows: windows(bytes[start...])
    case .utf16(let bigEndian): utf16(bytes, from: start, bigEndian: bigEndian, isLast: isLast)
    }
  }

  private mutating func utf8(_ bytes: [UInt8], from start: Int, isLast: Bool) -> [UInt8] {
    if !isSettled { return unsettled(bytes, from: start, isLast: isLast) }
    var at = start
    var text: [UInt8] = []
    var copied = start
    while at < bytes.count {
      let length = bytes.sequenceLength(at: at)
      if length > 0 {
        at += length
        continue
      }
      text.append(contentsOf: bytes[copied..<at])
      if length < 0, !isLast {
        rest = Array(bytes[at...])
        return text
      }
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      damaged += 1
      at += 1
      copied = at
    }
    if copied == 0, text.isEmpty { return bytes }
    return text + bytes[copied...]
  }

  /// Returns the ASCII before the first other byte, and buffers the megabyte after it to decide
  /// whether the file is UTF-8.
  private mutating func unsettled(_ bytes: [UInt8], from start: Int, isLast: Bool) -> [UInt8] {
    guard let first = bytes[start...].firstIndex(where: { $0 >= 0x80 }) else {
      return start == 0 ? bytes : Array(bytes[start...])
    }
    guard isLast || bytes.count - first >= Self.sample else {
      rest = Array(bytes[first...])
      return Array(bytes[start..<first])
    }
    let end = min(bytes.count, first + Self.sample)
    var (whole, odd) = (0, 0)
    var at = first
    while at < end {
      let length = bytes.sequenceLength(at: at)
      if length > 1 { whole += 1 }
      // A character may be cut by the end of the part, but not by that of the file.
      if length == 0 || length < 0 && isLast { odd += 1 }
      at += max(1, length)
    }
    isSettled = true
    encoding = whole > odd || odd == 0 ? .utf8 : .windows
    return decode(bytes, from: start, isLast: isLast)
  }

  private func windows(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: String(Character(Self.scalar(ofWindows: byte))).utf8)
      }
    }
    return text
  }

  private mutating func utf16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool, isLast: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func append(_ value: UInt32) {
      text.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }
    var at = start
    while at + 1 < bytes.count {
      let (one, two) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      let unit = bigEndian ? one << 8 | two : two << 8 | one
      at += 2
      if let high = highSurrogate {
        highSurrogate = nil
        if 0xDC00..<0xE000 ~= unit {
          append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        append(0xFFFD)
        damaged += 1
      }
      if 0xD800..<0xDC00 ~= unit { highSurrogate = unit } else { append(unit) }
      if 0xDC00..<0xE000 ~= unit { damaged += 1 }
    }
    if at < bytes.count, !isLast { rest = Array(bytes[at...]) }
    if isLast, at < bytes.count || highSurrogate != nil {
      append(0xFFFD)
      damaged += 1
    }
    return text
  }
}

extension TextDecoder {
  /// The character of a byte from 0x80 on in Windows-1252 (WHATWG Encoding Standard).
  static func scalar(ofWindows byte: UInt8) -> Unicode.Scalar {
    guard byte < 0xA0 else { return Unicode.Scalar(byte) }
    return marks[Int(byte) - 0x80]
  }

  /// The byte of a character beyond ASCII in Windows-1252, or in Latin-1 for one of its controls.
  static func windowsByte(of scalar: Unicode.Scalar) -> UInt8? {
    UInt8(exactly: scalar.value) ?? bytes[scalar]
  }

  private static let bytes = Dictionary(
    uniqueKeysWithValues: marks.enumerated().map { ($0.element, UInt8($0.offset) + 0x80) })

  private static let marks: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
  ]
}
