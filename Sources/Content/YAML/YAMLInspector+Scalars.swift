import Core

extension YAMLInspector {
  /// Skips white space and comments to the next token. Returns false at the end.
  mutating func skipToToken() -> Bool {
    while at < end {
      while byte(at) == .space || byte(at) == .tab, at < end { at += 1 }
      if byte(at) == .hash { skipToLineEnd() }
      guard at < end, bytes[at].isLineEnd else { break }
      skipLineEnd()
      if !inFlow { mayStartKey = true }
    }
    return at < end
  }

  private mutating func skipToLineEnd() {
    while at < end, !bytes[at].isLineEnd { at += 1 }
  }

  private mutating func skipLineEnd() {
    if byte(at) == .carriageReturn, at + 1 < end, bytes[at + 1] == .lineFeed { at += 1 }
    at = Swift.min(at + 1, end)
    line += 1
    lineStart = at
  }

  /// Skips a plain scalar with all its lines. Returns the text of its first line.
  mutating func skipPlain() -> String {
    let start = at
    let firstLine = line
    var last = at
    var crossedLine = false
    while at < end {
      if column == 0, at > start, isAtDocumentMarker { break }
      if bytes[at] == .hash, at > start, bytes[at - 1].isWhiteSpace {
        if !crossedLine, byte(at + 1) > .space { cuts.append(at) }
        break
      }
      while at < end, !bytes[at].isWhiteSpace {
        if bytes[at] == .colon, byte(at + 1).isWhiteSpace { break }
        if inFlow, bytes[at].endsFlowScalar { break }
        crossedLine = false
        at += 1
        if line == firstLine { last = at }
      }
      guard at < end, bytes[at].isWhiteSpace else { break }
      while at < end, bytes[at].isWhiteSpace {
        if bytes[at].isLineEnd {
          skipLineEnd()
          crossedLine = true
        } else {
          at += 1
        }
      }
      if !inFlow, column < indent + 1 { break }
    }
    if crossedLine { mayStartKey = true }
    return String(decoding: bytes[start..<last], as: UTF8.self)
  }

  /// Skips a quoted scalar. Returns its text as far as a key can have it, or nil if the quotes are
  /// never closed.
  mutating func skipQuoted() -> String? {
    let quote = byte(at)
    at += 1
    var text: [UInt8] = []
    while at < end {
      let byte = bytes[at]
      if byte.isLineEnd {
        skipLineEnd()
        continue
      }
      if byte == quote {
        guard quote == .singleQuote, self.byte(at + 1) == quote, at + 1 < end else {
          at += 1
          return String(decoding: text, as: UTF8.self)
        }
        at += 1
      } else if byte == .backslash, quote == .doubleQuote, at + 1 < end {
        // The letter after it stands for itself: enough to tell where the quotes end.
        text.append(byte)
        at += 1
        if bytes[at].isLineEnd { continue }
      }
      text.append(bytes[at])
      at += 1
    }
    return nil
  }

  /// Skips a literal or folded block. Returns false if its header is not valid.
  mutating func skipBlockScalar() -> Bool {
    at += 1
    var increment = 0
    for _ in 0..<2 {
      if byte(at).isDigit, increment == 0 {
        increment = Int(byte(at)) - 0x30
        if increment == 0 { return false }
        at += 1
      } else if byte(at) == .hyphen || byte(at) == UInt8(ascii: "+") {
        at += 1
      }
    }
    while at < end, bytes[at] == .space || bytes[at] == .tab { at += 1 }
    if byte(at) == .hash { skipToLineEnd() }
    guard byte(at).isLineEnd else { return false }
    if at < end { skipLineEnd() }
    var wanted = increment == 0 ? 0 : Swift.max(indent, 0) + increment
    skipBlankLines(upTo: &wanted)
    while at < end, at - lineStart == wanted {
      skipToLineEnd()
      if at < end { skipLineEnd() }
      skipBlankLines(upTo: &wanted)
    }
    return true
  }

  /// Skips empty lines, and as many spaces of the next line as `wanted`. If that is 0, the block's
  /// indentation is not known yet and is set to what is found.
  private mutating func skipBlankLines(upTo wanted: inout Int) {
    var widest = 0
    while true {
      while at < end, bytes[at] == .space, wanted == 0 || at - lineStart < wanted { at += 1 }
      widest = Swift.max(widest, at - lineStart)
      guard at < end, bytes[at].isLineEnd else { break }
      skipLineEnd()
    }
    if wanted == 0 { wanted = Swift.max(widest, indent + 1, 1) }
  }
}

/// The commonest mistakes of people who write YAML. libyaml reports each as an error too.
extension YAMLInspector {
  /// Advice for a text that begins with the character at `at`, which has another meaning in YAML.
  var needsQuotes: String {
    "a text that begins with '\(Character(Unicode.Scalar(byte(at))))' needs quotes"
  }

  /// The error for a plain scalar in the place of a key: it has no colon, or no space after its
  /// colon.
  func refusalOfKey(_ text: String, at start: Int, on startLine: Int, column: Int) -> YAMLRefusal? {
    let isFollowedByColon = byte(at) == .colon && at < end
    let isRoot = indent < 0
    guard !inFlow, isRoot || indent == column, !isFollowedByColon || line > startLine else {
      return nil
    }
    let key = text.utf8.prefix(while: \.isKeyByte).count
    if key > 0, key < text.utf8.count, byte(start + key) == .colon {
      return YAMLRefusal(.badYAML, at: start + key, "a space is missing after this colon")
    }
    // A text alone is YAML, though not what belongs here.
    if isRoot, !isFollowedByColon { return nil }
    return YAMLRefusal(.badYAML, at: start, "this is not a key and a colon, such as 'rating: 4'")
  }

  /// The error for what follows a quoted scalar: `'It's'` has ended at its second quote.
  func refusalAfterQuotes() -> YAMLRefusal? {
    var next = at
    while byte(next) == .space || byte(next) == .tab { next += 1 }
    switch byte(next) {
    case .colon:
      if inFlow || byte(next + 1).isWhiteSpace { return nil }
      return YAMLRefusal(.badYAML, at: next, "a space is missing after this colon")
    case .comma, .closeBracket, .closeBrace:
      if inFlow { return nil }
    case .hash: return nil
    case let byte: if byte.isLineEnd { return nil }
    }
    return YAMLRefusal(
      .badYAML, at: next,
      "the quotes ended before this; a text with a quote in it needs the other kind around it")
  }
}
