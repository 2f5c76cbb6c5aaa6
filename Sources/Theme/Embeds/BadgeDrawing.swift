import Markup

/// A drawing of texts, bars and stars, as SVG that loads nothing and runs nothing.
///
/// An SVG in an `<img>` follows the visitor's colour scheme and not the page's. So a drawing either
/// does that, or has one fixed scheme.
struct BadgeDrawing: Sendable {
  let width: Int
  let height: Int
  private var shapes: [BadgeShape] = []

  /// A drawing of that size, in pixels, with nothing on it.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A shape in the drawing. Horizontal positions count from the side at which the language begins
  /// to write.
  enum BadgeShape: Sendable {
    case text(String, x: Int, baseline: Int, size: Int, isBold: Bool, Paint)
    case bar(x: Int, y: Int, width: Int, height: Int, Paint)
    case star(x: Int, y: Int, size: Int)
  }

  /// The purpose of a colour.
  enum Paint: String, Sendable, CaseIterable {
    case ground, line, ink, soft, star, accent
  }

  /// The colour scheme of a drawing.
  enum Scheme: String, Sendable, CaseIterable {
    /// The visitor's scheme.
    case auto
    case light, dark
  }

  mutating func add(_ shape: BadgeShape) { shapes.append(shape) }

  /// A text that begins at `x`.
  mutating func add(
    text: String, x: Int, baseline: Int, size: Int, isBold: Bool = false, _ paint: Paint = .ink
  ) {
    shapes.append(
      .text(text, x: x, baseline: baseline, size: size, isBold: isBold, paint))
  }

  /// The file. `title` is a one-line text of the drawing, `description` the rest of it.
  func svg(
    title: String, description: String, language: String, direction: String, _ scheme: Scheme,
    accent: Accent?
  ) -> [UInt8] {
    let colours = BadgeColours(accent: accent)
    var out = SVGText()
    out.add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"sitegen-t sitegen-d\""
        + " font-family=\"Verdana,DejaVu Sans,Geneva,system-ui,sans-serif\" direction=\"\(direction)\""
        + " xml:lang=\"")
    out.add(escaped: language)
    out.add("\"><title id=\"sitegen-t\">")
    out.add(escaped: title)
    out.add("</title><desc id=\"sitegen-d\">")
    out.add(escaped: description)
    out.add("</desc>")
    if scheme == .auto {
      let rules = Paint.allCases.map { ".\($0.rawValue){fill:\(colours.dark($0))}" }
      out.add(
        "<style>@media (prefers-color-scheme:dark){\(rules.joined())"
          + ".edge{stroke:\(colours.dark(.line))}}</style>")
    }
    let colour = { scheme == .dark ? colours.dark($0) : colours.light($0) }
    out.add(
      "<rect class=\"ground edge\" x=\".5\" y=\".5\" width=\"\(width - 1)\" height=\"\(height - 1)\""
        + " rx=\"6\" fill=\"\(colour(.ground))\" stroke=\"\(colour(.line))\"/>")
    for shape in shapes { out.draw(shape, isMirrored: direction == "rtl", across: width, colour) }
    out.add("</svg>\n")
    return out.bytes
  }
}

/// SVG as it is written.
private struct SVGText {
  private(set) var bytes: [UInt8] = []

  /// Markup of ours.
  mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds any text, escaped.
  mutating func add(escaped text: String) { Escape.xml(Escape.plain(text), into: &bytes) }

  mutating func draw(
    _ shape: BadgeDrawing.BadgeShape, isMirrored: Bool, across: Int,
    _ colour: (BadgeDrawing.Paint) -> String
  ) {
    func fill(_ paint: BadgeDrawing.Paint) -> String {
      "class=\"\(paint.rawValue)\" fill=\"\(colour(paint))\""
    }
    switch shape {
    case .bar(let x, let y, let width, let height, let paint):
      let left = isMirrored ? across - x - width : x
      add(
        "<rect \(fill(paint)) x=\"\(left)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>")
    case .star(let x, let y, let size):
      let left = isMirrored ? across - x - size : x
      let scale = size == 16 ? "" : " scale(\(size / 16))"
      add(
        "<path \(fill(.star)) transform=\"translate(\(left) \(y))\(scale)\""
          + " d=\"M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6z\"/>")
    case .text(let text, let start, let baseline, let size, let isBold, let paint):
      let width = TextWidth(text, isBold: isBold)
      let pixels = width.pixels(at: size)
      // Fitted into its width, a text has the same middle whatever side it begins at; else it is
      // held where the language begins to write.
      let doubled = width.canBeFitted ? 2 * start + pixels : 2 * start
      let place = isMirrored ? 2 * across - doubled : doubled
      let half = place % 2 == 0 ? "" : ".5"
      add("<text \(fill(paint)) x=\"\(place / 2)\(half)\" y=\"\(baseline)\" font-size=\"\(size)\"")
      if isBold { add(" font-weight=\"bold\"") }
      add(width.canBeFitted ? " textLength=\"\(pixels)\" text-anchor=\"middle\">" : ">")
      add(escaped: text)
      add("</text>")
    }
  }
}

/// The colours of a badge, which are those of the pages.
private struct BadgeColours {
  let accent: Accent?

  func light(_ paint: BadgeDrawing.Paint) -> String {
    switch paint {
    case .ground: "#ffffff"
    case .line: "#d9dee4"
    case .ink: "#17202a"
    case .soft: "#4d5966"
    case .star: "#b45309"
    case .accent: accent?.light.hex ?? "#1d4e89"
    }
  }

  func dark(_ paint: BadgeDrawing.Paint) -> String {
    switch paint {
    case .ground: "#1a2027"
    case .line: "#333c46"
    case .ink: "#e8ecf1"
    case .soft: "#a8b3bf"
    case .star: "#f0a94b"
    case .accent: accent?.dark.hex ?? "#8fbcf2"
    }
  }
}
