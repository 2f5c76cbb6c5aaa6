import Core

/// A rating as people and programs write it: `4`, `4,5`, `4/5`, "4 out of 5", "5 sterren", `★★★★☆`.
struct RatingText: Equatable {
  /// The rating as a number.
  let value: String
  /// The highest possible rating, if the text says it.
  let best: Int?
  /// Whether nothing but a rating is written so: two numbers, signs of stars, or a word for them.
  let isCertain: Bool

  private static let full: Set<Unicode.Scalar> = ["★", "⭐", "🌟", "✭", "⭑"]
  private static let empty: Set<Unicode.Scalar> = ["☆", "✩", "⚝", "⭒"]
  /// The beginnings of words for stars and points in the languages of reviews.
  private static let stars = [
    "star", "ster", "stern", "étoile", "etoile", "estrel", "stell", "gwiazd", "stjärn", "stjern",
    "tähte", "point", "punt", "punkt",
  ]

  /// Nil if the text is no rating, such as a sentence.
  init?(_ text: String) {
    let text = text.withoutBlanksAround
    guard !text.isEmpty, text.utf8.count <= 60 else { return nil }
    self.init(signs: text)
    if isSet { return }
    // `5つ星のうち4.0`: 4 of 5 stars.
    if let mark = text.range(ofBytes: "つ星のうち") {
      self.init(numbers: "\(text[mark.upperBound...])/\(text[..<mark.lowerBound])")
    } else {
      self.init(numbers: text)
    }
    if !isSet { return nil }
  }

  private var isSet: Bool { !value.isEmpty }

  private init(value: String, best: Int? = nil, isCertain: Bool = false) {
    (self.value, self.best, self.isCertain) = (value, best, isCertain)
  }

  private init(signs text: String) {
    let signs = text.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != " " }
    let full = signs.count { Self.full.contains($0) }
    let empty = signs.count { Self.empty.contains($0) }
    guard full > 0, full + empty == signs.count, signs.count <= 10 else {
      self.init(value: "")
      return
    }
    self.init(value: String(full), best: empty > 0 ? signs.count : nil, isCertain: true)
  }

  private init(numbers text: String) {
    var (numbers, words): ([String], [String]) = ([], [])
    for part in text.split(whereSeparator: { " /()\u{A0}".contains($0) }) {
      let plain = String(part).withPoints
      if Double(plain) != nil, plain.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E }) {
        numbers.append(String(plain))
      } else if part.allSatisfy({ $0.isLetter || $0 == ":" || $0 == "-" }) {
        words.append(part.lowercased())
      } else {
        numbers = []
        break
      }
    }
    let hasStars = words.contains { word in Self.stars.contains { word.hasPrefix($0) } }
    guard words.count <= 4, let value = numbers.first else {
      self.init(value: "")
      return
    }
    if numbers.count == 2, let best = Int(numbers[1]), let number = Double(value),
      number <= Double(best), best > 1
    {
      self.init(value: value, best: best, isCertain: true)
    } else if numbers.count == 1, words.isEmpty || hasStars {
      self.init(value: value, isCertain: hasStars)
    } else {
      self.init(value: "")
    }
  }
}
