/// ASCII characters by name.
///
/// Computed and inlined: a stored constant of another module costs a call in a hot loop.
extension UInt8 {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var formFeed: UInt8 { 0x0C }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var doubleQuote: UInt8 { 0x22 }
  @inlinable package static var hash: UInt8 { 0x23 }
  @inlinable package static var percent: UInt8 { 0x25 }
  @inlinable package static var ampersand: UInt8 { 0x26 }
  @inlinable package static var singleQuote: UInt8 { 0x27 }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var dot: UInt8 { 0x2E }
  @inlinable package static var slash: UInt8 { 0x2F }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var semicolon: UInt8 { 0x3B }
  @inlinable package static var lessThan: UInt8 { 0x3C }
  @inlinable package static var greaterThan: UInt8 { 0x3E }
  @inlinable package static var questionMark: UInt8 { 0x3F }
  @inlinable package static var openBracket: UInt8 { 0x5B }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var closeBracket: UInt8 { 0x5D }
  @inlinable package static var underscore: UInt8 { 0x5F }
  @inlinable package static var openBrace: UInt8 { 0x7B }
  @inlinable package static var closeBrace: UInt8 { 0x7D }
}

/// The sets of ASCII characters that texts are read by. No byte of a longer UTF-8 sequence is in any.
extension UInt8 {
  /// `0` to `9`.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// `a` to `z` and `A` to `Z`.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `a` to `z`.
  @inlinable package var isLowercaseLetter: Bool { self &- 0x61 < 26 }
  /// A letter or a digit.
  @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }
  /// `0` to `9`, `a` to `f` and `A` to `F`.
  @inlinable package var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// A printable character that is no space, letter or digit.
  @inlinable package var isPunctuation: Bool { 0x21...0x7E ~= self && !isAlphanumeric }
  /// `a` to `z`, `0` to `9` and `-`: what the names of reviews and other files are made of.
  @inlinable package var isSlugCharacter: Bool { isLowercaseLetter || isDigit || self == .hyphen }
  /// A character that a URI holds for nothing but itself (RFC 3986, 2.3): letters, digits, `-._~`.
  @inlinable package var isUnreserved: Bool {
    isAlphanumeric || self == .hyphen || self == .dot || self == .underscore || self == 0x7E
  }

  /// A space or a tab.
  @inlinable package var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// A line feed or a carriage return.
  @inlinable package var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// Space, tab, line feed or carriage return: white space in JSON, XML and YAML.
  @inlinable package var isWhiteSpace: Bool { isSpaceOrTab || isLineEnd }
  /// The same and the form feed: white space in HTML.
  @inlinable package var isHTMLWhiteSpace: Bool { isWhiteSpace || self == .formFeed }
}

extension UInt8 {
  /// A capital letter as a small one, any other byte as it is.
  @inlinable package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// 0 to 15 for a hexadecimal digit, small or capital.
  @inlinable package var hexDigitValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
