import Core

/// A mistake of the keyboard or of a word processor that stops a line from being YAML.
struct YAMLSlip {
  /// The offset of what is wrong.
  let offset: Int
  let message: String

  /// The slip because of which `range` of `bytes` cannot be read at the line of `offset`: a tab in the
  /// indentation of that line or of the one before it, or curly quotes around the line's value.
  init?(_ bytes: [UInt8], in range: Range<Int>, at offset: Int) {
    var start = Swift.min(offset, range.upperBound)
    while start > range.lowerBound, bytes[start - 1] != .lineFeed { start -= 1 }
    var before = Swift.max(start - 1, range.lowerBound)
    while before > range.lowerBound, bytes[before - 1] != .lineFeed { before -= 1 }
    let line = bytes[start..<range.upperBound].prefix { $0 != .lineFeed }
    for line in [line, bytes[before..<start]] {
      let indentation = line.prefix { $0 == .space || $0 == .tab }
      if let tab = indentation.firstIndex(of: .tab),
        indentation.count < line.trimmed.endIndex - line.startIndex
      {
        self.offset = tab
        message = "a tab stands here, and YAML is indented with spaces; put two spaces in its place"
        return
      }
    }
    guard
      let colon = line.indices.first(where: {
        line[$0] == .colon && $0 + 1 < line.endIndex && line[$0 + 1] == .space
      })
    else { return nil }
    let value = line[(colon + 1)...].trimmed
    guard value.curlyQuote != nil else { return nil }
    self.offset = value.startIndex
    message = "these quotes are curly, and YAML knows only straight ones; put \" at both ends"
  }
}

extension String {
  /// The text between the curly quotes that stand around it, as a word processor sets them. Nil if there
  /// are none, or others between them.
  var withoutCurlyQuotes: String? {
    guard utf8.first == 0xE2, let (open, ends) = Array(utf8)[...].curlyQuote else { return nil }
    let inner = unicodeScalars.dropFirst().dropLast()
    guard let last = unicodeScalars.last, unicodeScalars.count > 2, ends.contains(last),
      !inner.contains(open), open == "\u{2018}" || !inner.contains(where: ends.contains)
    else { return nil }
    return String(inner)
  }
}

extension ArraySlice<UInt8> {
  /// The curly quote with which the text begins, and those that end what it begins.
  fileprivate var curlyQuote: (open: Unicode.Scalar, ends: [Unicode.Scalar])? {
    guard count >= 3, let text = String(validating: prefix(3), as: UTF8.self),
      let open = text.unicodeScalars.first
    else { return nil }
    switch open {
    case "\u{201C}": return (open, ["\u{201D}"])
    case "\u{201D}": return (open, ["\u{201D}"])
    case "\u{201E}": return (open, ["\u{201C}", "\u{201D}"])
    case "\u{2018}": return (open, ["\u{2019}"])
    default: return nil
    }
  }
}
