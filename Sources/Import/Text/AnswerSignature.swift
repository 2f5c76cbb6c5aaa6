/// The signature at the end of an answer: "Met vriendelijke groet, Sanne", "Team De Ketting", a name
/// alone on the last line.
enum AnswerSignature {
  /// The greatest number of words in a signature.
  private static let longest = 16
  /// The greatest number of words of a closing phrase before the one that makes it one.
  private static let beforeClosing = 4

  /// Where the signature begins in the words of an answer. Nil if there is none, or nothing else.
  static func start(in words: [AnswerWord]) -> Int? {
    let first = max(1, words.count - longest)
    guard first < words.count else { return nil }
    return (first..<words.count).first { words[$0].begins && isSignature(words[$0...]) }
  }

  private static func isSignature(_ words: ArraySlice<AnswerWord>) -> Bool {
    let texts = words.map(\.text)
    if let closing = texts.prefix(beforeClosing + 1).firstIndex(where: closings.contains) {
      // "Zomerse groeten" is a closing phrase too, whatever the first word is.
      let unknown = texts[..<closing].count { !particles.contains($0) }
      return unknown <= 1 && words.dropFirst(closing + 1).allSatisfy(isOfSignature)
    }
    guard let name = texts.firstIndex(where: { !particles.contains($0) }) else { return false }
    let rest = words.dropFirst(name)
    if teams.contains(texts[name]) {
      return rest.count <= 6 && rest.dropFirst().allSatisfy(isOfSignature)
    }
    return rest.contains(where: \.isOwnName)
      && rest.allSatisfy { word in
        word.isOwnName || word.isContact || particles.contains(word.text)
          || teams.contains(word.text)
      }
  }

  /// Whether a word may stand behind a closing phrase: names, words between them, a telephone number.
  private static func isOfSignature(_ word: AnswerWord) -> Bool {
    word.isCapital || word.isOwnName || word.isContact || particles.contains(word.text)
      || teams.contains(word.text) || closings.contains(word.text)
  }

  /// Words that make a closing phrase of the words around them, without quotes and dashes.
  private static let closings: Set<String> = [
    "groet", "groeten", "groetjes", "groetje", "hoogachtend", "mvg", "vrgr", "liefs",
    "regards", "sincerely", "cheers", "wishes", "faithfully", "yours",
    "grüße", "grüßen", "grüsse", "grüssen", "gruß", "gruss", "mfg", "hochachtungsvoll",
    "cordialement", "salutations", "amicalement", "sincèrement", "chaleureusement", "bientôt",
  ]

  /// Words for those who sign together.
  private static let teams: Set<String> = [
    "team", "équipe", "léquipe", "klantenservice", "kundenservice", "medewerkers", "mitarbeiter",
    "crew", "staff", "directie", "eigenaar", "owner", "inhaber", "inhaberin", "gérant", "gérante",
  ]

  /// Words that stand in closing phrases and between names.
  private static let particles: Set<String> = [
    "met", "vriendelijke", "vriendelijk", "hartelijke", "hartelijk", "warme", "veel", "van",
    "namens",
    "het", "de", "den", "der", "ten", "ter", "hele", "heel", "en", "uw", "je", "jouw", "ons",
    "onze",
    "kind", "best", "warm", "with", "many", "kindest", "warmest", "truly", "on", "behalf", "of",
    "from", "all", "at", "the", "your", "and", "our", "customer", "service", "support",
    "mit", "freundlichen", "freundlichem", "freundliche", "herzlichen", "herzliche", "besten",
    "beste", "viele", "liebe", "lieben", "schöne", "ihr", "ihre", "ihrem", "euer", "eure", "dein",
    "das", "die", "vom", "von", "aus", "und", "für", "ganze", "gesamte", "im", "namen",
    "avec", "nos", "mes", "meilleures", "sincères", "distinguées", "bien", "à", "vous", "toute",
    "la", "le", "les", "du", "des", "et", "votre", "notre", "bon", "&",
    "très",
  ]
}
