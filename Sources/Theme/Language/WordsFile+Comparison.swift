import Core

extension WordsFile {
  /// What is missing or unknown here against `model`, the words of the program's own language,
  /// for a language whose forms `plurals` knows.
  func compared(with model: WordsFile, plurals: PluralRules) -> [Finding] {
    let missing = model.entries.keys.filter { entries[$0] == nil }.sorted().map {
      Finding(.wordsMissing, at: Place(path), "no word for '\($0)'")
    }
    let (needed, known) = (plurals.needed, plurals.known)
    return missing
      + entries.flatMap { key, pattern -> [Finding] in
        let place = places[key] ?? Place(path)
        guard let expected = model.entries[key] else {
          return [
            Finding(
              .wordsUnknown, at: place, "unknown word '\(key)'",
              suggestion: model.entries.keys.nearest(to: key))
          ]
        }
        return names(pattern, expected, key, place) + forms(pattern, key, place, needed, known)
      }
  }

  /// A name that stands for nothing, or a figure that is lost on the way.
  private func names(
    _ pattern: Words.Pattern, _ expected: Words.Pattern, _ key: String, _ place: Place
  ) -> [Finding] {
    if let name = pattern.names.first(where: { !expected.names.contains($0) }) {
      return [
        Finding(
          .wordsSyntax, at: place, "'\(key)' has nothing to put in the place of {\(name)}",
          suggestion: expected.names.nearest(to: name).map { "{\($0)}" })
      ]
    }
    return expected.names.filter { !pattern.names.contains($0) }.map {
      Finding(.wordsNames, at: place, "'\(key)' leaves out {\($0)}, which it has in English")
    }
  }

  /// A form that some counts would take, or that none takes.
  private func forms(
    _ pattern: Words.Pattern, _ key: String, _ place: Place, _ needed: [Plural],
    _ known: Set<Plural>
  ) -> [Finding] {
    guard pattern.isCounted else { return [] }
    return needed.filter { pattern.forms[$0] == nil }.map {
      Finding(.wordsMissing, at: place, "'\(key)' lacks the form '\($0)', which this language has")
    }
      + Plural.allCases.filter { pattern.forms[$0] != nil && !known.contains($0) }.map {
        Finding(
          .wordsUnknown, at: place,
          "'\(key)' has the form '\($0)', which no count takes in this language")
      }
  }
}
