import Core

/// An object or a list in a cell of a table, as programs write one there: `{"body": "Sorry"}` in
/// JSON, or `{'body': 'Sorry', 'at': None}` in Python's notation.
struct CellValue {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value in a cell: the text itself, unless all of it is an object or a list.
  static func value(of text: String) -> RecordValue {
    let trimmed = text.utf8.trimmed
    guard let first = trimmed.first, first == .openBrace || first == .openBracket,
      let last = trimmed.last, last == .closeBrace || last == .closeBracket
    else { return .text(text) }
    var cell = CellValue(String(Substring(trimmed)))
    guard let value = cell.value(), cell.isAtEnd else { return .text(text) }
    return value
  }

  private var isAtEnd: Bool { at == bytes.count }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isWhiteSpace { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    skipBlanks()
    return true
  }

  private mutating func value() -> RecordValue? {
    skipBlanks()
    guard at < bytes.count, depth < RecordBounds.depth else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch bytes[at] {
    case .openBrace: return object()
    case .openBracket: return list()
    case .doubleQuote, UInt8(ascii: "'"): return string().map(RecordValue.text)
    default: return word()
    }
  }

  private mutating func object() -> RecordValue? {
    guard take(.openBrace) else { return nil }
    var members: [RecordValue.Member] = []
    while !take(.closeBrace) {
      guard let key = string(), take(.colon), let value = value() else { return nil }
      members.append(RecordValue.Member(key: key, value: value))
      if !take(.comma) { return take(.closeBrace) ? .object(members) : nil }
    }
    return .object(members)
  }

  private mutating func list() -> RecordValue? {
    guard take(.openBracket) else { return nil }
    var items: [RecordValue] = []
    while !take(.closeBracket) {
      guard let value = value() else { return nil }
      items.append(value)
      if !take(.comma) { return take(.closeBracket) ? .list(items) : nil }
    }
    return .list(items)
  }

  /// A text in either kind of quotes.
  private mutating func string() -> String? {
    guard at < bytes.count, bytes[at] == .doubleQuote || bytes[at] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = bytes[at]
    var text: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == .backslash {
        guard escape(into: &text) else { return nil }
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { return nil }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// `\n`, `\'`, `\xe9`, `\u00e9`, `\U0001f600`; two halves of a pair are one character.
  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(.lineFeed)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "x"): return scalar(digits: 2, into: &text)
    case UInt8(ascii: "u"): return scalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): return scalar(digits: 8, into: &text)
    default: text.append(letter)
    }
    return true
  }

  private mutating func scalar(digits: Int, into text: inout [UInt8]) -> Bool {
    guard var code = hexadecimal(digits) else { return false }
    if 0xD800..<0xDC00 ~= code, at + 1 < bytes.count, bytes[at] == .backslash,
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      guard let low = hexadecimal(4) else { return false }
      code = 0x10000 + (code - 0xD800) << 10 + (low & 0x3FF)
    }
    text.append(contentsOf: String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
    return true
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard at + count <= bytes.count else { return nil }
    let digits = String(decoding: bytes[at..<at + count], as: UTF8.self)
    at += count
    return UInt32(digits, radix: 16)
  }

  /// A number, or the word for a flag or for nothing. A date is written as a call:
  /// `datetime.datetime(2024, 3, 5, 10, 15)`.
  private mutating func word() -> RecordValue? {
    let start = at
    while at < bytes.count, bytes[at].isAlphanumeric || "+-._".utf8.contains(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "": return nil
    case "True", "true": return .flag(true)
    case "False", "false": return .flag(false)
    case "None", "null", "nan", "NaN": return .null
    case "datetime.datetime", "datetime.date", "Timestamp": return date()
    default: return Double(word) == nil ? nil : .number(word)
    }
  }

  private mutating func date() -> RecordValue? {
    guard take(UInt8(ascii: "(")) else { return nil }
    if let text = string() { return take(UInt8(ascii: ")")) ? .text(text) : nil }
    var parts: [Int] = []
    repeat {
      let start = at
      while at < bytes.count, bytes[at].isDigit { at += 1 }
      guard let part = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else { return nil }
      parts.append(part)
    } while take(.comma)
    guard parts.count >= 3, take(UInt8(ascii: ")")) else { return nil }
    func two(_ index: Int) -> String {
      let part = index < parts.count ? parts[index] : 0
      return part < 10 ? "0\(part)" : "\(part)"
    }
    let day = "\(parts[0])-\(two(1))-\(two(2))"
    return .text(parts.count > 3 ? "\(day) \(two(3)):\(two(4)):\(two(5))" : day)
  }
}
