/// The bytes that the readers look for, by name.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  /// Space, tab, line feed, carriage return.
  var isBlank: Bool {
    self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
  }
  var isDigit: Bool { 0x30...0x39 ~= self }
  var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
  /// Whether it continues a character of several bytes in UTF-8.
  var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
  /// Whether the byte is ASCII punctuation, which a backslash escapes in Markdown.
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isDigit && !isLetter }

  /// The value of a hexadecimal digit, 0 to 15.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}

extension [UInt8] {
  /// The length in bytes of the UTF-8 character at `index` (RFC 3629); 0 if it is invalid, and -1
  /// if the text ends within it.
  func sequenceLength(at index: Int) -> Int {
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
