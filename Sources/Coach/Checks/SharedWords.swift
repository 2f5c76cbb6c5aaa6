/// The telling words that a review and its reply have in common, by stem or by meaning.
struct SharedWords {
  /// How many of the review's telling words are in the reply.
  let count: Int
  /// The first telling words of the review.
  let sample: String

  /// Nil if the review has fewer than two telling words.
  init?(_ theirs: Theirs, _ prose: Prose, marks: [UInt64], families: [Int32], _ lexicon: Lexicon) {
    let review = theirs.prose
    let words = Self.telling(
      of: review, marks: theirs.marks, families: theirs.families, lexicon.language)
    guard words.count >= 2 else { return nil }
    let ours = Self.telling(of: prose, marks: marks, families: families, lexicon.language)
    let stems = Set(ours.map(\.stem))
    let kin = Set(ours.map(\.family)).subtracting([0])
    count = words.count { word in
      if stems.contains(word.stem) || kin.contains(word.family) { return true }
      guard word.stem.count > 3 else { return false }
      // `band` in `fietsband`.
      return ours.contains { other in
        other.stem.count > 3
          && (other.letters.contains(part: word.stem) || word.letters.contains(part: other.stem))
      }
    }
    sample = words.prefix(3).map { String(decoding: review.bytes[$0.range], as: UTF8.self) }
      .joined(separator: ", ")
  }

  private struct TellingWord {
    let stem: [UInt8]
    let letters: ArraySlice<UInt8>
    let family: Int32
    let range: Range<Int>
  }

  /// The telling words of a text, at most 200: no function words, and none that any complaint about
  /// any shop has.
  private static func telling(
    of prose: Prose, marks: [UInt64], families: [Int32], _ language: String
  ) -> [TellingWord] {
    let little =
      PhraseList.stop.bit | PhraseList.generic.bit | PhraseList.functionWords.bit
      | PhraseList.greeting.bit | PhraseList.formula.bit
    var telling: [TellingWord] = []
    for (index, token) in prose.tokens.enumerated() {
      if telling.count == 200 { break }
      let letters = prose.letters(token)
      let family = families[index]
      if family == 0 {
        guard letters.count >= 3 || token.shape.contains(.digits), marks[index] & little == 0 else {
          continue
        }
      }
      telling.append(
        TellingWord(
          stem: Stem.of(letters, language: language), letters: letters, family: family,
          range: token.range))
    }
    return telling
  }
}
