/// The badge for other sites, in one language: the score, the number of reviews, and the outcomes
/// of complaints. No form of it leaves the complaints out.
struct ScoreBadge: Sendable {
  let shop: String
  let language: String
  let direction: String
  /// The score to one decimal. Nil under five ratings.
  let score: String?
  /// The text without a score.
  let noScore: String
  let outOf: String
  /// How many reviews count, in words.
  let reviews: String
  /// How many complaints there are, and how many of them are resolved, in words.
  let complaints: String
  /// Where the complaints stand, in words.
  let standings: [String]
  /// From five stars to one.
  let spread: [SummaryView.SpreadRow]
  let accent: Accent?

  /// The forms, the first without a name.
  enum Form: String, Sendable, CaseIterable {
    /// A line, for a page's foot.
    case wide
    /// Two lines.
    case small
    /// A column with the distribution, and where the complaints stand.
    case tall
  }

  /// `badge.svg`, `badge-dark.svg`, `badge-small-light.svg`, …
  static func fileName(_ form: Form, _ scheme: BadgeDrawing.Scheme) -> String {
    let parts = ["badge"] + (form == .wide ? [] : [form.rawValue])
    return (parts + (scheme == .auto ? [] : [scheme.rawValue])).joined(separator: "-") + ".svg"
  }

  /// The file.
  func svg(_ form: Form, _ scheme: BadgeDrawing.Scheme) -> [UInt8] {
    let drawing =
      switch form {
      case .wide: wide
      case .small: small
      case .tall: tall
      }
    let said = [score.map { "\($0) \(outOf)" } ?? noScore, reviews, complaints]
    let counts = spread.map { "\($0.stars) ★ \($0.label)" } + standings
    return drawing.svg(
      title: "\(shop): " + said.joined(separator: " · "),
      description: counts.joined(separator: " · "), language: language, direction: direction,
      scheme, accent: accent)
  }
}
