import Core
import Markup
import Reviews

/// The picture that other sites show beside a link to this one: the head of the first page, with the
/// shop's name and its figures. No customer's words are in it.
///
/// No font can be relied on where a site is built, so the letters are strokes, and those of few
/// scripts. In place of a name in another script stands the site's host, and in place of words their
/// figures.
struct SharePicture: Sendable {
  private let site: LanguageSite
  private let summary: SummaryBuilder

  /// Nil where nobody knows where the site will stand: links to it lead nowhere.
  init?(_ site: LanguageSite) {
    guard site.settings.url != nil else { return nil }
    self.site = site
    summary = SummaryBuilder(site)
  }

  var files: [SiteFile] {
    let key = site.keys?.key(of: []) { [self] record in
      record.note(site.statistics.scores.allTime.mean?.tenths)
      record.note(Escape.plain(site.headline.reviews))
      for bar in summary.bars { for figure in [bar.count, bar.of] { record.note(figure) } }
      for part in site.headline.verdict {
        for text in [part.text, part.tone] { record.note(text) }
      }
      for part in summary.strip { for figure in [part.x, part.width] { record.note(figure) } }
      for part in summary.strip { record.note(part.tone) }
    }
    return [
      SiteFile(path: site.prefix + SitePath.picture, kind: .asset, key: key) { self.png() }
    ]
  }

  /// PNG, 1200 by 630.
  private func png() -> [UInt8] {
    var picture = HeadPicture(Palette(accent: site.assets.accent))
    let language = site.language
    picture.addShop(
      drawable(Escape.plain(site.shop), or: host), mark: site.assets.mark.letters)
    let reviews = drawable(
      Escape.plain(site.headline.reviews), or: String(site.statistics.counted))
    if let mean = site.statistics.scores.allTime.mean {
      let tenths = "\(mean.tenths / 10).\(mean.tenths % 10)"
      picture.addScore(
        drawable(language.decimal(mean.tenths), or: tenths), tenths: mean.tenths, reviews)
    } else {
      picture.addReviews(reviews, noScore: Escape.plain(language.words["no-score-yet"]))
    }
    picture.addBars(summary.bars)
    picture.addComplaints(site.headline.verdict, summary.strip)
    return picture.canvas.png
  }

  /// The text, or the other one if the font lacks a letter.
  private func drawable(_ text: String, or other: String) -> String {
    Canvas.width(of: text, size: 20) == nil ? other : text
  }

  /// The host of the site's address.
  private var host: String {
    let address = site.settings.url ?? ""
    return String(address.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { $0 != "/" })
  }
}

/// The parts of the share picture, as they are drawn.
private struct HeadPicture {
  private(set) var canvas: Canvas

  /// The colours in the order of their numbers; `on` lies upon the accent.
  private static let paints: [Paint] = [
    .ink, .accent, .soft, .off, .star, .on, .ok, .busy, .bad, .calm,
  ]
  private static let (left, right) = (80, 1120)

  init(_ palette: Palette) {
    func tuple(_ paint: Paint) -> Canvas.Colour {
      let colour = palette.light(paint)
      return (colour.red, colour.green, colour.blue)
    }
    canvas = Canvas(
      width: 1200, height: 630, ground: tuple(.ground), colours: Self.paints.map(tuple),
      bases: [Self.number(.on): Self.number(.accent)])
  }

  private static func number(_ paint: Paint) -> Int { paints.firstIndex(of: paint) ?? 0 }

  /// The shop's mark and its name.
  mutating func addShop(_ name: String, mark: String) {
    var x = Self.left
    if let wide = Canvas.width(of: mark, size: 40, pen: 17), !mark.isEmpty {
      let size = min(40, 40 * 76 / max(1, wide))
      let width = Canvas.width(of: mark, size: size, pen: 17) ?? 0
      canvas.rectangle(
        x: x, y: 60, width: 104, height: 104, radius: 26, colour: Self.number(.accent))
      canvas.write(
        mark, x: x + (104 - width) / 2, y: 112 + size / 2, size: size, pen: 17,
        colour: Self.number(.on))
      x += 104 + 32
    }
    let lines = lines(of: name, in: Self.right - x)
    for (place, line) in lines.enumerated() {
      let y = lines.count == 1 ? 136 : 104 + 50 * place
      add([TextRun(text: line)], x: x, y: y, size: lines.count == 1 ? 48 : 30, pen: 16)
    }
  }

  /// A name in one line, or in two where it would be small in one.
  private func lines(of name: String, in room: Int) -> [String] {
    guard let wide = Canvas.width(of: name, size: 48, pen: 16), wide * 2 > room * 3 else {
      return [name]
    }
    let middle = name.count / 2
    let gaps = name.enumerated().filter { $0.element == " " }.map(\.offset)
    guard let gap = gaps.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return [name] }
    return [String(name.prefix(gap)), String(name.dropFirst(gap + 1))]
  }

  /// The score with its stars, and how many reviews it has.
  mutating func addScore(_ score: String, tenths: Int, _ reviews: String) {
    let middle = Self.left + 130
    let width = Canvas.width(of: score, size: 118, pen: 19) ?? 0
    canvas.write(score, x: middle - width / 2, y: 340, size: 118, pen: 19, colour: 0)
    let (x, size) = (middle - 130, 52)
    let colours = (Self.number(.star), Self.number(.off))
    canvas.split(at: x + 5 * size * tenths / 50, colours) { canvas, colour in
      for place in 0..<5 {
        canvas.star(x: x + size * place, y: 364, size: size, colour: colour)
      }
    }
    let wide = Canvas.width(of: reviews, size: 24, pen: 12) ?? 0
    add(
      [TextRun(text: reviews, paint: .soft)], x: max(Self.left, middle - wide / 2), y: 456,
      size: 24, pen: 12, to: 450)
  }

  /// How many reviews, in place of the score.
  mutating func addReviews(_ reviews: String, noScore: String) {
    add([TextRun(text: noScore)], x: Self.left, y: 330, size: 34, pen: 16, to: 440)
    add([TextRun(text: reviews, paint: .soft)], x: Self.left, y: 392, size: 24, pen: 12, to: 440)
  }

  /// How many reviews have how many stars, in bars with their percent.
  mutating func addBars(_ bars: [StarBar]) {
    let soft = Self.number(.soft)
    for (place, row) in bars.enumerated() {
      let y = 222 + place * 51
      canvas.write(String(row.stars), x: 480, y: y + 23, size: 23, pen: 13, colour: 0)
      canvas.star(x: 507, y: y - 1, size: 26, colour: soft)
      let colours = (Self.number(.star), Self.number(.off))
      canvas.split(at: 550 + 460 * row.count / row.of, colours) { canvas, colour in
        canvas.rectangle(x: 550, y: y, width: 460, height: 24, radius: 12, colour: colour)
      }
      let percent = "\(row.percent)%"
      let width = Canvas.width(of: percent, size: 23, pen: 12) ?? 0
      canvas.write(percent, x: Self.right - width, y: y + 23, size: 23, pen: 12, colour: soft)
    }
  }

  /// The complaints as a bar and in words.
  mutating func addComplaints(_ verdict: [PhrasePart], _ strip: [StripPart]) {
    let all = Self.right - Self.left
    let whole = max(1, strip.reduce(0) { $0 + $1.width })
    for part in strip {
      let from = Self.left + all * part.x / whole
      let to = Self.left + all * (part.x + part.width) / whole
      canvas.columns = from..<max(from + 1, to - (part.x + part.width == whole ? 0 : 5))
      canvas.rectangle(
        x: Self.left, y: 496, width: all, height: 26, radius: 8,
        colour: Self.number(Paint(tone: part.tone)))
    }
    canvas.columns = 0..<1200
    func runs(_ parts: [(text: String, tone: String?)]) -> [TextRun] {
      parts.map { TextRun(text: $0.text, paint: Paint(tone: $0.tone), isBold: $0.tone != nil) }
    }
    let isDrawable = verdict.allSatisfy { Canvas.width(of: $0.text, size: 20) != nil }
    let parts: [(text: String, tone: String?)] =
      isDrawable
      ? verdict.map { ($0.text, $0.tone) }
      : strip.flatMap { [(String($0.width), $0.tone == "calm" ? "soft" : $0.tone), ("   ", nil)] }
    add(runs(parts), x: Self.left, y: 580, size: 35, pen: 12)
  }

  /// A line in several colours, smaller where it is too long.
  private mutating func add(
    _ runs: [TextRun], x: Int, y: Int, size: Int, pen: Int, to right: Int = right
  ) {
    func weight(_ run: TextRun) -> Int { run.isBold ? pen + 5 : pen }
    func width(_ size: Int) -> Int? {
      let widths = runs.map { Canvas.width(of: $0.text, size: size, pen: weight($0)) }
      return widths.contains(nil) ? nil : widths.reduce(0) { $0 + ($1 ?? 0) }
    }
    guard let wide = width(size) else { return }
    let smaller = wide > right - x ? size * (right - x) / wide : size
    guard smaller >= 12 else { return }
    var place = x
    for run in runs {
      canvas.write(
        run.text, x: place, y: y, size: smaller, pen: weight(run), colour: Self.number(run.paint))
      place += Canvas.width(of: run.text, size: smaller, pen: weight(run)) ?? 0
    }
  }
}
