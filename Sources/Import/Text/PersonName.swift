import Core

/// The name under which a review is shown: a first name and an initial, never a whole surname if
/// the two can be told apart.
enum PersonName {
  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "het", "ter", "ten", "te", "la", "le", "du", "da", "di",
    "dos", "del", "della", "el", "al", "bin", "ibn", "op", "in", "'t", "’t", "zu", "zur", "zum",
    "vom", "af", "av", "lo", "ben", "vande", "vander",
  ]
  static let titles: Set<String> = [
    "dr", "prof", "drs", "ir", "ing", "mr", "mrs", "ms", "miss", "mevr", "mevrouw", "mw", "dhr",
    "meneer", "heer", "herr", "frau", "mme", "mlle", "madame", "monsieur",
  ]

  /// The first name and the initial of the last one: `Marieke V.` for `Marieke van der Veldt`. If
  /// the order is not known (`Berg, Jan`), both become initials. Empty if the name has no letter.
  static func shortened(_ name: String) -> String {
    if let short = shortenedPlain(name) { return short }
    if let (inside, behind) = bracketed(name) {
      let (surname, given) = (words(of: inside), words(of: behind))
      if let surname = surname.last, let first = given.first {
        return given.count > 1 ? shortened(String(behind)) : "\(first) \(initial(of: surname))"
      }
      return shortened(String(surname.isEmpty ? behind : inside))
    }
    let front = name.prefix { $0 != "(" && $0 != "（" }
    let whole = front.isEmpty ? name[...] : front
    let parts = whole.split(separator: ",", maxSplits: 1)
    guard let start = parts.first else { return "" }
    var words = words(of: start)
    // `李小龍` has no blank in it, and begins with the name of the family.
    if let sign = words.first?.first, words.allSatisfy({ $0.allSatisfy(\.isWholeSyllable) }),
      words.joined().count > 1
    {
      return "\(sign)."
    }
    let count = words.count
    while let first = words.first, titles.contains(first.withoutDots.lowercased()) {
      words.removeFirst()
    }
    // `Dhr. Berg`: what follows a form of address alone is a surname.
    let isAddressed = words.count < count
    if words.isEmpty { return "" }
    if parts.count > 1, let short = swapped(words, Self.words(of: parts[1]), isAddressed) {
      return short
    }
    if parts.count == 1, let short = capitalsFirst(words) { return short }
    let isParticle = particles.contains(words[0].lowercased())
    guard words.count > 1 else { return isAddressed ? initial(of: words[0]) : words[0] }
    let rest = words.dropFirst().filter { !particles.contains($0.lowercased()) }
    guard let last = rest.last(where: \.hasLetter) else { return words[0] }
    if isParticle {
      let before = words.prefix { particles.contains($0.lowercased()) }
      return "\(before.joined(separator: " ")) \(initial(of: last))"
    }
    return "\(words[0].isInitial ? words[0] + "." : words[0]) \(initial(of: last))"
  }

  /// The same for two words or more of ASCII letters, each with one capital, as most names are. Nil
  /// for any other name.
  private static func shortenedPlain(_ name: String) -> String? {
    var words: [Range<Int>] = []
    let bytes = Array(name.utf8)
    var start = 0
    for at in 0...bytes.count where at == bytes.count || bytes[at] == .space {
      guard at - start > 1, bytes[start] & 0x20 == 0,
        bytes[start..<at].allSatisfy(\.isLetter),
        bytes[(start + 1)..<at].allSatisfy({ $0 & 0x20 != 0 })
      else { return nil }
      words.append(start..<at)
      start = at + 1
    }
    guard words.count > 1, let last = words.last else { return nil }
    for word in words where word.count <= 8 {
      let small = String(decoding: bytes[word].map { $0 | 0x20 }, as: UTF8.self)
      if particles.contains(small) || titles.contains(small) { return nil }
    }
    return String(
      decoding: bytes[words[0]] + [.space, bytes[last.lowerBound], 0x2E], as: UTF8.self)
  }

  /// The text in the brackets with which a name begins, and the text behind them.
  private static func bracketed(_ name: String) -> (inside: Substring, behind: Substring)? {
    guard let open = name.first, let place = Array("([{（【").firstIndex(of: open),
      let close = name.firstIndex(of: Array(")]}）】")[place])
    else { return nil }
    return (name[..<close].dropFirst(), name[close...].dropFirst())
  }

  /// The name with the surname last, if the words before the given name are in capitals: `DUPONT
  /// René`. Three capitals may be initials too, as in `AJ Smith`, so nobody can tell which part is
  /// the surname, and both become initials.
  private static func capitalsFirst(_ words: [String]) -> String? {
    let front = words.prefix(while: \.isInCapitals)
    let surname = front.filter { !particles.contains($0.lowercased()) }
    guard let name = surname.first, front.count < words.count,
      let given = words[front.endIndex...].first(where: { !particles.contains($0.lowercased()) }),
      given.contains(where: \.isLowercase), given.first?.isUppercase == true
    else { return nil }
    let isLong = surname.contains { $0.count(where: \.isLetter) > 3 } || front.count > surname.count
    return "\(isLong ? given : initial(of: name)) \(initial(of: isLong ? name : given))"
  }

  /// The name with the surname last. `de Vries, M.` and `BERG, Jan` have it first; `Jan Berg,
  /// Utrecht` does not, and gives nil; of `Berg, Jan` the order is not known.
  private static func swapped(
    _ words: [String], _ behind: [String], _ isAddressed: Bool
  ) -> String? {
    let names = words.filter { !particles.contains($0.lowercased()) }
    guard names.count == 1, let surname = names.first,
      let given = behind.first(where: { !particles.contains($0.lowercased()) && $0.hasLetter })
    else { return nil }
    let isCapital = surname.isInCapitals
    let isInitials = given.isInitial || given.dropFirst().first == "."
    if isAddressed || words.count > 1 || isInitials
      || isCapital && given.count > 1 && given != given.uppercased()
    {
      return "\(given.isInitial ? given + "." : given) \(initial(of: surname))"
    }
    return "\(initial(of: surname)) \(initial(of: given))"
  }

  /// The words with a letter in them, without what is around them, such as emoji. If there is no
  /// space, dots and underscores separate words.
  private static func words(of name: Substring) -> [String] {
    var words = name.split(whereSeparator: \.isWhitespace)
    if words.count == 1 {
      words = words[0].split { $0 == "_" || $0 == "." }
      let parts = name.split(separator: "-")
      if parts.dropFirst().dropLast().contains(where: { particles.contains($0.lowercased()) }) {
        words = parts
      }
      if words.count == 1 { return [bare(words[0])].filter(\.hasLetter) }
    }
    let named = words.filter { !$0.lowercased().hasPrefix("@") }.map(bare).filter(\.hasLetter)
    return named
  }

  /// The word from its first letter or digit on.
  private static func bare(_ word: Substring) -> String {
    if particles.contains(word.lowercased()) { return String(word) }
    return String(word.drop { !$0.isLetter && !$0.isNumber })
  }

  /// The first letter of a word. In Khmer, Lao, Thai and the like a whole name may be one character,
  /// a consonant with its vowels: there the consonant is the initial.
  private static func initial(of word: String) -> String {
    guard let letter = word.first(where: \.isLetter), let first = letter.unicodeScalars.first else {
      return ""
    }
    if first.properties.isCased { return "\(letter.uppercased())." }
    let scalars = word.unicodeScalars
    let consonant = scalars.first { $0.properties.isAlphabetic && !$0.isVowelBefore } ?? first
    return "\(consonant)."
  }
}

extension String {
  fileprivate var withoutDots: String {
    utf8.contains(0x2E) ? String(decoding: utf8.filter { $0 != 0x2E }, as: UTF8.self) : self
  }

  fileprivate var hasLetter: Bool { contains(where: \.isLetter) }

  /// Whether the text is one letter of a script with capitals.
  fileprivate var isInitial: Bool {
    count == 1 && unicodeScalars.first?.properties.isCased == true
  }

  /// Whether a word is two letters or more, all capitals but for the `c` of `McDONALD`, and no
  /// initials with dots.
  fileprivate var isInCapitals: Bool {
    let start = hasPrefix("Mac") ? 3 : hasPrefix("Mc") ? 2 : 0
    let word = dropFirst(start)
    return word.count(where: \.isUppercase) > 1 && !contains(".")
      && word.allSatisfy { !$0.isLowercase || $0 == "ß" }
  }
}

extension Unicode.Scalar {
  /// Whether it is a vowel that is written before its consonant, in Thai or Lao.
  fileprivate var isVowelBefore: Bool { 0xE40...0xE44 ~= value || 0xEC0...0xEC4 ~= value }
}

extension Character {
  /// Whether the character is a Chinese sign, a Korean syllable or a Japanese kana.
  fileprivate var isWholeSyllable: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x3040..<0x3100, 0x3400..<0xA000, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0x20000..<0x40000: true
    default: false
    }
  }
}
