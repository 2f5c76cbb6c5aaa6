import Core

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
