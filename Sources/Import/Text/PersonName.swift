import Core

/// The name under which a review is shown: a first name and an initial, never a whole surname if
/// the two can be told apart.
enum PersonName {
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "het", "ter", "ten", "te", "la", "le", "du", "da", "di",
    "dos", "del", "della", "el", "al", "bin", "ibn", "op", "in", "'t", "’t", "zu", "zur", "zum",
    "vom", "af", "av", "lo", "ben", "vande", "vander",
  ]
  private static let titles: Set<String> = [
    "dr", "prof", "drs", "ir", "ing", "mr", "mrs", "ms", "miss", "mevr", "mevrouw", "mw", "dhr",
    "meneer", "heer", "herr", "frau", "mme", "mlle", "madame", "monsieur",
  ]

  /// The first name and the initial of the last one: `Marieke V.` for `Marieke van der Veldt`. If
  /// the order is not known (`Berg, Jan`), both become initials. Empty if the name has no letter.
  static func shortened(_ name: String) -> String {
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
    while let first = words.first, titles.contains(first.lowercased().replacing(".", with: "")) {
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

extension PersonName {
  /// Whether a text says a part of a name that its short form leaves out: `Dear Mrs Lee` for
  /// `Ann L.`
  static func isSaid(_ full: String, but short: String, in texts: [String]) -> Bool {
    let known = Set(short.split { !$0.isLetter }.map { $0.lowercased() })
    let left = full.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.filter { word in
      let small = word.lowercased()
      return word.count > 1 && !known.contains(small) && !particles.contains(small)
        && !titles.contains(small)
    }
    return left.contains { word in
      Set([String(word), word.capitalized, word.uppercased()]).contains { form in
        texts.contains { $0.says(form) }
      }
    }
  }
}

extension String {
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

  /// Whether the text has a word. Where a script has no capitals, it has no blanks between words
  /// either, so the word may stand within others.
  fileprivate func says(_ word: String) -> Bool {
    let (text, part) = (Array(utf8), Array(word.utf8))
    let isCased = word.unicodeScalars.first?.properties.isCased == true
    var start = 0
    while let found = text.firstIndex(of: part, from: start) {
      let end = found + part.count
      let isWord =
        (found == 0 || !text[found - 1].isWordByte) && (end == text.count || !text[end].isWordByte)
      if isWord || !isCased { return true }
      start = found + 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isAlphanumeric || self >= 0x80 && self != 0xE2 && self != 0xC2
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

extension PersonName {
  /// The kind of contact data in a name. Nil for real names.
  static func contact(in name: String) -> Dropped.ContactKind? {
    let bytes = Array(name.utf8)
    for (index, byte) in bytes.enumerated().dropFirst() where byte == 0x40 {
      if !bytes[index - 1].isWhiteSpace { return .email }
    }
    let lowered = name.lowercased()
    if lowered.contains(bytes: "://") || lowered.hasPrefix("www.")
      || lowered.contains(bytes: " www.")
    {
      return .link
    }
    for word in name.split(whereSeparator: \.isWhitespace) where word.isIPAddress { return .ip }
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if byte.isDigit {
        digits += 1
        if digits == 7, !isHandle(bytes, digitAt: index) { return .phone }
      } else if !" -./()+".utf8.contains(byte) {
        digits = 0
      }
    }
    return bytes.contains(where: \.isDigit) && !name.contains(where: \.isLetter) ? .account : nil
  }
}

extension PersonName {
  /// Whether the digits up to the seventh, at `index`, are part of a handle such as
  /// `Wander54321098765`: without a blank in it, straight behind a letter, and with no zero or plus
  /// before them as phone numbers have.
  private static func isHandle(_ name: [UInt8], digitAt index: Int) -> Bool {
    let start = index - 6
    guard start > 0, name[start...index].allSatisfy(\.isDigit), name[start] != 0x30 else {
      return false
    }
    let before = name[start - 1]
    return (before.isLetter || before >= 0x80) && !name.contains(where: \.isWhiteSpace)
  }
}

extension Substring {
  /// Whether the text is four numbers with dots, or groups of hexadecimal digits with colons.
  fileprivate var isIPAddress: Bool {
    let parts = utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isDigit) }) {
      return true
    }
    return utf8.count { $0 == .colon } > 1
      && utf8.allSatisfy { $0 == .colon || $0 == 0x2E || $0.hexDigitValue != nil }
  }
}

extension PersonName {
  /// The texts that sources write if they have no name, without white space and punctuation.
  private static let nobody: Set<String> = [
    "anoniem", "anonymous", "anonym", "anonyme", "anon", "anonymoususer", "anonymouscustomer",
    "anoniemeklant", "anoniemegebruiker", "anoniemebezoeker", "anonymerkunde", "anonymernutzer",
    "anonymerbenutzer", "clientanonyme", "utilisateuranonyme",
    "googleuser", "agoogleuser", "googlegebruiker", "eengooglegebruiker", "googlenutzer",
    "eingooglenutzer", "utilisateurgoogle", "unutilisateurgoogle", "utilisateurdegoogle",
    "facebookuser", "facebookgebruiker", "facebooknutzer", "utilisateurfacebook",
    "tripadvisormember", "atripadvisormember", "amazoncustomer", "amazonkunde", "clientdamazon",
    "trustpilotuser",
    "deleted", "deleteduser", "userdeleted", "deletedaccount", "accountdeleted", "removed",
    "verwijderd", "verwijderdegebruiker", "gebruikerverwijderd", "gelöscht", "gelöschternutzer",
    "gelöschterbenutzer", "nutzergelöscht", "supprimé", "utilisateursupprimé", "comptesupprimé",
    "guest", "guestuser", "gast", "gastgebruiker", "invité", "unknown", "unknownuser", "onbekend",
    "onbekendegebruiker", "unbekannt", "inconnu", "user", "gebruiker", "nutzer", "benutzer",
    "utilisateur", "customer", "klant", "kunde", "client", "verifiedbuyer", "verifiedcustomer",
    "verifiedreviewer", "verifiedpurchase", "noname", "geennaam", "naamloos", "sansnom",
    "null", "none", "nvt", "undefined",
  ]

  /// Whether a source's name stands for nobody: `A Google user`, `[deleted]`, `-`.
  static func isNobody(_ name: String) -> Bool {
    if NoValue.isWord(name), !NoValue.isName(name) { return true }
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    return plain.isEmpty || nobody.contains(plain)
  }
}
