extension StrokeFont.Glyph {
  /// The number of parts of a unit in which `left` and `right` are given.
  static let finer = 16

  /// The glyph with edges that stand as far from its strokes as those of printed letters do: beside a
  /// stem half of the white between two stems, less beside what is round, slanted or open. The plotter
  /// that the font was drawn for needed more. `pen` is the pen's width in hundredths of a capital.
  func spaced(pen: Int) -> Self {
    guard !strokes.isEmpty else {
      // A space, which is narrower than the plotter's.
      var space = self
      (space.left, space.right) = (-5 * Self.finer, 5 * Self.finer)
      return space
    }
    var glyph = self
    let outside = strokes.joined().map(\.x)
    // Half of the white between two stems, and half of the pen.
    let stem = 2 * Self.finer + pen * 21 * Self.finer / 200
    func bearing(_ depth: Int) -> Int { max(stem / 2, stem - depth * 3 / 4) }
    glyph.left = (outside.min() ?? 0) * Self.finer - bearing(depth(of: \.min, 1))
    glyph.right = (outside.max() ?? 0) * Self.finer + bearing(depth(of: \.max, -1))
    return glyph
  }

  /// How far a side lies within the glyph's outermost point, on the average of its rows, at most four
  /// units in each.
  private func depth(of side: (Row) -> Int, _ sign: Int) -> Int {
    let rows = self.rows
    guard let outermost = rows.map({ side($0) * sign }).min() else { return 0 }
    let depths = rows.map { min(4 * Self.finer, side($0) * sign - outermost) }
    return depths.reduce(0, +) / depths.count
  }

  /// The strokes' extent in a row.
  private struct Row {
    var min: Int
    var max: Int
  }

  /// The rows from the glyph's top to its bottom, as far as a capital reaches. A row without strokes
  /// is open to both sides.
  private var rows: [Row] {
    let heights = strokes.joined().map(\.y)
    let top = Swift.max(-12, heights.min() ?? 0)
    let bottom = Swift.max(top, Swift.min(9, heights.max() ?? 0))
    return (top...bottom).map { y in
      var row = Row(min: 1000, max: -1000)
      for stroke in strokes {
        for (from, to) in zip(stroke, stroke.count > 1 ? stroke.dropFirst() : stroke[...]) {
          guard Swift.min(from.y, to.y) <= y, y <= Swift.max(from.y, to.y) else { continue }
          let all =
            from.y == to.y
            ? [from.x * Self.finer, to.x * Self.finer]
            : [from.x * Self.finer + (to.x - from.x) * (y - from.y) * Self.finer / (to.y - from.y)]
          row.min = Swift.min(row.min, all.min() ?? row.min)
          row.max = Swift.max(row.max, all.max() ?? row.max)
        }
      }
      return row
    }
  }
}
