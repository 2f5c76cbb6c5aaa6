import Core

/// A strict parser of one JSON value (RFC 8259) in memory. Only unpaired surrogates become U+FFFD:
/// some exports have them where they cut a text.
struct JSONText {
  /// An error in JSON, with its place.
  struct JSONError: Error {
    let offset: Int
    let message: String
  }

  let bytes: [UInt8]
  let end: Int
  var at: Int
  private var depth = 0

  /// The value in `range` of `bytes`. Only white space may follow it.
  static func value(_ bytes: [UInt8], in range: Range<Int>) throws(JSONError) -> RecordValue {
    var text = JSONText(bytes: bytes, range: range)
    let value = try text.value()
    text.skipBlanks()
    guard text.at == text.end else { throw text.mistake("nothing may follow the value") }
    return value
  }

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  private var peek: UInt8 { at < end ? bytes[at] : 0 }

  private func mistake(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? at, message: message)
  }

  private mutating func skipBlanks() {
    while at < end, bytes[at].isWhiteSpace { at += 1 }
  }

  private mutating func value() throws(JSONError) -> RecordValue {
    skipBlanks()
    switch peek {
    case .openBrace: return .object(try object())
    case .openBracket: return .list(try array())
    case .doubleQuote: return .text(try string())
    default: return try word()
    }
  }

  private mutating func deepen() throws(JSONError) {
    depth += 1
    if depth > RecordBounds.depth { throw mistake("this is nested too deep") }
    at += 1
    skipBlanks()
  }

  private mutating func object() throws(JSONError) -> [RecordValue.Member] {
    try deepen()
    var members: [RecordValue.Member] = []
    while peek != .closeBrace {
      if !members.isEmpty { try separator() }
      guard peek == .doubleQuote else { throw mistake("a key in double quotes belongs here") }
      let key = try string()
      skipBlanks()
      guard peek == .colon else { throw mistake("a colon belongs here") }
      at += 1
      members.append(RecordValue.Member(key: key, value: try value()))
      skipBlanks()
    }
    at += 1
    depth -= 1
    return members
  }

  private mutating func array() throws(JSONError) -> [RecordValue] {
    try deepen()
    var items: [RecordValue] = []
    while peek != .closeBracket {
      if !items.isEmpty { try separator() }
      items.append(try value())
      skipBlanks()
    }
    at += 1
    depth -= 1
    return items
  }

  private mutating func separator() throws(JSONError) {
    guard peek == .comma else { throw mistake("a comma belongs here") }
    at += 1
    skipBlanks()
  }

  private mutating func word() throws(JSONError) -> RecordValue {
    let start = at
    while at < end, bytes[at].isLetter || bytes[at].isDigit || "+-.".utf8.contains(bytes[at]) {
      at += 1
    }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    case let text where text.utf8.first.map { $0.isDigit || $0 == .hyphen } == true:
      guard JSON.isNumber(bytes[start..<at]) else {
        throw mistake("this is not a number", at: start)
      }
      return .number(text)
    default: throw mistake("a value belongs here", at: start)
    }
  }

  /// A string, without its quotes and escapes.
  mutating func string() throws(JSONError) -> String {
    let opening = at
    at += 1
    var start = at
    var unescaped: [UInt8] = []
    while at < end {
      switch bytes[at] {
      case .doubleQuote:
        defer { at += 1 }
        if unescaped.isEmpty { return String(decoding: bytes[start..<at], as: UTF8.self) }
        unescaped.append(contentsOf: bytes[start..<at])
        return String(decoding: unescaped, as: UTF8.self)
      case .backslash:
        unescaped.append(contentsOf: bytes[start..<at])
        try escape(into: &unescaped)
        start = at
      case 0..<0x20: throw mistake("a control character must be written as an escape")
      default: at += 1
      }
    }
    throw mistake("this string has no end", at: opening)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 2
    switch at <= end ? bytes[at - 1] : 0 {
    case .doubleQuote: text.append(.doubleQuote)
    case .backslash: text.append(.backslash)
    case .slash: text.append(.slash)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(.lineFeed)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "u"):
      let scalar = try unicode(from: start)
      if scalar.isASCII {
        text.append(UInt8(scalar.value))
      } else {
        text.append(contentsOf: String(Character(scalar)).utf8)
      }
    default: throw mistake("JSON has no such escape", at: start)
    }
  }

  private mutating func unicode(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let value = try hexadecimal(from: start)
    guard 0xD800..<0xDC00 ~= value else { return Unicode.Scalar(value) ?? "\u{FFFD}" }
    let after = at
    if at + 1 < end, bytes[at] == .backslash, bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let low = try hexadecimal(from: start)
      if 0xDC00..<0xE000 ~= low {
        return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    at = after
    return "\u{FFFD}"
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = bytes[at].hexDigitValue else {
        throw mistake("'\\u' needs four hexadecimal digits", at: start)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
