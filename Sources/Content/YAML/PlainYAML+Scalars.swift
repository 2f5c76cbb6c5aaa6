import Core

extension PlainYAML {
  /// A scalar in quotes, or a plain one, which a comma or bracket ends in a flow collection.
  mutating func scalar(inFlow: Bool) -> YAMLNode? {
    switch byte(at) {
    case .doubleQuote: doubleQuoted()
    case .singleQuote: singleQuoted()
    case let first where first.isYAMLIndicator || first.isWhiteSpace: nil
    default: plain(inFlow: inFlow)
    }
  }

  private mutating func plain(inFlow: Bool) -> YAMLNode? {
    let position = position
    let start = at
    var last = at
    scan: while at < end {
      let byte = bytes[at]
      switch byte {
      case .lineFeed, .carriageReturn: break scan
      case .tab: return nil
      case .hash where bytes[at - 1] == .space:
        noteCut()
        break scan
      case .colon:
        let next = self.byte(at + 1)
        if next.isWhiteSpace { return nil }
        if inFlow, next.endsFlowScalar || next == .questionMark { return nil }
      case .comma, .closeBracket, .closeBrace, .openBracket, .openBrace:
        if inFlow { break scan }
      default:
        if byte.isContinuation { lineStart += 1 }
      }
      at += 1
      if byte != .space { last = at }
    }
    let text = String(decoding: bytes[start..<last], as: UTF8.self)
    return YAMLNode(position: position, value: .plain(text))
  }

  private mutating func singleQuoted() -> YAMLNode? {
    let position = position
    at += 1
    let start = at
    var doubled: [UInt8]? = nil
    while at < end, !bytes[at].isLineEnd {
      let byte = bytes[at]
      if byte == .singleQuote {
        guard self.byte(at + 1) == .singleQuote else {
          let text = doubled.map { String(decoding: $0, as: UTF8.self) }
          defer { at += 1 }
          return YAMLNode(
            position: position,
            value: .quoted(text ?? String(decoding: bytes[start..<at], as: UTF8.self)))
        }
        if doubled == nil { doubled = Array(bytes[start..<at]) }
        at += 1
      } else if byte.isContinuation {
        lineStart += 1
      }
      doubled?.append(byte)
      at += 1
    }
    return nil
  }

  private mutating func doubleQuoted() -> YAMLNode? {
    let position = position
    at += 1
    let start = at
    var unescaped: [UInt8]? = nil
    while at < end, !bytes[at].isLineEnd {
      let byte = bytes[at]
      if byte == .doubleQuote {
        let text = unescaped.map { String(decoding: $0, as: UTF8.self) }
        defer { at += 1 }
        return YAMLNode(
          position: position,
          value: .quoted(text ?? String(decoding: bytes[start..<at], as: UTF8.self)))
      }
      if byte == .backslash {
        if unescaped == nil { unescaped = Array(bytes[start..<at]) }
        guard let escaped = escape() else { return nil }
        unescaped?.append(contentsOf: escaped)
        continue
      }
      if byte.isContinuation { lineStart += 1 }
      unescaped?.append(byte)
      at += 1
    }
    return nil
  }

  /// The bytes of the escape at the backslash. Nil for rare ones.
  private mutating func escape() -> [UInt8]? {
    let digits: Int
    switch byte(at + 1) {
    case .doubleQuote, .backslash, .slash:
      defer { at += 2 }
      return [byte(at + 1)]
    case UInt8(ascii: "n"):
      at += 2
      return [.lineFeed]
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    default: return nil
    }
    at += 2
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = byte(at).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    guard let scalar = Unicode.Scalar(value), !scalar.isControl else { return nil }
    return Array(String(Character(scalar)).utf8)
  }
}
