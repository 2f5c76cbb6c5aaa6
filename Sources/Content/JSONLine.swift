import Core
import Reviews

/// A strict parser of one JSON value on one line (RFC 8259), for `reviews/*.jsonl`.
///
/// Its tree is that of front matter: strings are quoted scalars; numbers, `true`, `false` and
/// `null` are plain ones. Repeated keys are refused, and so is nesting deeper than 8.
struct JSONLine {
  struct JSONLineError: Error {
    let rule: Rule
    let offset: Int
    let message: String
  }

  let bytes: [UInt8]
  let end: Int
  var at: Int
  private let line: Int
  /// The start of the line for counting columns. Each byte that is not a column moves it on.
  var lineStart: Int
  private var depth = 0

  /// The object in `range` of `bytes`, valid UTF-8, which is the line numbered `line`.
  static func read(_ bytes: [UInt8], in range: Range<Int>, line: Int) throws(JSONLineError)
    -> YAMLNode
  {
    var reader = JSONLine(bytes: bytes, range: range, line: line)
    reader.skipBlanks()
    guard reader.peek == .openBrace else {
      throw reader.mistake("each line must be one JSON object: {…}")
    }
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.at == reader.end else { throw reader.mistake("nothing may follow the object") }
    return node
  }

  private init(bytes: [UInt8], range: Range<Int>, line: Int) {
    self.bytes = bytes
    self.line = line
    end = range.upperBound
    at = range.lowerBound
    lineStart = range.lowerBound
  }

  private var position: TextPosition { TextPosition(line: line, column: at - lineStart + 1) }
  private var peek: UInt8 { at < end ? bytes[at] : 0 }

  func mistake(_ message: String, _ rule: Rule = .badJSON, at offset: Int? = nil) -> JSONLineError {
    JSONLineError(rule: rule, offset: min(offset ?? at, end), message: message)
  }

  private mutating func skipBlanks() {
    while at < end, bytes[at].isWhiteSpace { at += 1 }
  }

  private mutating func value() throws(JSONLineError) -> YAMLNode {
    let position = position
    switch peek {
    case .openBrace: return YAMLNode(position: position, value: .map(try object()))
    case .openBracket: return YAMLNode(position: position, value: .list(try array()))
    case .doubleQuote: return YAMLNode(position: position, value: .quoted(try string()))
    default: return YAMLNode(position: position, value: .plain(try word()))
    }
  }

  private mutating func deepen() throws(JSONLineError) {
    depth += 1
    if depth > ContentBounds.depth {
      throw mistake(
        "lists and maps may stand at most \(ContentBounds.depth) deep in each other", .yamlTooDeep)
    }
  }

  private mutating func object() throws(JSONLineError) -> [YAMLNode.Member] {
    try deepen()
    var entries: [YAMLNode.Member] = []
    at += 1
    skipBlanks()
    while peek != .closeBrace {
      if !entries.isEmpty { try separator() }
      let position = position
      let start = at
      guard entries.count < ContentBounds.keys else {
        throw mistake("an object may have \(ContentBounds.keys) keys")
      }
      guard peek == .doubleQuote else { throw mistake("a key in double quotes belongs here") }
      let key = try string()
      if entries.contains(where: { $0.key == key }) {
        throw mistake("'\(key)' is already given above", .duplicateKey, at: start)
      }
      skipBlanks()
      guard peek == .colon else { throw mistake("a colon belongs here") }
      at += 1
      skipBlanks()
      entries.append(YAMLNode.Member(key: key, position: position, value: try value()))
      skipBlanks()
    }
    at += 1
    depth -= 1
    return entries
  }

  private mutating func array() throws(JSONLineError) -> [YAMLNode] {
    try deepen()
    var items: [YAMLNode] = []
    at += 1
    skipBlanks()
    while peek != .closeBracket {
      if !items.isEmpty { try separator() }
      items.append(try value())
      skipBlanks()
    }
    at += 1
    depth -= 1
    return items
  }

  private mutating func separator() throws(JSONLineError) {
    guard peek == .comma else { throw mistake("a comma belongs here") }
    at += 1
    skipBlanks()
  }

  /// A number, `true`, `false` or `null`, as written.
  private mutating func word() throws(JSONLineError) -> String {
    let start = at
    while at < end, bytes[at].isLetter || bytes[at].isDigit || "+-.".utf8.contains(bytes[at]) {
      at += 1
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if ["true", "false", "null"].contains(text) || JSON.isNumber(bytes[start..<at]) { return text }
    throw mistake("a JSON value belongs here", at: start)
  }
}

extension JSONLine {
  /// A string, without its quotes and escapes.
  mutating func string() throws(JSONLineError) -> String {
    let opening = at
    at += 1
    let start = at
    var unescaped: [UInt8]?
    while at < end {
      let byte = bytes[at]
      switch byte {
      case .doubleQuote:
        defer { at += 1 }
        return String(decoding: unescaped ?? Array(bytes[start..<at]), as: UTF8.self)
      case .backslash:
        if unescaped == nil { unescaped = Array(bytes[start..<at]) }
        unescaped?.append(contentsOf: try escape())
        continue
      case 0..<0x20:
        throw mistake("a control character must be written as an escape", .controlCharacter)
      default:
        if byte.isContinuation { lineStart += 1 }
        unescaped?.append(byte)
        at += 1
      }
    }
    throw mistake("this string has no end", at: opening)
  }

  /// The bytes that the escape at the backslash stands for; CRLF becomes LF.
  private mutating func escape() throws(JSONLineError) -> [UInt8] {
    let start = at
    at += 2
    switch at <= end ? bytes[at - 1] : 0 {
    case .doubleQuote: return [.doubleQuote]
    case .backslash: return [.backslash]
    case .slash: return [.slash]
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "t"): return [.tab]
    case UInt8(ascii: "r"):
      if at + 1 < end, bytes[at] == .backslash, bytes[at + 1] == UInt8(ascii: "n") { return [] }
      throw mistake("a carriage return without a line feed", .loneCarriageReturn, at: start)
    case UInt8(ascii: "u"):
      return Array(String(Character(try unicodeEscape(from: start))).utf8)
    default:
      throw mistake("JSON has no such escape", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONLineError) -> Unicode.Scalar {
    var value = try hexadecimal(from: start)
    if 0xD800..<0xDC00 ~= value {
      guard at + 1 < end, bytes[at] == .backslash, bytes[at + 1] == UInt8(ascii: "u") else {
        throw mistake("half of a surrogate pair stands alone", at: start)
      }
      at += 2
      let low = try hexadecimal(from: start)
      guard 0xDC00..<0xE000 ~= low else {
        throw mistake("half of a surrogate pair stands alone", at: start)
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw mistake("half of a surrogate pair stands alone", at: start)
    }
    if scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F {
      throw mistake("this is an escaped control character", .controlCharacter, at: start)
    }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONLineError) -> UInt32 {
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
