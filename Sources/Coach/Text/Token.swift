/// A word of a text.
struct WordToken {
  /// Where it stands in the text, in bytes.
  var start: Int32
  var end: Int32
  /// Where its folded letters stand.
  var foldedStart: Int32
  var foldedEnd: Int32
  /// The hash of its folded letters.
  var hash: UInt64
  /// Sentence and line, from 0.
  var sentence: Int32
  var line: Int32
  var shape: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Inside quotation marks or a block quote: somebody else's words.
    static let quoted = Traits(rawValue: 1)
    /// Begins with a capital.
    static let capital = Traits(rawValue: 2)
    /// Two letters or more, all of them capitals.
    static let allCapitals = Traits(rawValue: 4)
    /// Has a digit.
    static let digits = Traits(rawValue: 8)
    /// Has a letter.
    static let letters = Traits(rawValue: 16)
    /// The first word of its line.
    static let startsLine = Traits(rawValue: 32)
    /// The first word of its sentence.
    static let startsSentence = Traits(rawValue: 64)
    /// An emoji or another picture.
    static let picture = Traits(rawValue: 128)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}
