/// The initials of a name, for an avatar and a shop's mark: at most two letters.
///
/// The capital words of a name count, the first and the last of them; honorifics do not, and nothing
/// in brackets unless there is nothing else. A name without a capital letter gives its first letter,
/// and one without a letter its first digit.
enum Initials {
  /// The initials of `name`: `MV` of "Mevr. Marieke V. (Utrecht)".
  static func of(_ name: String) -> String {
    // Most names are ASCII, and its characters are bytes: a tenth of the time.
    name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
      ? of(Array(name.utf8.lazy.map(ASCIILetter.init))) : of(Array(name))
  }

  private static func of<Letter: NameLetter>(_ name: [Letter]) -> String {
    let hasBrackets = name.contains(where: \.opensBracket)
    let outside = hasBrackets ? initials(of: withoutBrackets(name)[...]) : ""
    let found = outside.isEmpty ? initials(of: name[...]) : outside
    return found.isEmpty ? name.first(where: \.isNumber)?.text ?? "" : found
  }

  private static func initials<Letter: NameLetter>(of name: ArraySlice<Letter>) -> String {
    var words = name.split { !$0.isPartOfWord }
    if words.count > 1, let first = words.first, isHonorific(first) { words.removeFirst() }
    let letters = words.compactMap { $0.first(where: \.isLetter) }
    // A script without capitals has words all the same.
    let capitals = letters.filter { $0.isUppercase || !$0.isCased }
    let chosen =
      capitals.count > 1
      ? [capitals[0], capitals[capitals.count - 1]]
      : Array((capitals.isEmpty ? letters : capitals).prefix(1))
    return chosen.map { String($0.text.uppercased().prefix(1)) }.joined()
  }

  /// Words that go before a name in the languages of reviews, without their full stop.
  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "sir", "dr", "prof", "dhr", "heer", "mevr", "mevrouw", "mw", "drs",
    "ing", "ir", "fam", "familie", "herr", "frau", "hr", "fr", "monsieur", "madame", "mme", "mlle",
    "m", "signor", "signora", "sig", "don", "doña", "sr", "sra", "señor", "señora", "pan", "pani",
  ]

  /// One letter is an honorific only in lower case, or every "M. Jansen" would lose its M.
  private static func isHonorific<Letter: NameLetter>(_ word: ArraySlice<Letter>) -> Bool {
    let plain = word.filter(\.isLetter).map(\.text).joined()
    return honorifics.contains(plain.lowercased())
      && (plain.count > 1 || plain == plain.lowercased())
  }

  private static func withoutBrackets<Letter: NameLetter>(_ name: [Letter]) -> [Letter] {
    var depth = 0
    return name.filter { letter in
      if letter.opensBracket { depth += 1 }
      defer { if letter.closesBracket, depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }
}

/// A character of a name, in what it means for initials.
private protocol NameLetter {
  var isLetter: Bool { get }
  var isNumber: Bool { get }
  var isUppercase: Bool { get }
  var isCased: Bool { get }
  /// Whether it stands inside words without being a letter or number.
  var joinsWord: Bool { get }
  var opensBracket: Bool { get }
  var closesBracket: Bool { get }
  var text: String { get }
}

extension NameLetter {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || joinsWord }
}

extension Character: NameLetter {
  fileprivate var joinsWord: Bool { self == "." || self == "'" || self == "’" }
  fileprivate var opensBracket: Bool { "([{<（【".contains(self) }
  fileprivate var closesBracket: Bool { ")]}>）】".contains(self) }
  fileprivate var text: String { String(self) }
}

/// A character of ASCII.
private struct ASCIILetter: NameLetter {
  let byte: UInt8

  var isUppercase: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
  var isNumber: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  var isCased: Bool { isLetter }
  var joinsWord: Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") }

  var opensBracket: Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): true
    default: false
    }
  }

  var closesBracket: Bool {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): true
    default: false
    }
  }

  var text: String { String(UnicodeScalar(byte)) }
}
