import Testing

@testable import Theme

@Suite("Badges as they are drawn")
struct BadgeTests {
  private func badge(
    _ verdict: [PhrasePart], shop: String = "De Ketting", reviews: String = "75 reviews"
  ) -> ScoreBadge {
    ScoreBadge(
      shop: shop, mark: "DK", language: "en", direction: "ltr", score: "4.1", scoreTenths: 41,
      noScore: "No score yet", outOf: "out of 5", reviews: reviews, verdict: verdict,
      strip: [
        StripPart(tone: "ok", x: 0, width: 8), StripPart(tone: "busy", x: 8, width: 6),
        StripPart(tone: "calm", x: 14, width: 3),
      ], standings: [StandingView(tone: "ok", text: "Resolved: 8")],
      bars: [StarBar(stars: 5, count: 1, of: 2, label: "1", words: "")],
      palette: Palette(accent: nil))
  }

  private func verdict(_ noun: String) -> [PhrasePart] {
    [
      PhrasePart(text: "8 of 17", tone: "ok"), PhrasePart(text: " \(noun) resolved, "),
      PhrasePart(text: "6 open", tone: "busy"),
    ]
  }

  @Test("no letter of a badge is moved from its place")
  func ownWidths() {
    let badge = badge(verdict("complaints"))
    for form in ScoreBadge.BadgeForm.allCases {
      let svg = String(decoding: badge.svg(form, .auto), as: UTF8.self)
      #expect(!svg.contains("textLength") && !svg.contains("letter-spacing"))
      #expect(svg.contains("font-family=\"system-ui,"))
    }
  }

  @Test("the small badge fits the pages' box in English, and gets more lines and not wider")
  func smallBox() {
    let small = badge(verdict("complaints")).small
    #expect(small.height == 52 && small.width <= 260)
    let long = badge(verdict("complaints by customers of this shop and its branches")).small
    #expect(long.width <= 284 && long.height > 52 && long.height <= 69)
    let wordless = badge(verdict(String(repeating: "苦情", count: 60))).small
    #expect(wordless.width <= 284)
    let huge = badge(verdict("complaints"), reviews: "123,456,789,012 reviews").small
    #expect(huge.width <= 320)
  }

  @Test("a line is broken at spaces, and what stands out stays together")
  func lines() {
    let runs = [
      TextRun(text: "8 of 17", isBold: true), TextRun(text: " complaints resolved, "),
      TextRun(text: "6 open", isBold: true),
    ]
    func texts(_ pixels: Int) -> [String] {
      runs.lines(of: pixels, at: 12).map { $0.map(\.text).joined() }
    }
    #expect(texts(400) == ["8 of 17 complaints resolved, 6 open"])
    #expect(texts(210) == ["8 of 17 complaints resolved,", "6 open"])
    #expect(texts(80) == ["8 of 17", "complaints", "resolved,", "6 open"])
    for pixels in 20...300 {
      let lines = runs.lines(of: pixels, at: 12)
      #expect(lines.allSatisfy { $0.pixels(at: 12) <= pixels })
      let letters = lines.joined().map(\.text).joined().filter { $0 != " " }
      #expect(letters == "8of17complaintsresolved,6open")
    }
  }

  @Test("the colours are the stylesheet's, and its words can be read on their ground")
  func colours() throws {
    let sheet = String(
      decoding: Stylesheet.minified(TemplateFiles(own: [])[.stylesheet]), as: UTF8.self)
    let halves = sheet.split(separator: "(prefers-color-scheme:dark)", maxSplits: 1)
    try #require(halves.count == 2)
    let palette = Palette(accent: nil)
    let names: [(Paint, String)] = [
      (.ground, "card"), (.line, "line"), (.ink, "ink"), (.soft, "soft"), (.star, "star"),
      (.off, "off"), (.accent, "accent"), (.ok, "ok"), (.busy, "busy"), (.bad, "bad"),
    ]
    for (half, colour) in zip(halves, [palette.light, palette.dark]) {
      for (paint, name) in names {
        let hex = colour(paint).hex
        let short = hex == "#ffffff" ? "#fff" : hex
        #expect(half.contains("--\(name):\(short)"), "\(name)")
      }
      for paint in [Paint.ink, .soft, .ok, .busy] {
        #expect(colour(paint).contrast(with: colour(.ground)) >= 4.5)
      }
      #expect(colour(.on).contrast(with: colour(.accent)) >= 4.5)
    }
  }

  @Test("Hebrew and Arabic are given no more room than their letters are wide")
  func rightToLeft() {
    for text in ["ביקורות", "المراجعات"] {
      let width = TextWidth(text)
      // 620 a letter, and a fifth more for fonts that nobody has measured.
      #expect(width.thousandths == text.unicodeScalars.count * 620 * 6 / 5)
    }
  }

  @Test("what a text is cut to fits, by whole letters")
  func cutting() {
    #expect("De Ketting".cut(to: 100, at: 13) == "De Ketting")
    for text in [
      "Wwwwwwwwwwwwwwww", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
      String(repeating: "e\u{301}", count: 90),
    ] {
      let cut = text.cut(to: 60, at: 13)
      #expect(TextWidth(cut).pixels(at: 13) <= 60 && cut.hasSuffix("…"))
      #expect(text.hasPrefix(cut.dropLast()))
    }
  }
}
