import Core
import Reviews

extension Fields {
  /// How long reviews wait before they are shown; nil where they do not, or it is not said how long.
  mutating func quarantine() -> Settings.Quarantine? {
    map("quarantine") { fields -> Settings.Quarantine? in
      let days = fields.number("days", in: 1...90, required: true)
      let stars = fields.stars()
      guard let days else { return nil }
      let quarantine = Settings.Quarantine(days: days, stars: stars)
      if let stars = quarantine.stars, !quarantine.isBlindToRating, fields.findings.isEmpty {
        fields.report(
          .quarantineByRating, atValueOf: "stars",
          "the page will say beside the score that reviews with \(stars.inWords) are shown "
            + "\(days == 1 ? "a day" : "\(days) days") late, and all others at once")
      }
      return quarantine
    } ?? nil
  }

  /// The stars of the reviews that wait; nil where the key is not given.
  private mutating func stars() -> [Int]? {
    guard let node = node("stars") else { return nil }
    if node.value == .list([]) {
      report(.missingField, at: node, "'stars' is empty; without the key all reviews wait alike")
    }
    return list(node, named: "stars").compactMap { rating($0.text, at: $0.node) }
  }
}

extension [Int] {
  /// `1 star`, or `1, 2 or 3 stars`.
  fileprivate var inWords: String {
    let early = dropLast().map(String.init).joined(separator: ", ")
    let last = self.last.map(String.init) ?? ""
    return (early.isEmpty ? last : "\(early) or \(last)") + (self == [1] ? " star" : " stars")
  }
}
