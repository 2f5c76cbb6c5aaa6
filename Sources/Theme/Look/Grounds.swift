/// What the accent stands on in one colour scheme, as the stylesheet declares it.
struct Backgrounds: Equatable, Sendable {
  /// Under text: the page, a card, the shop's words.
  var text: [Colour]
  /// Beside lines and marks: also the bars of the trend.
  var marks: [Colour]

  /// The lowest contrast of text and of marks (WCAG 2.2, 1.4.3 and 1.4.11).
  static let forText = 4.5
  static let forMarks = 3.0

  /// The backgrounds on light screens and on dark ones, from the custom properties `--page`, `--card`,
  /// `--shop` and `--line` of a stylesheet without comments; what it does not say in hexadecimal is
  /// as in the theme's own.
  static func read(_ css: [UInt8]) -> (light: Backgrounds, dark: Backgrounds) {
    let text = String(decoding: css, as: UTF8.self)
    let parts = text.split(separator: "(prefers-color-scheme:", maxSplits: 1)
    let light = parts.first.map(String.init) ?? ""
    let dark = parts.count > 1 ? String(parts[1]) : ""
    return (
      Backgrounds(light, ["#f6f7f9", "#ffffff", "#eef3f9", "#d9dee4"]),
      Backgrounds(dark, ["#12161b", "#1a2027", "#1c2836", "#333c46"])
    )
  }

  private init(_ css: String, _ defaults: [String]) {
    let names = ["--page", "--card", "--shop", "--line"]
    let colours = zip(names, defaults).compactMap { name, value in
      Self.colour(name, in: css) ?? Colour(hex: value)
    }
    text = Array(colours.prefix(3))
    marks = colours
  }

  /// The first value of a custom property.
  private static func colour(_ name: String, in css: String) -> Colour? {
    guard let after = css.split(separator: name + ":", maxSplits: 1).dropFirst().first
    else { return nil }
    let value = after.prefix { $0 != ";" && $0 != "}" }.filter { $0 != " " }
    return Colour(hex: String(value))
  }

  /// How little contrast `colour` has with any ground under text.
  func contrast(of colour: Colour) -> Double {
    text.map(colour.contrast).min() ?? 21
  }

  /// Whether text of the colour can be read, at `contrast` to 1, and its marks be seen.
  func carry(_ colour: Colour, contrast: Double = forText) -> Bool {
    text.allSatisfy { colour.contrast(with: $0) >= contrast }
      && marks.allSatisfy { colour.contrast(with: $0) >= Self.forMarks }
  }
}
