import Reviews

extension ReplyCheck {
  /// The first telling words of the review, where the reply shares none of them; nil where it does,
  /// where the review says little, or where the two are in different languages.
  func unsharedWords() -> String? {
    guard let lexicon else { return nil }
    let review = Prose(
      [`case`.review.title, `case`.review.text].compactMap { $0 }.joined(separator: "\n"))
    let language = `case`.review.language.map(Self.primary) ?? shop.words.language(of: review)
    if let language, language != lexicon.language { return nil }
    let look = lexicon.look(through: review)
    let theirs = Self.content(
      of: review, marks: look.marks, families: look.families, lexicon.language)
    guard theirs.count >= 2 else { return nil }
    let ours = Self.content(of: prose, marks: marks, families: families, lexicon.language)
    let stems = Set(ours.map(\.stem))
    let kin = Set(ours.map(\.family)).subtracting([0])
    if theirs.contains(where: { stems.contains($0.stem) || kin.contains($0.family) }) { return nil }
    for one in theirs where one.stem.count > 3 {
      for other in ours where other.stem.count > 3 {
        if one.stem.isPart(of: other.letters) || other.stem.isPart(of: one.letters) { return nil }
      }
    }
    return theirs.prefix(3).map { String(decoding: review.bytes[$0.range], as: UTF8.self) }
      .joined(separator: ", ")
  }

  private struct ContentWord {
    let stem: [UInt8]
    let letters: ArraySlice<UInt8>
    let family: Int32
    let range: Range<Int>
  }

  /// The telling words of a text, at most 200: neither small nor of any shop and any complaint.
  private static func content(
    of prose: Prose, marks: [UInt64], families: [Int32], _ language: String
  ) -> [ContentWord] {
    let little =
      PhraseList.stop.bit | PhraseList.generic.bit | PhraseList.functionWords.bit
      | PhraseList.greeting.bit
    var content: [ContentWord] = []
    for (index, token) in prose.tokens.enumerated() {
      if content.count == 200 { break }
      let letters = prose.letters(token)
      let family = families[index]
      if family == 0 {
        guard letters.count >= 3 || token.shape.contains(.digits), marks[index] & little == 0 else {
          continue
        }
      }
      content.append(
        ContentWord(
          stem: Stem.of(letters, language: language), letters: letters, family: family,
          range: token.range))
    }
    return content
  }
}

extension [UInt8] {
  /// Whether a word has it inside: `band` in `fietsband`.
  fileprivate func isPart(of word: ArraySlice<UInt8>) -> Bool {
    guard count <= word.count, let first else { return false }
    for start in word.startIndex...(word.endIndex - count)
    where word[start] == first && word[start..<start + count].elementsEqual(self) {
      return true
    }
    return false
  }
}
