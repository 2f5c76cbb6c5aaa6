/// The bytes that the parsers of this target look for, by name.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let doubleQuote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let singleQuote: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let question: UInt8 = 0x3F
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  /// Whether a line ends here.
  var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether it is a space, a tab or the end of a line.
  var isBlankOrEnd: Bool { self == .space || self == .tab || endsLine }
  /// Whether it continues a character of several bytes in UTF-8.
  var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
  var isDigit: Bool { 0x30...0x39 ~= self }
  var isLowerCase: Bool { 0x61...0x7A ~= self }
  var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
  /// Whether the byte may be in a key of front matter: a letter, a digit, `-` or `_`.
  var isKeyByte: Bool { isLetter || isDigit || self == .hyphen || self == 0x5F }
  /// Whether it ends a plain scalar inside `[…]` or `{…}`.
  var endsFlowScalar: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// Whether YAML gives it a meaning at the start of a scalar.
  var isYAMLIndicator: Bool {
    switch self {
    case .hyphen, .question, .colon, .hash, .doubleQuote, .singleQuote: true
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"): true
    case UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): true
    default: endsFlowScalar
    }
  }

  /// Whether the byte may be in an address: no space, no control character, and nothing that RFC
  /// 3986 does not allow; bytes beyond ASCII may.
  var isAddressByte: Bool {
    switch self {
    case 0...0x20, .doubleQuote, 0x3C, 0x3E, .backslash, 0x5E, 0x60, 0x7B...0x7D, 0x7F: false
    default: true
    }
  }

  /// The value of a hexadecimal digit, 0 to 15.
  var hexDigitValue: Int? {
    switch self {
    case 0x30...0x39: Int(self - 0x30)
    case 0x41...0x46: Int(self - 0x41 + 10)
    case 0x61...0x66: Int(self - 0x61 + 10)
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, a line separator, a byte order mark or a
  /// noncharacter: YAML does not allow them, and nobody types them.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
