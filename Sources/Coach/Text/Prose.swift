import Core

/// A text as words: Markdown, HTML remnants and addresses are passed over, letters folded.
struct Prose {
  let bytes: [UInt8]
  fileprivate(set) var tokens: [WordToken] = []
  /// The folded letters of all tokens.
  fileprivate(set) var folded: [UInt8] = []
  /// Where three or more exclamation and question marks stand in a row, with the sentence.
  fileprivate(set) var rows: [(range: Range<Int>, sentence: Int32)] = []

  /// Reads a text; its length in bytes is the time it takes.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var reader = ProseReader(bytes)
    reader.read()
    tokens = reader.tokens
    folded = reader.folded
    rows = reader.rows
  }

  /// The words of a range of tokens as they stand in the text, in one line and not too long.
  func words(_ range: ClosedRange<Int>) -> String {
    let part = bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound].end)]
    let line = part.map { $0 < 0x20 ? 0x20 : $0 }
    guard line.count > 72 else { return String(decoding: line, as: UTF8.self) }
    var end = 68
    while end > 0, line[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self) + "…"
  }

  /// The place of a byte of a text that starts on `firstLine` of its file.
  func place(of offset: Int, in file: String, firstLine: Int) -> Place {
    var line = firstLine
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(file, line: line, column: column)
  }

  /// The folded letters of a token.
  func letters(_ token: WordToken) -> ArraySlice<UInt8> { folded[token.folded] }
}
