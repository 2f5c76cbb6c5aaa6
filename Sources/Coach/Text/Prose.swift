import Core

/// A text as words. Markdown, HTML and addresses are skipped, and letters are folded.
struct Prose {
  let bytes: [UInt8]
  fileprivate(set) var tokens: [WordToken] = []
  /// The folded letters of all tokens.
  fileprivate(set) var folded: [UInt8] = []
  /// The ranges of three or more exclamation and question marks in a row, each with its sentence.
  fileprivate(set) var rows: [(range: Range<Int>, sentence: Int32)] = []

  /// Reads a text in time linear in its length.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var reader = ProseReader(bytes)
    reader.read()
    tokens = reader.tokens
    folded = reader.folded
    rows = reader.rows
  }

  /// The words of a range of tokens as written, in one line and cut if long.
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

/// A word of a text.
struct WordToken {
  /// The word's position in the text, in bytes.
  var start: Int32
  var end: Int32
  /// The position of its folded letters.
  var foldedStart: Int32
  var foldedEnd: Int32
  /// The hash of its folded letters.
  var hash: UInt64
  /// The number of its sentence, and of its line, from 0.
  var sentence: Int32
  var line: Int32
  var shape: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Inside quotation marks or a block quote: somebody else's words.
    static let quoted = Traits(rawValue: 1)
    /// The word begins with a capital.
    static let capital = Traits(rawValue: 2)
    /// Two letters or more, all capitals.
    static let allCapitals = Traits(rawValue: 4)
    /// The word has a digit.
    static let digits = Traits(rawValue: 8)
    /// The word has a letter.
    static let letters = Traits(rawValue: 16)
    /// The first word of its line.
    static let startsLine = Traits(rawValue: 32)
    /// The first word of its sentence.
    static let startsSentence = Traits(rawValue: 64)
    /// The word is an emoji or another picture.
    static let picture = Traits(rawValue: 128)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}

/// Rough stemming: enough to find `delivered` in `delivery`, and `banden` in `band`. Two words with
/// the same stem nearly always have the same meaning; words of the same meaning may have different
/// stems.
enum Stem {
  static func of(_ letters: ArraySlice<UInt8>, language: String) -> [UInt8] {
    var word = Array(letters)
    if word.count > 2, word[word.count - 2] == UInt8(ascii: "'") { word.removeLast(2) }
    let endings = language == "nl" ? dutch : language == "en" ? english : []
    if language == "nl", word.count > 6, word.starts(with: [0x67, 0x65]) { word.removeFirst(2) }
    for ending in endings
    where word.count >= ending.count + 3 && word.suffix(ending.count) == ending {
      word.removeLast(ending.count)
      break
    }
    if word.count > 3, word[word.count - 1] == word[word.count - 2] { word.removeLast() }
    // "loop" and "lopen", "kies" and "kiezen", "brief" and "brieven".
    if language == "nl" {
      if word.count > 3, word[word.count - 2] == word[word.count - 3],
        "aeou".utf8.contains(word[word.count - 2])
      {
        word.remove(at: word.count - 2)
      }
      if word.last == UInt8(ascii: "z") { word[word.count - 1] = UInt8(ascii: "s") }
      if word.last == UInt8(ascii: "v") { word[word.count - 1] = UInt8(ascii: "f") }
    } else if word.count > 3, word.last == UInt8(ascii: "e") || word.last == UInt8(ascii: "y") {
      word.removeLast()
    } else if word.count > 3, word.last == UInt8(ascii: "i") {
      word.removeLast()
    }
    return Array(word.prefix(6))
  }

  private static let english = [
    "ingly", "edly", "ings", "ness", "ing", "ies", "ied", "est", "ed", "es", "er", "ly", "s",
  ]
  .map { Array($0.utf8)[...] }
  private static let dutch = [
    "tjes", "jes", "tje", "ende", "heid", "ing", "en", "je", "te", "de", "er", "st", "t", "d", "e",
    "s",
  ]
  .map { Array($0.utf8)[...] }
}
