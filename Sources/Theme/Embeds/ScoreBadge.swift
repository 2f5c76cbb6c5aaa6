import Reviews

/// The picture for other sites, in one language: the score, how many reviews, and what became of
/// the complaints. No form of it is without the complaints.
struct ScoreBadge: Sendable {
  let shop: String
  /// The letters that stand for the shop; empty where a picture does.
  let mark: String
  let language: String
  let direction: String
  /// To one decimal; nil under five ratings.
  let score: String?
  let scoreTenths: Int
  /// What stands in its place.
  let noScore: String
  let outOf: String
  /// How many reviews count, in words.
  let reviews: String
  /// How many complaints there are, and how many of them are resolved, in parts.
  let verdict: [PhrasePart]
  /// The same as a bar.
  let strip: [StripPart]
  /// Where the complaints stand, in words, and the tone of each.
  let standings: [StandingView]
  /// From five stars to one.
  let bars: [StarBar]
  let palette: Palette

  /// The forms, the first without a name.
  enum BadgeForm: String, Sendable, CaseIterable {
    /// A line, for a page's foot.
    case wide
    /// Two lines, and more where the words are many.
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
    let complaints = verdict.map(\.text).joined()
    let said = [score.map { "\($0) \(outOf)" } ?? noScore, reviews, complaints]
    let counts = bars.map { "\($0.stars) ★ \($0.label)" } + standings.map(\.text)
    return drawing.svg(
      title: "\(shop): " + said.joined(separator: " · "),
      description: counts.joined(separator: " · "), language: language, direction: direction,
      scheme, palette)
  }
}

// How each form is drawn.
extension ScoreBadge {
  /// The space at the sides, the widest line of complaints in the small form and in the tall one.
  private static let (margin, widest, column) = (12, 260, 250)

  private var headline: [TextRun] {
    verdict.map {
      TextRun(text: $0.text, paint: Paint(tone: $0.tone), isBold: $0.tone != nil)
    }
  }

  /// The score and how many reviews, to stand behind the stars.
  private var scoreLine: [TextRun] {
    [
      TextRun(text: score ?? noScore, isBold: true),
      TextRun(text: (score == nil ? " · " : " ") + reviews, paint: .soft),
    ]
  }

  /// Adds the stars, where there is a score.
  private func addStars(to drawing: inout BadgeDrawing, x: Int, y: Int, size: Int) {
    guard score != nil else { return }
    drawing.add(.stars(x: x, y: y, size: size, tenths: scoreTenths))
  }

  /// How much room the stars take, up to where the next thing begins.
  private func starsWidth(_ size: Int) -> Int { score == nil ? 0 : 5 * size + 8 }

  /// The bar of complaints, its parts two pixels apart; nothing without complaints.
  private func addStrip(to drawing: inout BadgeDrawing, x: Int, y: Int, width: Int, height: Int) {
    let all = strip.reduce(0) { $0 + $1.width }
    for part in strip {
      let from = x + width * part.x / all
      let to = x + width * (part.x + part.width) / all - (part.x + part.width == all ? 0 : 2)
      drawing.add(
        .bar(
          x: from, y: y, width: max(1, to - from), height: height, radius: 1,
          Paint(tone: part.tone)))
    }
  }

  /// A line: the score and the rest, and under it the bar of complaints.
  var wide: BadgeDrawing {
    let (margin, start) = (Self.margin, Self.margin + starsWidth(14))
    let line = scoreLine + [TextRun(text: " · ", paint: .soft)] + headline
    let inside = start - margin + line.pixels(at: 13)
    var drawing = BadgeDrawing(width: inside + 2 * margin, height: 36)
    let baseline = strip.isEmpty ? 23 : 20
    addStars(to: &drawing, x: margin, y: baseline - 12, size: 14)
    drawing.add(.text(line, x: start, baseline: baseline, size: 13, .start))
    addStrip(to: &drawing, x: margin, y: 27, width: inside, height: 3)
    return drawing
  }

  /// Two lines: the score and the reviews above, the complaints below with their bar. Complaints
  /// with many words have more lines, which stand closer: the pages show this form in a box of 260
  /// by 52 pixels, and what is much larger than that is hard to read there.
  var small: BadgeDrawing {
    let (margin, start) = (Self.margin, Self.margin + starsWidth(14))
    let first = start - margin + scoreLine.pixels(at: 14)
    let lines = headline.lines(of: max(first, Self.widest), at: 12)
    let inside = (lines.map { $0.pixels(at: 12) } + [first]).max() ?? first
    let isClose = lines.count > 1
    let top = (isClose ? 16 : 19) + (strip.isEmpty ? 3 : 0)
    let baselines = lines.indices.map { top + (isClose ? 14 * ($0 + 1) : 17) }
    let height = (baselines.last ?? top) + (isClose ? 11 : 16) - (strip.isEmpty ? 3 : 0)
    var drawing = BadgeDrawing(width: inside + 2 * margin, height: height)
    addStars(to: &drawing, x: margin, y: top - 12, size: 14)
    drawing.add(.text(scoreLine, x: start, baseline: top, size: 14, .start))
    for (line, baseline) in zip(lines, baselines) {
      drawing.add(.text(line, x: margin, baseline: baseline, size: 12, .start))
    }
    let thick = isClose ? 3 : 4
    addStrip(
      to: &drawing, x: margin, y: height - 6 - thick + (isClose ? 2 : 0), width: inside,
      height: thick)
    return drawing
  }

  /// A column: the shop, the score, how many reviews have how many stars, and the complaints.
  var tall: BadgeDrawing {
    let margin = 16
    let score = [TextRun(text: self.score ?? noScore, isBold: true)]
    let scoreSize = self.score == nil ? 14 : 36
    let scoreWidth = self.score == nil ? 0 : score.pixels(at: scoreSize) + 10
    let reviews = [TextRun(text: self.reviews, paint: .soft)]
    let standings = self.standings.map { [TextRun(text: $0.text, paint: .soft)] }
    let fixed = [
      208, scoreWidth + reviews.pixels(at: 13), score.pixels(at: scoreSize),
      (standings.map { $0.pixels(at: 12) + 15 }).max() ?? 0,
    ]
    let most = max(Self.column, fixed.max() ?? 0)
    let lines = headline.lines(of: most, at: 13)
    let inside = (lines.map { $0.pixels(at: 13) } + fixed).max() ?? most
    let strip = 186
    let below = strip + (self.strip.isEmpty ? 4 : 25)
    let groups = below + 17 * lines.count + 4
    let height = groups + 17 * standings.count - (standings.isEmpty ? 12 : 2)
    var drawing = BadgeDrawing(width: inside + 2 * margin, height: height)

    addShop(to: &drawing, x: margin, y: 14, width: inside)
    if self.score == nil {
      drawing.add(.text(score, x: margin, baseline: 66, size: scoreSize, .start))
      drawing.add(.text(reviews, x: margin, baseline: 85, size: 13, .start))
    } else {
      drawing.add(.text(score, x: margin, baseline: 85, size: scoreSize, .start))
      addStars(to: &drawing, x: margin + scoreWidth, y: 54, size: 17)
      drawing.add(.text(reviews, x: margin + scoreWidth, baseline: 85, size: 13, .start))
    }
    addBars(to: &drawing, x: margin, y: 98, width: inside)
    addStrip(to: &drawing, x: margin, y: strip, width: inside, height: 7)
    for (place, line) in lines.enumerated() {
      drawing.add(.text(line, x: margin, baseline: below + 17 * place, size: 13, .start))
    }
    for (place, line) in standings.enumerated() {
      let baseline = groups + 17 * place
      let paint = Paint(tone: self.standings[place].tone)
      drawing.add(.bar(x: margin, y: baseline - 9, width: 9, height: 9, radius: 2, paint))
      drawing.add(.text(line, x: margin + 15, baseline: baseline, size: 12, .start))
    }
    return drawing
  }

  /// The shop's mark and its name.
  private func addShop(to drawing: inout BadgeDrawing, x: Int, y: Int, width: Int) {
    if !mark.isEmpty {
      let letters = [TextRun(text: mark, paint: .on, isBold: true)]
      // Four fifths of the square are enough for any letters.
      let size = min(12, max(5, 12 * 22 / max(1, letters.pixels(at: 12))))
      drawing.add(.bar(x: x, y: y, width: 28, height: 28, radius: 7, .accent))
      drawing.add(
        .text(letters, x: x + 14, baseline: y + 14 + (size * 3 + 4) / 8, size: size, .middle))
    }
    let start = mark.isEmpty ? 0 : 38
    let name = shop.cut(to: width - start, at: 14, isBold: true)
    drawing.add(
      .text([TextRun(text: name, isBold: true)], x: x + start, baseline: y + 19, size: 14, .start))
  }

  /// Five bars, as long as their share of all that have stars.
  private func addBars(to drawing: inout BadgeDrawing, x: Int, y: Int, width: Int) {
    let room = width - 16 - 42
    for (place, row) in bars.enumerated() {
      let top = y + 16 * place
      let label = { TextRun(text: $0, paint: .soft) }
      drawing.add(.text([label(String(row.stars))], x: x, baseline: top + 10, size: 12, .start))
      drawing.add(.bar(x: x + 16, y: top + 2, width: room, height: 7, radius: 3, .off))
      let length = row.count == 0 ? 0 : max(3, room * row.count / row.of)
      drawing.add(.bar(x: x + 16, y: top + 2, width: length, height: 7, radius: 3, .star))
      drawing.add(
        .text([label("\(row.percent)%")], x: x + width, baseline: top + 10, size: 12, .end))
    }
  }
}
