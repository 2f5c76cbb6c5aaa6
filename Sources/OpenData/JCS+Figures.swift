import Ledger
import Reviews

// How figures are written: whole numbers only, and fractions exactly.
extension JCS {
  init(_ share: Share) { self = .over(share.whole, share.part) }

  init(_ fraction: Fraction) { self = .over(fraction.denominator, fraction.numerator) }

  /// The sum of the stars over the number of ratings.
  init(_ score: Score) { self = .over(score.rated, score.sum) }

  /// How many there are of each kind, by its name.
  init<Kind: RawRepresentable<String>>(_ kinds: [Kind], _ count: (Kind) -> Int) {
    self = .object(
      Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, .integer(count($0))) }))
  }

  /// How many there are of each number of stars, and without any.
  static func byStars(_ count: (Int?) -> Int) -> JCS {
    var counts = ["none": JCS.integer(count(nil))]
    for stars in 1...5 { counts[String(stars)] = .integer(count(stars)) }
    return .object(counts)
  }

  private static func over(_ whole: Int, _ part: Int) -> JCS {
    ["over": .integer(whole), "value": .integer(part)]
  }

  /// A text of the shop's in each of the site's languages.
  init(_ text: Localized, in languages: [String]) {
    self = .object(
      Dictionary(
        languages.map { tag in
          (tag, .string(text.text(in: tag, fallback: languages.first ?? tag) ?? ""))
        }, uniquingKeysWith: { first, _ in first }))
  }
}
