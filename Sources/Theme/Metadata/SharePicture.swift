import Core
import Markup
import Reviews

/// The picture that other sites show beside a link to this one: the shop's name, and the figures of the first
/// page. No customer's words are in it.
struct SharePicture: Sendable {
  private let site: LanguageSite

  /// Nil where nobody knows where the site will stand: links to it lead nowhere.
  init?(_ site: LanguageSite) {
    guard site.settings.url != nil else { return nil }
    self.site = site
  }

  var files: [SiteFile] {
    [SiteFile(path: site.prefix + SitePath.picture, kind: .asset) { self.png() }]
  }

  /// PNG, 1200 by 630. A line with a letter that the font lacks is left out.
  private func png() -> [UInt8] {
    let language = site.language
    let colours = [
      Colour(red: 0x1A, green: 0x1F, blue: 0x26),
      site.assets.accent?.light ?? Colour(red: 0x1D, green: 0x4E, blue: 0x89),
      Colour(red: 0x59, green: 0x63, blue: 0x6E), Colour(red: 0xE3, green: 0xE7, blue: 0xEC),
    ]
    var canvas = Canvas(
      width: 1200, height: 630, ground: (255, 255, 255),
      colours: colours.map { ($0.red, $0.green, $0.blue) })
    canvas.rectangle(x: 0, y: 0, width: 1200, height: 16, colour: 1)
    let name = Escape.plain(site.shop)
    canvas.fit(name, y: 130, size: 46, pen: 13, colour: 1)
    let score = site.statistics.scores.allTime
    if let mean = score.mean {
      canvas.write(language.decimal(mean.tenths), x: 80, y: 400, size: 170, pen: 12, colour: 0)
      canvas.write(language.words["out-of-5"], x: 88, y: 466, size: 30, colour: 2)
    }
    for stars in Stars.range {
      let count = score.count(stars: stars)
      let y = 230 + (5 - stars) * 52
      canvas.write(String(stars), x: 500, y: y + 23, size: 23, pen: 11, colour: 2)
      canvas.bar(x: 540, y: y, width: 480, height: 24, colour: 3)
      if count > 0 {
        canvas.bar(x: 540, y: y, width: 480 * count / max(1, score.rated), height: 24, colour: 1)
      }
      canvas.write(language.number(count), x: 1044, y: y + 23, size: 23, colour: 2)
    }
    canvas.fit(Escape.plain(site.headline.counts), y: 560, size: 32, pen: 11, colour: 0)
    return canvas.png
  }
}

extension Canvas {
  /// A line over the picture's width, smaller where it is too long.
  fileprivate mutating func fit(_ text: String, y: Int, size: Int, pen: Int, colour: Int) {
    guard let width = Canvas.width(of: text, size: size) else { return }
    let smaller = width > 1040 ? size * 1040 / width : size
    guard smaller >= 12 else { return }
    write(text, x: 80, y: y, size: smaller, pen: pen, colour: colour)
  }
}
