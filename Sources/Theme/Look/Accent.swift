import Core
import Reviews

/// The shop's colour as it is used, readable on every ground of both schemes.
struct Accent: Equatable, Sendable {
  let light: Colour
  let dark: Colour
  /// What was asked for and could not be used.
  let findings: [Finding]

  /// The accent that `settings` ask for; nil where they leave it to the theme.
  init?(_ settings: Settings, on backgrounds: (light: Backgrounds, dark: Backgrounds)) {
    guard let asked = settings.accent, let colour = Colour(hex: asked) else { return nil }
    let place = settings.design.accentPlace ?? Place("content/site.yml")
    let other = settings.design.darkAccent.flatMap { Colour(hex: $0.text) }
    // On dark ground a bare 4.5 looks dull: a colour that sitegen makes has what AAA asks.
    let light = colour.readable(on: backgrounds.light)
    let dark =
      other?.readable(on: backgrounds.dark)
      ?? (backgrounds.dark.carry(colour)
        ? colour : colour.readable(on: backgrounds.dark, contrast: 7))
    findings = [
      Self.finding(.lowContrast, at: place, colour, light, on: backgrounds.light, "light"),
      // Few colours can be read on both: of one that is not asked for, only what cannot be is told.
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

  /// `4.48:1`, cut and not rounded, so that what falls short never reads as enough.
  private static func ratio(_ contrast: Double) -> String {
    let hundredths = Int(contrast * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest):1"
  }

  /// What the stylesheet ends with.
  var css: String {
    ":root{--accent:\(light.hex)}"
      + "@media screen and (prefers-color-scheme:dark){:root{--accent:\(dark.hex)}}"
  }
}
