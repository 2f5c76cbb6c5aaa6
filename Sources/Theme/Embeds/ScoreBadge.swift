import Reviews

/// The picture for other sites, in one language: the score, how many reviews, and what became of
/// the complaints. No form of it is without the complaints.
struct ScoreBadge: Sendable {
  let shop: String
  let language: String
  let direction: String
  /// To one decimal; nil under five ratings.
  let score: String?
  /// What stands in its place.
  let noScore: String
  let outOf: String
  /// How many reviews count, in words.
  let reviews: String
  /// How many complaints there are, and how many of them are resolved, in words.
  let complaints: String
  /// Where the complaints stand, in words.
  let standings: [String]
  /// From five stars to one.
  let spread: [StarBar]
  let accent: Accent?

  /// The forms, the first without a name.
  enum BadgeForm: String, Sendable, CaseIterable {
    /// A line, for a page's foot.
    case wide
    /// Two lines.
    case small
    /// A column with the distribution, and where the complaints stand.
    case tall
  }

  /// `badge.svg`, `badge-dark.svg`, `badge-small-light.svg`, …
  static func path(_ form: BadgeForm, _ scheme: BadgeDrawing.Scheme) -> String {
    let marks =
      (form == .wide ? [] : [form.rawValue]) + (scheme == .auto ? [] : [scheme.rawValue])
    return SitePath.badge(marks.map { "-" + $0 }.joined())
  }

  /// The file.
  func svg(_ form: BadgeForm, _ scheme: BadgeDrawing.Scheme) -> [UInt8] {
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

// How each form is drawn.
extension ScoreBadge {
  private static let margin = 12

  /// How much room the star and the score take at a size of 16 or 32, up to where the next thing
  /// begins.
  private func scoreWidth(at size: Int) -> Int {
    guard let score else { return TextWidth(noScore).pixels(at: 12) + 12 }
    return size + 6 + TextWidth(score, isBold: true).pixels(at: size) + 12
  }

  private func addScore(to drawing: inout BadgeDrawing, x: Int, baseline: Int, size: Int) {
    guard let score else {
      drawing.add(text: noScore, x: x, baseline: baseline, size: 12)
      return
    }
    drawing.add(.star(x: x, y: baseline - size * 13 / 16, size: size))
    drawing.add(text: score, x: x + size + 6, baseline: baseline, size: size, isBold: true)
  }

  /// A line: the score, a stroke, and the rest.
  var wide: BadgeDrawing {
    let rest = "\(reviews) · \(complaints)"
    let start = Self.margin + scoreWidth(at: 16)
    let width = start + 12 + TextWidth(rest).pixels(at: 12) + Self.margin
    var drawing = BadgeDrawing(width: width, height: 36)
    addScore(to: &drawing, x: Self.margin, baseline: 23, size: 16)
    drawing.add(.bar(x: start, y: 9, width: 1, height: 18, .line))
    drawing.add(text: rest, x: start + 12, baseline: 22, size: 12)
    return drawing
  }

  /// Two lines: the score and the reviews above, the complaints below.
  var small: BadgeDrawing {
    let start = Self.margin + scoreWidth(at: 16)
    let first = start + TextWidth(reviews).pixels(at: 12)
    let second = Self.margin + TextWidth(complaints).pixels(at: 12)
    var drawing = BadgeDrawing(width: max(first, second) + Self.margin, height: 52)
    addScore(to: &drawing, x: Self.margin, baseline: 22, size: 16)
    drawing.add(text: reviews, x: start, baseline: 21, size: 12, .soft)
    drawing.add(text: complaints, x: Self.margin, baseline: 41, size: 12)
    return drawing
  }

  /// A column: the shop, the score, how many reviews have how many stars, and the complaints.
  var tall: BadgeDrawing {
    let margin = 16
    let lines = [complaints, reviews].map { TextWidth($0).pixels(at: 12) }
    let small = standings.map { TextWidth($0).pixels(at: 11) }
    let inside = max(scoreWidth(at: 32), (lines + small + [188]).max() ?? 188)
    let hasStandings = !standings.isEmpty
    let height = 206 + (hasStandings ? 4 + 17 * standings.count : 0)
    var drawing = BadgeDrawing(width: inside + 2 * margin, height: height)
    drawing.add(.bar(x: margin, y: 34, width: inside, height: 2, .accent))
    let name = shop.cut(to: inside, at: 13, isBold: true)
    drawing.add(text: name, x: margin, baseline: 26, size: 13, isBold: true)
    addScore(to: &drawing, x: margin, baseline: 70, size: 32)
    drawing.add(text: reviews, x: margin, baseline: 90, size: 12, .soft)
    addSpread(to: &drawing, x: margin, y: 104, width: inside)
    drawing.add(text: complaints, x: margin, baseline: 194, size: 12)
    for (place, line) in standings.enumerated() {
      drawing.add(text: line, x: margin, baseline: 213 + 17 * place, size: 11, .soft)
    }
    return drawing
  }

  /// Five bars, as long as their share of all that have stars.
  private func addSpread(to drawing: inout BadgeDrawing, x: Int, y: Int, width: Int) {
    let counts = spread.map { TextWidth($0.label).pixels(at: 11) }
    let room = max(20, width - 14 - 8 - (counts.max() ?? 0))
    for (place, row) in spread.enumerated() {
      let top = y + 15 * place
      drawing.add(text: String(row.stars), x: x, baseline: top + 9, size: 11, .soft)
      drawing.add(.bar(x: x + 14, y: top + 2, width: room, height: 7, .line))
      let length = row.count == 0 ? 0 : max(1, room * row.count / row.of)
      drawing.add(.bar(x: x + 14, y: top + 2, width: length, height: 7, .star))
      let label = x + width - counts[place]
      drawing.add(text: row.label, x: label, baseline: top + 9, size: 11, .soft)
    }
  }
}
