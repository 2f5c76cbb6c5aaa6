import Core

/// A parser of JSON without white space. It may accept what is not canonical; the comparison
/// afterwards decides.
struct JCSReader {
  let bytes: [UInt8]
  var at = 0

  func mistake(_ message: String) -> JCS.DecodingError {
    JCS.DecodingError(offset: at, message: message)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func value(depth: Int) throws(JCS.DecodingError) -> JCS {
    guard depth <= JCS.mostDepth else { throw mistake("nested too deep") }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return .boolean(try word("true", meaning: true))
    case UInt8(ascii: "f"): return .boolean(try word("false", meaning: false))
    default: return .integer(try integer())
    }
  }

  private mutating func members(depth: Int) throws(JCS.DecodingError) -> [String: JCS] {
    var members: [String: JCS] = [:]
    try take("{")
    if skip("}") { return members }
    repeat {
      let start = at
      let name = try string()
      guard members[name] == nil else {
        throw JCS.DecodingError(offset: start, message: "this name stands twice")
      }
      try take(":")
      members[name] = try value(depth: depth + 1)
    } while skip(",")
    try take("}")
    return members
  }

  private mutating func elements(depth: Int) throws(JCS.DecodingError) -> [JCS] {
    var elements: [JCS] = []
    try take("[")
    if skip("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while skip(",")
    try take("]")
    return elements
  }

  private mutating func integer() throws(JCS.DecodingError) -> Int {
    let negative = skip("-")
    let start = at
    while let digit = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit { at += 1 }
    guard let number = Decimal.decode(bytes[start..<at]), number <= Entry.largestNumber else {
      at = start
      throw mistake("a value is expected: an object, array, string, whole number or boolean")
    }
    return negative ? -number : number
  }

  private mutating func word(_ text: String, meaning: Bool) throws(JCS.DecodingError) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { throw mistake("'\(text)' is expected") }
    at += text.utf8.count
    return meaning
  }

  private mutating func string() throws(JCS.DecodingError) -> String {
    try take("\"")
    let start = at
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      at += 1
      if byte == UInt8(ascii: "\\") { text.append(try escape()) } else { text.append(byte) }
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw JCS.DecodingError(offset: start, message: "the string is not UTF-8")
    }
    try take("\"")
    return string
  }

  /// The canonical form escapes ASCII alone.
  private mutating func escape() throws(JCS.DecodingError) -> UInt8 {
    let kind = next
    at += 1
    switch kind {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      let digits = bytes[at...].prefix(4)
      if digits.starts(with: "00".utf8), digits.count == 4,
        let high = Hex.value(bytes[at + 2]), let low = Hex.value(bytes[at + 3]), high < 8
      {
        at += 4
        return high << 4 | low
      }
    default: break
    }
    at -= 2
    throw mistake("the canonical form has no such escape")
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) throws(JCS.DecodingError) {
    guard skip(character) else { throw mistake("'\(character)' is expected") }
  }
}
