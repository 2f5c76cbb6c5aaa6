/// ASCII characters by name.
///
/// Computed and inlined: a stored constant of another module costs a call in a hot loop.
extension UInt8 {
  @inlinable public static var tab: UInt8 { 0x09 }
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  @inlinable public static var formFeed: UInt8 { 0x0C }
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  @inlinable public static var space: UInt8 { 0x20 }
  @inlinable public static var doubleQuote: UInt8 { 0x22 }
  @inlinable public static var hash: UInt8 { 0x23 }
  @inlinable public static var percent: UInt8 { 0x25 }
  @inlinable public static var singleQuote: UInt8 { 0x27 }
  @inlinable public static var comma: UInt8 { 0x2C }
  @inlinable public static var hyphen: UInt8 { 0x2D }
  @inlinable public static var dot: UInt8 { 0x2E }
  @inlinable public static var slash: UInt8 { 0x2F }
  @inlinable public static var colon: UInt8 { 0x3A }
  @inlinable public static var semicolon: UInt8 { 0x3B }
  @inlinable public static var lessThan: UInt8 { 0x3C }
  @inlinable public static var greaterThan: UInt8 { 0x3E }
  @inlinable public static var questionMark: UInt8 { 0x3F }
  @inlinable public static var openBracket: UInt8 { 0x5B }
  @inlinable public static var backslash: UInt8 { 0x5C }
  @inlinable public static var closeBracket: UInt8 { 0x5D }
  @inlinable public static var underscore: UInt8 { 0x5F }
  @inlinable public static var openBrace: UInt8 { 0x7B }
  @inlinable public static var closeBrace: UInt8 { 0x7D }
}

/// The sets of ASCII characters that texts are read by. No byte of a longer UTF-8 sequence is in any.
extension UInt8 {
  /// `0` to `9`.
  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
  /// `a` to `z` and `A` to `Z`.
  @inlinable public var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `a` to `z`.
  @inlinable public var isLowercaseLetter: Bool { self &- 0x61 < 26 }
  /// A letter or a digit.
  @inlinable public var isAlphanumeric: Bool { isDigit || isLetter }
  /// `0` to `9`, `a` to `f` and `A` to `F`.
  @inlinable public var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// A printable character that is no space, letter or digit.
  @inlinable public var isPunctuation: Bool { 0x21...0x7E ~= self && !isAlphanumeric }
  /// `a` to `z`, `0` to `9` and `-`: what the names of reviews and other files are made of.
  @inlinable public var isSlugCharacter: Bool { isLowercaseLetter || isDigit || self == .hyphen }
  /// A character that a URI holds for nothing but itself (RFC 3986, 2.3): letters, digits, `-._~`.
  @inlinable public var isUnreserved: Bool {
    isAlphanumeric || self == .hyphen || self == .dot || self == .underscore || self == 0x7E
  }

  /// A space or a tab.
  @inlinable public var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// A line feed or a carriage return.
  @inlinable public var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// Space, tab, line feed or carriage return: white space in JSON, XML and YAML.
  @inlinable public var isWhiteSpace: Bool { isSpaceOrTab || isLineEnd }
  /// The same and the form feed: white space in HTML.
  @inlinable public var isHTMLWhiteSpace: Bool { isWhiteSpace || self == .formFeed }
}

extension UInt8 {
  /// A capital letter as a small one, any other byte as it is.
  @inlinable public var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// 0 to 15 for a hexadecimal digit, small or capital.
  @inlinable public var hexDigitValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
