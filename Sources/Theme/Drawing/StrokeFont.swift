import Foundation

/// Letters as the way of a round pen: Latin with its accents, in whole numbers, so that they look the
/// same to the bit on every machine.
struct StrokeFont {
  /// A letter's strokes around its own middle, and its edges; in units of which a capital has 21,
  /// from -12 down to the base line at 9.
  struct Glyph {
    var strokes: [[Point]]
    var left: Int
    var right: Int
  }

  /// The glyphs of a text in order; nil where it has a letter that the font lacks.
  static func glyphs(of text: String) -> [Glyph]? {
    var glyphs: [Glyph] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if let mark = marks[scalar] {
        guard let base = glyphs.popLast() else { return nil }
        glyphs.append(base.marked(mark))
      } else if let written = replacements[scalar] {
        glyphs += written.unicodeScalars.compactMap(glyph)
      } else {
        guard let glyph = glyph(scalar) else { return nil }
        glyphs.append(glyph)
      }
    }
    return glyphs
  }

  private static func glyph(_ scalar: Unicode.Scalar) -> Glyph? {
    let place = Int(scalar.value) - 0x20
    if printable.indices.contains(place) { return Glyph(printable[place]) }
    guard let own = own[scalar] else { return nil }
    var glyph = glyph(own.base) ?? Glyph(strokes: [], left: -9, right: 9)
    glyph.strokes += Glyph("RR" + own.strokes).strokes
    return glyph
  }
}

extension StrokeFont.Glyph {
  /// From letters: see `StrokeFont.printable`.
  init(_ written: String) {
    let values = written.utf8.map { Int($0) - 0x52 }
    let points = stride(from: 2, to: values.count - 1, by: 2).map {
      Point(x: values[$0], y: values[$0 + 1])
    }
    // A space is -50 from R, and no letter is as wide.
    strokes = points.split { $0.x == -50 }.map(Array.init)
    (left, right) = values.count > 1 ? (values[0], values[1]) : (0, 0)
  }

  /// With a mark over or under it; over an i it takes the place of the dot.
  func marked(_ mark: StrokeFont.AccentMark) -> Self {
    var glyph = self
    if mark.isAbove, let dot = glyph.strokes.firstIndex(where: \.isDot) {
      glyph.strokes.remove(at: dot)
    }
    let points = glyph.strokes.joined()
    let middle = ((points.map(\.x).min() ?? 0) + (points.map(\.x).max() ?? 0)) / 2
    let y = mark.isAbove ? (points.map(\.y).min() ?? -5) - 3 : 9
    glyph.strokes += Self("RR" + mark.strokes).strokes.map { stroke in
      stroke.map { Point(x: $0.x + middle, y: $0.y + y) }
    }
    return glyph
  }
}

extension [Point] {
  /// Whether this is a dot and no line.
  var isDot: Bool { count > 2 && first == last && extent(\.x) <= 2 && extent(\.y) <= 2 }

  /// The middle of what it covers.
  var middle: Point {
    Point(x: (map(\.x).min() ?? 0) + extent(\.x) / 2, y: (map(\.y).min() ?? 0) + extent(\.y) / 2)
  }

  private func extent(_ axis: (Point) -> Int) -> Int {
    let values = map(axis)
    return (values.max() ?? 0) - (values.min() ?? 0)
  }
}
