import Core

extension UInt8 {
  /// Whether it may stand in a key of front matter: a letter, a digit, `-` or `_`.
  var isKeyByte: Bool { isAlphanumeric || self == .hyphen || self == .underscore }

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
    case .hyphen, .questionMark, .colon, .hash, .doubleQuote, .singleQuote: true
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"): true
    case UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): true
    default: endsFlowScalar
    }
  }

  /// Whether it may stand in an address: no space, no control character, nothing that RFC 3986 has
  /// no place for; characters beyond ASCII may.
  var isAddressByte: Bool {
    switch self {
    case 0...0x20, .doubleQuote, 0x3C, 0x3E, .backslash, 0x5E, 0x60, 0x7B...0x7D, 0x7F: false
    default: true
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a line separator, a byte order mark or no character at all:
  /// what YAML does not carry, and nobody types.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
