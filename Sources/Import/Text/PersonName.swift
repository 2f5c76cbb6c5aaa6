/// The name under which a review is shown.
enum PersonName {
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "het", "ter", "ten", "te", "la", "le", "du", "da", "di",
    "dos", "del", "della", "el", "al", "bin", "ibn", "op", "in", "'t", "zu", "zur", "af", "av",
  ]
  private static let nobody: Set<String> = [
    "anoniem", "anonymous", "anonym", "anonyme", "a google user", "een google-gebruiker", "guest",
    "gast", "onbekend", "unknown", "null", "none", "n/a", "-",
  ]

  /// The first name and the initial of the last one: `Marieke van der Veldt` is `Marieke V.`.
  static func shortened(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let first = words.first else { return name }
    let rest = words.dropFirst().filter { !particles.contains($0.lowercased()) }
    guard let last = rest.last(where: { $0.contains(where: \.isLetter) }),
      let initial = last.first(where: \.isLetter)
    else { return String(first) }
    return "\(first) \(initial.uppercased())."
  }

  /// Whether a source's name stands for nobody.
  static func isNobody(_ name: String) -> Bool { nobody.contains(name.lowercased()) }
}
