/// The initials of a name, for an avatar and a shop's mark: at most two letters.
///
/// The capital words of a name count, the first and the last of them; honorifics do not, and nothing
/// in brackets unless there is nothing else. A name without a capital letter gives its first letter,
/// and one without a letter its first digit.
enum Initials {
  /// The initials of `name`: `MV` of "Mevr. Marieke V. (Utrecht)".
  static func of(_ name: String) -> String {
    let outside = initials(of: withoutBrackets(name))
    let found = outside.isEmpty ? initials(of: name) : outside
    return found.isEmpty ? String(name.first(where: \.isNumber).map { [$0] } ?? []) : found
  }

  private static func initials(of name: String) -> String {
    var words = name.split { !isPartOfWord($0) }
    if words.count > 1, let first = words.first, isHonorific(first) { words.removeFirst() }
    let letters = words.compactMap { $0.first(where: \.isLetter) }
    // A script without capitals has words all the same.
    let capitals = letters.filter { $0.isUppercase || !$0.isCased }
    let chosen =
      capitals.count > 1
      ? [capitals[0], capitals[capitals.count - 1]]
      : Array((capitals.isEmpty ? letters : capitals).prefix(1))
    return chosen.map { String($0).uppercased().prefix(1) }.joined()
  }

  /// Words that go before a name in the languages of reviews, without their full stop.
  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "sir", "dr", "prof", "dhr", "heer", "mevr", "mevrouw", "mw", "drs",
    "ing", "ir", "fam", "familie", "herr", "frau", "hr", "fr", "monsieur", "madame", "mme", "mlle",
    "m", "signor", "signora", "sig", "don", "doña", "sr", "sra", "señor", "señora", "pan", "pani",
  ]

  /// One letter is an honorific only in lower case, or every "M. Jansen" would lose its M.
  private static func isHonorific(_ word: Substring) -> Bool {
    let plain = word.filter(\.isLetter)
    return honorifics.contains(plain.lowercased())
      && (plain.count > 1 || plain == plain.lowercased())
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".'’".contains(character)
  }

  private static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    return name.filter { character in
      if "([{<（【".contains(character) { depth += 1 }
      defer { if ")]}>）】".contains(character), depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }
}
