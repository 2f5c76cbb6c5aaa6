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
    let whole = name.split(separator: "(", omittingEmptySubsequences: false)[0]
    let parts = (whole.isEmpty ? name[...] : whole).split(separator: ",", maxSplits: 1)
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
    let isParticle = particles.contains(words[0].lowercased())
    guard words.count > 1 else { return isAddressed ? initial(of: words[0]) : words[0] }
    let rest = words.dropFirst().filter { !particles.contains($0.lowercased()) }
    guard let last = rest.last(where: \.hasLetter) else { return words[0] }
    if isParticle {
      let before = words.prefix { particles.contains($0.lowercased()) }
      return "\(before.joined(separator: " ")) \(initial(of: last))"
    }
    return "\(words[0].count == 1 ? words[0] + "." : words[0]) \(initial(of: last))"
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
    let isCapital = surname.count > 1 && surname == surname.uppercased()
    let isInitials = given.count == 1 || given.dropFirst().first == "."
    if isAddressed || words.count > 1 || isInitials
      || isCapital && given.count > 1 && given != given.uppercased()
    {
      return "\(given.count == 1 ? given + "." : given) \(initial(of: surname))"
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

  private static func initial(of word: String) -> String {
    word.first(where: \.isLetter).map { "\($0.uppercased())." } ?? ""
  }
}

extension String {
  fileprivate var hasLetter: Bool { contains(where: \.isLetter) }
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
    for byte in bytes {
      if byte.isDigit {
        digits += 1
        if digits == 7 { return .phone }
      } else if !" -./()+".utf8.contains(byte) {
        digits = 0
      }
    }
    return bytes.contains(where: \.isDigit) && !name.contains(where: \.isLetter) ? .account : nil
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
    "null", "nil", "none", "na", "nvt", "undefined", "nan",
  ]

  /// Whether a source's name stands for nobody: `A Google user`, `[deleted]`, `-`.
  static func isNobody(_ name: String) -> Bool {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    return plain.isEmpty || nobody.contains(plain)
  }
}
