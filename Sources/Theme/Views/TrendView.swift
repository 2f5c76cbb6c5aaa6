import Reviews
import Templates

/// The score per quarter as a drawing of 600 by 110, over bars for the number of reviews.
struct TrendView: View {
  let label: String
  let volume: String
  let lines: [Polyline]
  let marks: [Label]

  static let fields: [Field<Self>] = [
    .text("label", "Every quarter's figures, in words.", \.label),
    .text("volume", "The number of reviews, a bar a quarter, as one path of SVG.", \.volume),
    .many("lines", "The score; a quarter without one breaks the line.", \.lines),
    .many("marks", "The first and last quarter and their scores.", \.marks),
  ]

  /// A line through neighbouring quarters.
  struct Polyline: View {
    let points: String
    static let fields: [Field<Self>] = [.text("points", "As in SVG's polyline.", \.points)]

    /// A line through one point would be nothing: that is a dash.
    init(through points: [(x: Int, y: Int)]) {
      let dash = points.count > 1 ? [] : points.map { (x: $0.x + 6, y: $0.y) }
      let start = points.count > 1 ? points : points.map { (x: $0.x - 6, y: $0.y) }
      self.points = (start + dash).map { "\($0.x),\($0.y)" }.joined(separator: " ")
    }
  }

  /// A word in the drawing.
  struct Label: View {
    let x, y: Int
    let anchor: String
    let text: String
    static let fields: [Field<Self>] = [
      .text("x", "Where it begins or ends.") { String($0.x) },
      .text("y", "Its base.") { String($0.y) },
      .text("anchor", "`start` or `end`: which of the two.", \.anchor),
      .text("text", "The word.", \.text),
    ]
  }

  /// The drawing; nil where fewer than two quarters have a score.
  init?(_ quarters: [QuarterFigure], in language: Language) {
    guard quarters.filter({ $0.score.average != nil }).count > 1 else { return nil }
    let most = quarters.map(\.score.reviews).max() ?? 1
    // Time runs as the language is read.
    func left(_ index: Int) -> Int {
      language.direction == "rtl" ? 540 - 75 * index : 8 + 75 * index
    }
    /// One star lies at 88, five at 12: the whole scale is shown, so that a small change looks small.
    func height(_ mean: Fraction) -> Int { 107 - mean.hundredths * 19 / 100 }
    func name(_ quarter: Quarter) -> String {
      language.words["quarter", ["year": String(quarter.year), "q": String(quarter.number)]]
    }

    let tops = quarters.map { 90 - $0.score.reviews * 56 / max(1, most) }
    volume = tops.enumerated().map { "M\(left($0.offset) + 26) 90V\($0.element)" }.joined()
    let points = quarters.enumerated().map { index, figure in
      figure.score.average.map { (x: left(index) + 26, y: height($0)) }
    }
    lines = points.split { $0 == nil }.map { Polyline(through: $0.compactMap { $0 }) }
    let scored = quarters.enumerated().filter { $0.element.score.average != nil }
    marks = [scored.first, scored.last].compactMap { $0 }.flatMap { index, figure -> [Label] in
      let mean = figure.score.average ?? .zero
      // At the outer edge of its bar, so that a long name or large letters stay inside the drawing.
      let isLeft = (index < 4) == (language.direction != "rtl")
      let x = left(index) + (isLeft ? 0 : 52)
      let anchor = index < 4 ? "start" : "end"
      // Above the line and the bar.
      let y = max(10, min(height(mean) - 6, tops[index] - 4))
      return [
        Label(x: x, y: 106, anchor: anchor, text: name(figure.quarter)),
        Label(x: x, y: y, anchor: anchor, text: language.decimal(mean.tenths)),
      ]
    }
    label =
      language.words[
        "trend-label",
        [
          "quarters": quarters.map { figure in
            let mean = figure.score.average.map { language.decimal($0.tenths) }
            return
              "\(name(figure.quarter)): \(mean ?? "–") (\(language.number(figure.score.reviews)))"
          }.joined(separator: ", ")
        ]]
  }
}
