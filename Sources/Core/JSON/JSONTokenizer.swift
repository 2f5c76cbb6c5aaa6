/// A strict reader of JSON (RFC 8259), value by value, with bounds and places.
///
/// A reader of some kind of document asks what comes next and takes it; the tokenizer sees to the
/// commas, colons and quotes between. An array of numbers:
///
///     try json.open()
///     while try json.hasElement() { numbers.append(try json.scalar()) }
///
/// Offsets are those of `bytes`, which are valid UTF-8 or are compared with what was read. Who reads
/// a file in parts finds where a record ends, and hands the record on.
package struct JSONTokenizer {
  /// What value comes next, by its first byte.
  package enum Kind {
    case object, array, string
    /// `true`, `false`, `null`, a number, or no value at all.
    case scalar
  }

  /// A value that is neither text nor holds others.
  package enum Scalar {
    case null
    case bool(Bool)
    /// Where it stands.
    case number(Range<Int>)
  }

  /// What the escapes of a string may stand for.
  package enum Escapes: Sendable {
    /// Any character. Half of a surrogate pair stands for none.
    case strict
    /// The same, and U+FFFD for a half, which some exports leave where they cut a text.
    case repaired
    /// What people type: no control characters but tab and line feed. CRLF becomes LF.
    case typed
  }

  package let bytes: [UInt8]
  package let end: Int
  package private(set) var at: Int
  /// Where the key begins that was taken last.
  package private(set) var keyStart = 0
  private let escapes: Escapes
  private let mostDepth: Int
  private var depth = 0
  /// Whether the object or array that was opened last has shown nothing yet.
  private var isAtStart = false

  /// A reader of what is in `range`, in which objects and arrays stand at most `depth` deep.
  package init(
    _ bytes: [UInt8], in range: Range<Int>, depth: Int, escapes: Escapes = .strict
  ) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
    mostDepth = depth
    self.escapes = escapes
  }

  private var peek: UInt8 { at < end ? bytes[at] : 0 }

  private mutating func skipWhiteSpace() {
    while at < end, bytes[at].isWhiteSpace { at += 1 }
  }

  private func error(_ flaw: JSONError.Flaw, at offset: Int? = nil) -> JSONError {
    JSONError(flaw, at: Swift.min(offset ?? at, end))
  }

  private mutating func take(_ byte: UInt8, _ flaw: JSONError.Flaw) throws(JSONError) {
    skipWhiteSpace()
    guard peek == byte else { throw error(flaw) }
    at += 1
    skipWhiteSpace()
  }
}

extension JSONTokenizer {
  /// Goes to the next value, and says what it is.
  package mutating func next() -> Kind {
    skipWhiteSpace()
    return switch peek {
    case .openBrace: .object
    case .openBracket: .array
    case .doubleQuote: .string
    default: .scalar
    }
  }

  /// Goes into the object or array that comes next.
  package mutating func open() throws(JSONError) {
    guard depth < mostDepth else { throw error(.tooDeep) }
    depth += 1
    at += 1
    isAtStart = true
  }

  /// The key of the next member of the object that was opened last, or nil behind its end.
  package mutating func key() throws(JSONError) -> String? {
    guard try hasMore(before: .closeBrace) else { return nil }
    guard peek == .doubleQuote else { throw error(.noKey) }
    keyStart = at
    let key = try string()
    try take(.colon, .noColon)
    return key
  }

  /// Whether the array that was opened last has another element; if not, the reader is behind it.
  package mutating func hasElement() throws(JSONError) -> Bool {
    try hasMore(before: .closeBracket)
  }

  private mutating func hasMore(before close: UInt8) throws(JSONError) -> Bool {
    skipWhiteSpace()
    if peek == close {
      at += 1
      depth -= 1
      isAtStart = false
      return false
    }
    if !isAtStart { try take(.comma, .noComma) }
    isAtStart = false
    return true
  }

  /// Takes a word that is not JSON, if it comes next.
  package mutating func takesWord(_ word: StaticString) -> Bool {
    let after = at + word.utf8CodeUnitCount
    guard after <= end, bytes[at..<after].firstIndex(of: word) == at,
      after == end || !bytes[after].isAlphanumeric
    else { return false }
    at = after
    return true
  }

  /// Takes `true`, `false`, `null` or a number.
  package mutating func scalar() throws(JSONError) -> Scalar {
    let start = at
    while at < end, bytes[at].isAlphanumeric || "+-.".utf8.contains(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    switch word.first {
    case UInt8(ascii: "t") where word.elementsEqual("true".utf8): return .bool(true)
    case UInt8(ascii: "f") where word.elementsEqual("false".utf8): return .bool(false)
    case UInt8(ascii: "n") where word.elementsEqual("null".utf8): return .null
    case let first? where first.isDigit || first == .hyphen:
      guard Self.isNumber(word) else { throw error(.badNumber, at: start) }
      return .number(start..<at)
    default: throw error(.noValue, at: start)
    }
  }

  /// Whether a text is a number as JSON has it (RFC 8259, section 6): `-0.5e+3`, and neither `01`
  /// nor `1.` nor `0x1F`.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix(while: \.isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == .hyphen { rest = rest.dropFirst() }
    let leading = rest.first
    let whole = digits()
    guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else { return false }
    if rest.first == .dot {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == .hyphen || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Whether nothing but white space is left.
  package mutating func finish() throws(JSONError) {
    skipWhiteSpace()
    guard at == end else { throw error(.textBehind) }
  }
}

extension JSONTokenizer {
  /// Takes the string that comes next, without its quotes and escapes.
  package mutating func string() throws(JSONError) -> String {
    let opening = at
    var start = at + 1
    var index = start
    var unescaped: [UInt8] = []
    while index < end {
      switch bytes[index] {
      case .doubleQuote:
        at = index + 1
        if unescaped.isEmpty { return String(decoding: bytes[start..<index], as: UTF8.self) }
        unescaped.append(contentsOf: bytes[start..<index])
        return String(decoding: unescaped, as: UTF8.self)
      case .backslash:
        unescaped.append(contentsOf: bytes[start..<index])
        at = index
        try escape(into: &unescaped)
        start = at
        index = at
      case 0..<0x20: throw error(.rawControl, at: index)
      default: index += 1
      }
    }
    throw error(.noEnd, at: opening)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 2
    switch at <= end ? bytes[at - 1] : 0 {
    case .doubleQuote: text.append(.doubleQuote)
    case .backslash: text.append(.backslash)
    case .slash: text.append(.slash)
    case UInt8(ascii: "n"): text.append(.lineFeed)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "b"): try append(control: 0x08, from: start, to: &text)
    case UInt8(ascii: "f"): try append(control: .formFeed, from: start, to: &text)
    case UInt8(ascii: "r") where escapes == .typed:
      let isLineEnd = at + 1 < end && bytes[at] == .backslash && bytes[at + 1] == UInt8(ascii: "n")
      guard isLineEnd else { throw error(.loneReturn, at: start) }
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "u"):
      let scalar = try unicode(from: start)
      if scalar.value < 0x20 || scalar.value == 0x7F, scalar != "\n", scalar != "\t" {
        try append(control: UInt8(scalar.value), from: start, to: &text)
      } else if scalar.isASCII {
        text.append(UInt8(scalar.value))
      } else {
        text.append(contentsOf: String(Character(scalar)).utf8)
      }
    default: throw error(.unknownEscape, at: start)
    }
  }

  private func append(
    control: UInt8, from start: Int, to text: inout [UInt8]
  ) throws(JSONError) {
    if escapes == .typed { throw error(.escapedControl, at: start) }
    text.append(control)
  }

  private mutating func unicode(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let value = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(value) { return scalar }
    let after = at
    if value < 0xDC00, at + 1 < end, bytes[at] == .backslash, bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let low = try hexadecimal(from: start)
      if 0xDC00..<0xE000 ~= low,
        let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    guard escapes == .repaired else { throw error(.halfSurrogate, at: start) }
    at = after
    return "\u{FFFD}"
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = bytes[at].hexDigitValue else {
        throw error(.shortEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
