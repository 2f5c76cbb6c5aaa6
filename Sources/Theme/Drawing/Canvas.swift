/// A picture in a few colours on one ground, drawn with a round pen in whole numbers: the same calls
/// make the same bytes on every machine.
///
/// A pixel is one byte: the colour's place, and in its lower half how much of it covers the ground,
/// 0 to 15. So colours may touch, but the edge of one over another is drawn as over the ground.
public struct Canvas {
  /// Red, green and blue, 0 to 255 each.
  public typealias Colour = (red: Int, green: Int, blue: Int)

  let width: Int
  let height: Int
  let ground: Colour
  let colours: [Colour]
  private(set) var pixels: [UInt8]

  /// An empty picture; up to 15 colours.
  public init(width: Int, height: Int, ground: Colour, colours: [Colour]) {
    self.width = width
    self.height = height
    self.ground = ground
    self.colours = Array(colours.prefix(15))
    pixels = Array(repeating: 0, count: width * height)
  }

  /// A bar with round ends, in whole pixels; under as wide as high it is a dot.
  public mutating func bar(x: Int, y: Int, width: Int, height: Int, colour: Int) {
    let radius = height * Self.unit / 2
    let from = Point(x: x * Self.unit + radius, y: y * Self.unit + radius)
    let to = Point(x: max(from.x, (x + width) * Self.unit - radius), y: from.y)
    line(from, to, radius, colour)
  }

  /// A rectangle in whole pixels.
  public mutating func rectangle(x: Int, y: Int, width: Int, height: Int, colour: Int) {
    for row in max(0, y)..<max(0, y, min(self.height, y + height)) {
      for column in max(0, x)..<max(0, x, min(self.width, x + width)) {
        pixels[row * self.width + column] = UInt8(colour << 4 | 15)
      }
    }
  }

  /// Writes a text, its base line's left end at a place; `size` is a capital's height in pixels,
  /// `pen` the pen's width in hundredths of that. False, and nothing is drawn, where the font lacks a
  /// letter of it.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, size: Int, pen: Int = 10, colour: Int
  ) -> Bool {
    guard let glyphs = StrokeFont.glyphs(of: text) else { return false }
    let radius = max(Self.unit * 5 / 8, size * Self.unit * pen / 200)
    var left = x * Self.unit
    for glyph in glyphs {
      for stroke in glyph.strokes {
        // A dot is drawn as a small square there; round, and thicker than the pen, it looks better.
        let isDot = stroke.isDot
        let points = (isDot ? [stroke.middle] : stroke).map { point in
          Point(
            x: left + Self.length(point.x - glyph.left, size),
            y: y * Self.unit + Self.length(point.y - 9, size))
        }.smoothed
        for (from, to) in zip(points, points.count > 1 ? points.dropFirst() : points[...]) {
          line(from, to, isDot ? radius + Self.length(1, size) / 3 : radius, colour)
        }
      }
      left += Self.length(glyph.right - glyph.left, size)
    }
    return true
  }

  /// How wide a text is, in pixels; nil where the font lacks a letter of it.
  public static func width(of text: String, size: Int) -> Int? {
    StrokeFont.glyphs(of: text).map { glyphs in
      glyphs.reduce(0) { $0 + length($1.right - $1.left, size) } / unit
    }
  }

  /// A pixel in the unit that is drawn in.
  private static let unit = 64

  /// So many units of the font, at a size.
  private static func length(_ value: Int, _ size: Int) -> Int { value * size * unit / 21 }

  private mutating func line(_ from: Point, _ to: Point, _ radius: Int, _ colour: Int) {
    let along = to - from
    let square = along.dot(along)
    let reach = radius + Self.unit
    let columns = span(from.x, to.x, reach, width)
    for row in span(from.y, to.y, reach, height) {
      for column in columns {
        let centre = Point(
          x: column * Self.unit + Self.unit / 2, y: row * Self.unit + Self.unit / 2)
        let distance = Self.distance(of: centre - from, along, square)
        let level = min(15, (radius + Self.unit / 2 - distance) * 15 / Self.unit)
        let place = row * width + column
        let drawn = Int(pixels[place])
        if level > 0, drawn >> 4 != colour ? level > 7 || drawn == 0 : level > drawn & 15 {
          pixels[place] = UInt8(colour << 4 | level)
        }
      }
    }
  }

  /// The pixels on one axis that a line may touch.
  private func span(_ from: Int, _ to: Int, _ reach: Int, _ end: Int) -> Range<Int> {
    let low = max(0, (min(from, to) - reach) / Self.unit)
    return low..<max(low, min(end, (max(from, to) + reach) / Self.unit + 1))
  }

  /// How far a place is from the line that begins at the origin.
  private static func distance(of place: Point, _ along: Point, _ square: Int) -> Int {
    let progress = place.dot(along)
    if progress <= 0 { return place.length }
    if progress >= square { return (place - along).length }
    let across = Double(abs(place.x * along.y - place.y * along.x))
    return Int(across / Double(square).squareRoot())
  }
}
