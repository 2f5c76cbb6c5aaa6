import Core
import Reviews
import Testing

@testable import Theme

@Suite("The accent, readable on every ground")
struct AccentTests {
  private let backgrounds = Backgrounds.read(
    Stylesheet.minified(TemplateFiles(own: [])[.stylesheet]))

  private func accent(_ light: String, dark: String? = nil) throws -> Accent {
    var settings = Settings(name: Localized("De Ketting"))
    settings.accent = light
    settings.design.accentPlace = Place("content/site.yml", line: 4, column: 9)
    settings.design.darkAccent = dark.map {
      .init($0, at: Place("content/site.yml", line: 5, column: 9))
    }
    return try #require(Accent(settings, on: backgrounds))
  }

  @Test("the backgrounds of both schemes are read from the stylesheet, and are its own")
  func declared() throws {
    #expect(backgrounds.light.marks.map(\.hex) == ["#f4f6f8", "#ffffff", "#f0f4f9", "#dee3e9"])
    #expect(backgrounds.dark.marks.map(\.hex) == ["#0f1317", "#171c22", "#1e2731", "#313a44"])
    let own = Backgrounds.read(
      Array(
        ":root{--page:#ffe;--card:red}@media (prefers-color-scheme:dark){:root{--page:#111}}".utf8))
    #expect(own.light.text.map(\.hex) == ["#ffffee", "#ffffff", "#f0f4f9"])
    #expect(own.dark.text.map(\.hex) == ["#111111", "#171c22", "#1e2731"])
  }

  @Test("of a background that is declared twice the last value counts, in each scheme")
  func twice() {
    let dark = "@media screen and (prefers-color-scheme:dark)"
    let own = Backgrounds.read(
      Array(
        (":root{--page:#eee}\(dark){:root{--page:#111}a{b:c}}p{}"
          + ":root{--page:#fff0e0}\(dark){:root{--page:#221100}}i{--card:#fafafa}").utf8))
    #expect(own.light.text.map(\.hex) == ["#fff0e0", "#fafafa", "#f0f4f9"])
    #expect(own.dark.text.map(\.hex) == ["#221100", "#171c22", "#1e2731"])
  }

  @Test("the theme's own accents can be read")
  func builtIn() throws {
    let (light, dark) = try (#require(Colour(hex: "#1d4e89")), #require(Colour(hex: "#8fbcf2")))
    #expect(backgrounds.light.carry(light) && backgrounds.dark.carry(dark))
  }

  /// Every hue, from grey to full, from black to white: six values a channel.
  @Test("whatever the colour, what is used passes AA on every ground, and a change is told")
  func every() throws {
    for backgrounds in [backgrounds.light, backgrounds.dark] {
      #expect(!backgrounds.text.isEmpty && !backgrounds.marks.isEmpty)
    }
    var changed = 0
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let hex = Colour(red: red, green: green, blue: blue).hex
          for dark in [nil, hex] {
            let accent = try accent(hex, dark: dark)
            let pairs = [(accent.light, backgrounds.light), (accent.dark, backgrounds.dark)]
            for (used, backgrounds) in pairs {
              #expect(backgrounds.text.allSatisfy { used.contrast(with: $0) >= 4.5 }, "\(hex)")
              #expect(backgrounds.marks.allSatisfy { used.contrast(with: $0) >= 3 }, "\(hex)")
            }
            let unlike = pairs.count { $0.0.hex != hex }
            // Of the shade for dark screens only where one was asked for.
            let told = dark == nil ? pairs.prefix(1).count { $0.0.hex != hex } : unlike
            #expect(accent.findings.count == told, "\(hex)")
            changed += unlike
          }
        }
      }
    }
    #expect(changed > 216)
  }

  @Test("the nearest lightness is taken, and the hue stays")
  func nearest() throws {
    for hex in ["#ffff00", "#e67e00", "#ff2bd6", "#39ff14", "#777777"] {
      let asked = try #require(Colour(hex: hex))
      let used = try accent(hex).light
      #expect(
        backgrounds.light.contrast(of: used) < 5, "\(hex) became \(used.hex), darker than need be")
      let (one, other) = (asked.okLab, used.okLab)
      // The sine of the angle between the hues, times both chromas.
      #expect(abs(one.a * other.b - one.b * other.a) < 0.004, "\(hex) became \(used.hex)")
    }
  }

  @Test("the finding names both colours and both ratios, at the colour's own place")
  func finding() throws {
    #expect(
      try accent("#ffd54f").findings.map(\.description) == [
        "content/site.yml:4:9: warning: the accent #ffd54f has a contrast of 1.27:1 on light "
          + "screens, where text needs 4.5:1; #876c00 with 4.55:1 is used there [low-contrast]"
      ])
    // The shade for dark screens is made without a word, where none was asked for.
    #expect(try accent("#1d4e89").findings == [])
    #expect(try accent("#1d4e89").dark.hex == "#80b4f6")
    #expect(try accent("#1d4e89", dark: "#8fbcf2").findings == [])
    let dark = try accent("#1d4e89", dark: "#222222").findings
    #expect(dark.map(\.rule) == [.lowContrast])
    #expect(dark.map(\.place.line) == [5])
  }

  @Test("a stylesheet on whose backgrounds nothing can be read is said to be one")
  func impossible() throws {
    var settings = Settings(name: Localized("De Ketting"))
    settings.accent = "#ff0000"
    let own = Backgrounds.read(Array(":root{--page:#fff;--card:#000}".utf8))
    let accent = try #require(Accent(settings, on: own))
    #expect(
      accent.findings.first?.message.hasPrefix(
        "no shade of the accent #ff0000 can be read on all light backgrounds of style.css") == true)
  }

  @Test("both schemes' colours and their ink stand in the stylesheet")
  func css() throws {
    let mark = Mark(Settings(name: Localized("De Ketting")), logo: nil, accent: nil)
    func sheet(_ own: String) throws -> String {
      let accent = try accent("#1d4e89", dark: "#8fbcf2")
      return String(
        decoding: Stylesheet.pages(Array(own.utf8), accent: accent, mark: mark).bytes, as: UTF8.self
      )
    }
    let dark = "@media screen and (prefers-color-scheme:dark)"
    #expect(
      try sheet(
        ":root{--accent:#000;--on:#111;--mark:\"x\"}\(dark){:root{--accent:#222;--on:#333}}")
        == ":root{--accent:#1d4e89;--on:#ffffff;--mark:\"DK\"}"
        + "\(dark){:root{--accent:#8fbcf2;--on:#0e1a28}}")
    // A sheet of the shop's own that knows none of them still gets them.
    #expect(
      try sheet("a{color:red}")
        == "a{color:red}:root{--accent:#1d4e89}\(dark){:root{--accent:#8fbcf2}}"
        + ":root{--on:#ffffff}\(dark){:root{--on:#0e1a28}}:root{--mark:\"DK\"}")
  }
}

@Suite("Colours and their contrast")
struct ColourTests {
  private func colour(_ hex: String) throws -> Colour { try #require(Colour(hex: hex)) }

  @Test("colours are read and written in hexadecimal")
  func hex() throws {
    #expect(try colour("#1d4e89") == Colour(red: 0x1D, green: 0x4E, blue: 0x89))
    #expect(try colour("#1D4E89").hex == "#1d4e89")
    #expect(try colour("#abc").hex == "#aabbcc")
    #expect(try colour("#000000").hex == "#000000")
  }

  @Test(
    "what is no colour is none",
    arguments: [
      "", "#", "red", "1d4e89", "#12", "#12345", "#1234567", "#gggggg", "#-12345", "#+12345",
    ])
  func invalid(text: String) { #expect(Colour(hex: text) == nil) }

  /// The figures of WebAIM's contrast checker, to two decimals.
  @Test(
    "contrast is that of WCAG 2.2",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.00), ("#0000ff", "#ffffff", 8.59),
      ("#00ff00", "#ffffff", 1.37), ("#000000", "#777777", 4.69), ("#010101", "#000000", 1.01),
    ])
  func contrast(one: String, other: String, expected: Double) throws {
    let contrast = try colour(one).contrast(with: colour(other))
    #expect(abs(contrast - expected) < 0.006, "\(contrast)")
    #expect(try colour(other).contrast(with: colour(one)) == contrast)
  }
}
