import Core
import Markup
import Reviews

/// The picture that other sites show beside a link to this one: the head of the first page, with the
/// shop's name and its figures. No customer's words are in it.
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
    [SiteFile(path: site.prefix + SitePath.picture, kind: .asset) { self.png() }]
  }

  /// PNG. A line with a letter that the font lacks is left out.
  private func png() -> [UInt8] {
    var picture = HeadPicture(Palette(accent: site.assets.accent))
    let language = site.language
    picture.addShop(Escape.plain(site.shop), mark: site.assets.mark.letters)
    let score = site.statistics.scores.allTime
    if let mean = score.mean {
      picture.addScore(
        language.decimal(mean.tenths), tenths: mean.tenths, Escape.plain(site.headline.reviews))
    } else {
      picture.addLine(Escape.plain(site.headline.reviews), y: 330)
    }
    picture.addBars(summary.bars)
    picture.addComplaints(site.headline.verdict, summary.strip)
    return picture.canvas.png
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
    add([TextRun(text: name)], x: x, y: 136, size: 48, pen: 16)
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
    if let width = Canvas.width(of: reviews, size: 24, pen: 12) {
      canvas.write(
        reviews, x: max(Self.left, middle - width / 2), y: 456, size: 24, pen: 12,
        colour: Self.number(.soft))
    }
  }

  /// A line in place of the score.
  mutating func addLine(_ text: String, y: Int) {
    add([TextRun(text: text, paint: .soft)], x: Self.left, y: y, size: 30, pen: 12, to: 440)
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
    add(
      verdict.map { TextRun(text: $0.text, paint: Paint(tone: $0.tone), isBold: $0.tone != nil) },
      x: Self.left, y: 580, size: 35, pen: 12)
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
