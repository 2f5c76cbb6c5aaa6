import Core
import Reviews

/// The shop's accent colour, readable on every background of both schemes.
struct Accent: Equatable, Sendable {
  let light: Colour
  let dark: Colour
  /// The findings on colours that could not be used.
  let findings: [Finding]

  /// The accent that `settings` choose. Nil for the theme's own.
  init?(_ settings: Settings, on backgrounds: (light: Backgrounds, dark: Backgrounds)) {
    guard let asked = settings.accent, let colour = Colour(hex: asked) else { return nil }
    let place = settings.design.accentPlace ?? Place("content/site.yml")
    let other = settings.design.darkAccent.flatMap { Colour(hex: $0.text) }
    // On a dark background a ratio of 4.5 looks dull, so a colour that sitegen makes has AAA's.
    let light = colour.readable(on: backgrounds.light)
    let dark =
      other?.readable(on: backgrounds.dark)
      ?? (backgrounds.dark.carry(colour)
        ? colour : colour.readable(on: backgrounds.dark, contrast: 7))
    findings = [
      Self.finding(.lowContrast, at: place, colour, light, on: backgrounds.light, "light"),
      // Few colours are readable on both schemes, so an adjusted dark accent that nobody chose is
      // no finding.
      other != nil || !backgrounds.dark.carry(dark)
        ? Self.finding(
          .lowContrast, at: settings.design.darkAccent?.place ?? place, other ?? colour, dark,
          on: backgrounds.dark, "dark") : nil,
    ].compactMap { $0 }
    (self.light, self.dark) = (light, dark)
  }

  private static func finding(
    _ rule: Rule, at place: Place, _ asked: Colour, _ used: Colour, on backgrounds: Backgrounds,
    _ scheme: String
  ) -> Finding? {
    guard !backgrounds.carry(asked) else { return nil }
    let before = ratio(backgrounds.contrast(of: asked))
    let after = ratio(backgrounds.contrast(of: used))
    guard backgrounds.carry(used) else {
      return Finding(
        .lowContrast, at: place,
        "no shade of the accent \(asked.hex) can be read on all \(scheme) backgrounds of style.css; "
          + "the best, \(used.hex), has \(after)")
    }
    return Finding(
      rule, at: place,
      "the accent \(asked.hex) has a contrast of \(before) on \(scheme) screens, where text needs "
        + "4.5:1; \(used.hex) with \(after) is used there")
  }

  /// A contrast as `4.48:1`, cut and not rounded, so that a ratio that is too low never looks
  /// sufficient.
  private static func ratio(_ contrast: Double) -> String {
    let hundredths = Int(contrast * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest):1"
  }
}

/// The backgrounds of the accent in one colour scheme, as the stylesheet declares them.
struct Backgrounds: Equatable, Sendable {
  /// The backgrounds of text: the page, a card, the shop's words.
  var text: [Colour]
  /// The backgrounds of lines and marks: also the bars of the trend.
  var marks: [Colour]

  /// The lowest contrast of text and of marks (WCAG 2.2, 1.4.3 and 1.4.11).
  static let forText = 4.5
  private static let forMarks = 3.0

  /// The backgrounds on light and on dark screens, from the custom properties `--page`, `--card`,
  /// `--tint` and `--line` of a stylesheet without comments; the last value of each counts. A colour
  /// that is not in hexadecimal is taken from the theme's own sheet.
  static func read(_ css: [UInt8]) -> (light: Backgrounds, dark: Backgrounds) {
    var (light, dark): ([UInt8], [UInt8]) = ([], [])
    let condition = Array("(prefers-color-scheme:dark)".utf8)
    var rest = 0
    while let start = css.firstIndex(of: condition, from: rest) {
      let block = start + condition.count
      let end = endOfBlock(css, from: block)
      light += css[rest..<start]
      dark += css[block..<end]
      rest = end
    }
    light += css[rest...]
    return (
      Backgrounds(light, ["#f4f6f8", "#ffffff", "#f0f4f9", "#dee3e9"]),
      Backgrounds(dark, ["#0f1317", "#171c22", "#1e2731", "#313a44"])
    )
  }

  /// Where the first block in braces ends, with those inside it.
  private static func endOfBlock(_ css: [UInt8], from start: Int) -> Int {
    var depth = 0
    for index in start..<css.count {
      if css[index] == UInt8(ascii: "{") { depth += 1 }
      if css[index] == UInt8(ascii: "}") {
        depth -= 1
        if depth <= 0 { return index + 1 }
      }
    }
    return css.count
  }

  private init(_ css: [UInt8], _ defaults: [String]) {
    let names = ["--page", "--card", "--tint", "--line"]
    let colours = zip(names, defaults).compactMap { name, value in
      Self.colour(name, in: css) ?? Colour(hex: value)
    }
    text = Array(colours.prefix(3))
    marks = colours
  }

  /// The last value of a custom property.
  private static func colour(_ name: String, in css: [UInt8]) -> Colour? {
    let mark = Array((name + ":").utf8)
    var value: Int?
    var from = 0
    while let start = css.firstIndex(of: mark, from: from) {
      from = start + mark.count
      value = from
    }
    guard let value else { return nil }
    let text = css[value...].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") }
    return Colour(hex: String(decoding: text.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
  }

  /// The lowest contrast of `colour` with a background of text.
  func contrast(of colour: Colour) -> Double {
    text.map(colour.contrast).min() ?? 21
  }

  /// Whether text in the colour can be read with this contrast, and marks can be seen.
  func carry(_ colour: Colour, contrast: Double = forText) -> Bool {
    text.allSatisfy { colour.contrast(with: $0) >= contrast }
      && marks.allSatisfy { colour.contrast(with: $0) >= Self.forMarks }
  }
}
