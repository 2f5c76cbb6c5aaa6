import Markup

/// A drawing of texts, bars and stars, as SVG that loads nothing and runs nothing.
///
/// An SVG in an `<img>` follows the visitor's colour scheme and not the page's. So a drawing either
/// does that, or has one fixed scheme. Its texts are in the letters of the visitor's system, at their
/// own widths.
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
    /// A text that begins, ends or has its middle at `x`.
    case text([TextRun], x: Int, baseline: Int, size: Int, TextAnchor)
    /// A bar with round corners.
    case bar(x: Int, y: Int, width: Int, height: Int, radius: Int, Paint)
    /// Five stars, of which the first `tenths` of 50 are full.
    case stars(x: Int, y: Int, size: Int, tenths: Int)
  }

  /// The point of a text that a position is the place of.
  enum TextAnchor: String, Sendable { case start, middle, end }

  /// The colour scheme of a drawing.
  enum Scheme: String, Sendable, CaseIterable {
    /// The visitor's scheme.
    case auto
    case light, dark
  }

  mutating func add(_ shape: BadgeShape) { shapes.append(shape) }

  /// The file. `title` is a one-line text of the drawing, `description` the rest of it.
  func svg(
    title: String, description: String, language: String, direction: String, _ scheme: Scheme,
    _ palette: Palette
  ) -> [UInt8] {
    var out = SVGText()
    out.add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"sitegen-t sitegen-d\""
        + " font-family=\"\(Self.fonts)\" direction=\"\(direction)\" xml:lang=\"")
    out.add(escaped: language)
    out.add("\"><title id=\"sitegen-t\">")
    out.add(escaped: Escape.plain(title))
    out.add("</title><desc id=\"sitegen-d\">")
    out.add(escaped: Escape.plain(description))
    out.add("</desc>")
    if scheme == .auto {
      let rules = Paint.allCases.map { ".\($0.rawValue){fill:\(palette.dark($0).hex)}" }
      let line = "stroke:\(palette.dark(.line).hex)"
      out.add("<style>@media (prefers-color-scheme:dark){\(rules.joined()).edge{\(line)}}</style>")
    }
    let colour = { (scheme == .dark ? palette.dark($0) : palette.light($0)).hex }
    out.add(
      "<rect class=\"ground edge\" x=\".5\" y=\".5\" width=\"\(width - 1)\" height=\"\(height - 1)\""
        + " rx=\"8\" fill=\"\(colour(.ground))\" stroke=\"\(colour(.line))\"/>")
    for shape in shapes { out.draw(shape, isMirrored: direction == "rtl", across: width, colour) }
    out.add("</svg>\n")
    return out.bytes
  }

  /// The letters of the visitor's system, by the name that each browser knows them by.
  private static let fonts =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
}

/// SVG as it is written.
private struct SVGText {
  private(set) var bytes: [UInt8] = []

  /// Markup of ours.
  mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds plain text, escaped.
  mutating func add(escaped text: String) { Escape.xml(text, into: &bytes) }

  mutating func draw(
    _ shape: BadgeDrawing.BadgeShape, isMirrored: Bool, across: Int, _ colour: (Paint) -> String
  ) {
    func fill(_ paint: Paint) -> String {
      "class=\"\(paint.rawValue)\" fill=\"\(colour(paint))\""
    }
    switch shape {
    case .bar(let x, let y, let width, let height, let radius, let paint):
      let left = isMirrored ? across - x - width : x
      let round = radius == 0 ? "" : " rx=\"\(radius)\""
      add(
        "<rect \(fill(paint)) x=\"\(left)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(round)/>"
      )
    case .stars(let x, let y, let size, let tenths):
      let left = isMirrored ? across - x - 5 * size : x
      add(
        "<svg x=\"\(left)\" y=\"\(y)\" width=\"\(5 * size)\" height=\"\(size)\" viewBox=\"0 0 100 20\">"
          + "<path \(fill(.off)) d=\"\(Self.stars)\"/>"
          // A drawing within a drawing shows only what is inside its frame.
          + "<svg x=\"\(isMirrored ? 100 - 2 * tenths : 0)\" width=\"\(2 * tenths)\" height=\"20\""
          + " viewBox=\"\(isMirrored ? 100 - 2 * tenths : 0) 0 \(2 * tenths) 20\">"
          + "<path \(fill(.star)) d=\"\(Self.stars)\"/></svg></svg>")
    case .text(let runs, let x, let baseline, let size, let anchor):
      let place = isMirrored ? across - x : x
      let holder = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
      let look = runs.count == 1 ? " " + self.look(of: runs[0], fill) : ""
      add("<text\(look) x=\"\(place)\" y=\"\(baseline)\" font-size=\"\(size)\"\(holder)>")
      for run in runs {
        if runs.count > 1 { add("<tspan \(self.look(of: run, fill))>") }
        add(escaped: run.text.plainPiece)
        if runs.count > 1 { add("</tspan>") }
      }
      add("</text>")
    }
  }

  private func look(of run: TextRun, _ fill: (Paint) -> String) -> String {
    fill(run.paint) + (run.isBold ? " font-weight=\"700\"" : "")
  }

  /// Five stars in a row, 20 units each, with round points.
  private static let stars = (0..<5).map { "M\(9 + 20 * $0).1 1.8\(star)" }.joined()

  /// A star from its upper point: the one of the stylesheet, with the outline of its pen.
  private static let star =
    "a1 1 0 0 1 1.8 0l2.3 4.5 4.9.7a1 1 0 0 1 .6 1.7l-3.6 3.5.8 4.9a1 1 0 0 1-1.5 1.1l-4.4-2.4-4.4 2.4"
    + "a1 1 0 0 1-1.5-1.1l.8-4.9-3.6-3.5a1 1 0 0 1 .6-1.7l4.9-.7z"
}
