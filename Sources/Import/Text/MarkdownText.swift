import Core

/// Conversion of plain text to Markdown that shows the text as it was written.
///
/// What a customer writes is not Markdown: their `#1` is no heading, their `- late` no bullet,
/// their `[1]: …` no definition that would vanish. Each character that Markdown could take for
/// markup gets a backslash, and each line break inside a paragraph stays (CommonMark 0.30, sections
/// 2.4 and 6.7).
enum MarkdownText {
  /// The Markdown of a text, without control characters and without white space at its ends and
  /// those of its lines.
  static func markdown(_ text: String) -> String {
    let bytes = text.controlled
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == .lineFeed {
      lines.append(bytes[start..<index].trimmed)
      start = index + 1
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    lines = Array(lines.drop { $0.isEmpty })
    var markdown: [UInt8] = []
    markdown.reserveCapacity(bytes.count + 16)
    for (index, line) in lines.enumerated() {
      if line.isEmpty {
        // One empty line is as good as many.
        if markdown.suffix(2) != [.lineFeed, .lineFeed] { markdown.append(.lineFeed) }
        continue
      }
      append(line, to: &markdown)
      let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
      if isFollowed { markdown.append(.backslash) }
      markdown.append(.lineFeed)
    }
    if markdown.last == .lineFeed { markdown.removeLast() }
    return String(decoding: markdown, as: UTF8.self)
  }

  private static func append(_ line: ArraySlice<UInt8>, to markdown: inout [UInt8]) {
    var at = line.startIndex
    // What begins a block where it begins a line.
    let digits = line.prefix(while: \.isDigit).count
    switch line[at] {
    case UInt8(ascii: "#"), .greaterThan, UInt8(ascii: "+"), .hyphen, UInt8(ascii: "="),
      UInt8(ascii: "~"):
      markdown.append(.backslash)
    case _ where digits > 0 && digits < 10 && digits < line.count:
      let mark = line[at + digits]
      if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") {
        markdown.append(contentsOf: line.prefix(digits))
        markdown.append(.backslash)
        at += digits
      }
    default: break
    }
    if at == line.startIndex, line[at] != .backslash, markdown.last == .backslash,
      line[at].isPunctuation
    {
      markdown.append(line[at])
      at += 1
    }
    while at < line.endIndex {
      if isMarkup(line, at) { markdown.append(.backslash) }
      markdown.append(line[at])
      at += 1
    }
  }

  /// Whether Markdown could take the byte for the start of markup.
  private static func isMarkup(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
    let next = at + 1 < line.endIndex ? line[at + 1] : .space
    switch line[at] {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), .openBracket, .closeBracket, UInt8(ascii: "~"):
      return true
    case .backslash: return next.isPunctuation || at + 1 == line.endIndex
    case .lessThan: return next.isLetter || next == .slash || next == 0x21 || next == 0x3F
    case UInt8(ascii: "&"): return next.isLetter || next == 0x23
    case UInt8(ascii: "_"):
      // Inside a word it is only itself.
      let before = at > line.startIndex ? line[at - 1] : .space
      return !(before.isLetter || before.isDigit) || !(next.isLetter || next.isDigit)
    default: return false
    }
  }
}

extension String {
  /// The text's bytes with LF line ends, and a space for each other control character, line
  /// separator, byte order mark or noncharacter.
  fileprivate var controlled: [UInt8] {
    let bytes = Array(utf8)
    if bytes.allSatisfy({ 0x20...0x7E ~= $0 || $0 == .lineFeed }) { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var wasReturn = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A:
        if !wasReturn { text.append(.lineFeed) }
      case 0x0D, 0x2028, 0x2029, 0x85, 0x0B, 0x0C: text.append(.lineFeed)
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: text.append(.space)
      case 0x20..<0x7F: text.append(UInt8(scalar.value))
      default: text.append(contentsOf: String(Character(scalar)).utf8)
      }
      wasReturn = scalar.value == 0x0D
    }
    return text
  }
}
