/// A picture in a few colours on one background, drawn with a round pen in whole numbers: the same
/// calls give the same bytes on every machine.
///
/// A pixel is one byte: the colour's number, and in its lower half how much of the background it
/// covers, 0 to 15. So colours may touch, but an edge of one over another is drawn as over the
/// background, unless the other is the one that it lies upon by `bases`.
public struct Canvas {
  /// Red, green and blue, 0 to 255 each.
  public typealias Colour = (red: Int, green: Int, blue: Int)

  let width: Int
  let height: Int
  let ground: Colour
  let colours: [Colour]
  /// By the number of a colour, the number of the one that it lies upon; none for the background.
  let bases: [Int?]
  /// The columns that are drawn; what lies beside them is cut off.
  var columns: Range<Int>
  private(set) var pixels: [UInt8]

  /// An empty picture with up to 15 colours.
  public init(
    width: Int, height: Int, ground: Colour, colours: [Colour], bases: [Int: Int] = [:]
  ) {
    self.width = width
    self.height = height
    self.ground = ground
    self.colours = Array(colours.prefix(15))
    self.bases = self.colours.indices.map { bases[$0] }
    columns = 0..<width
    pixels = Array(repeating: 0, count: width * height)
  }

  /// Writes a text with the left end of its base line at a place. `size` is the height of a capital
  /// in pixels, `pen` the pen's width in hundredths of that. Returns false, with nothing drawn, if
  /// the font lacks a letter.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, size: Int, pen: Int = 10, colour: Int
  ) -> Bool {
    guard let glyphs = StrokeFont.glyphs(of: text, pen: pen) else { return false }
    let radius = max(Self.unit * 5 / 8, size * Self.unit * pen / 200)
    var left = x * Self.unit
    for glyph in glyphs {
      for stroke in glyph.strokes {
        // A dot is drawn as a small square there; round, and thicker than the pen, it looks better.
        let isDot = stroke.isDot
        let points = (isDot ? [stroke.middle] : stroke).map { point in
          Point(
            x: left + Self.length(point.x, size) - Self.length(glyph.left, size) / Self.finer,
            y: y * Self.unit + Self.length(point.y - 9, size))
        }.smoothed
        for (from, to) in zip(points, points.count > 1 ? points.dropFirst() : points[...]) {
          line(from, to, isDot ? radius + Self.length(1, size) / 3 : radius, colour)
        }
      }
      left += Self.length(glyph.right - glyph.left, size) / Self.finer
    }
    return true
  }

  /// The width of a text in pixels, from its first edge to its last. Nil if the font lacks a letter.
  public static func width(of text: String, size: Int, pen: Int = 10) -> Int? {
    StrokeFont.glyphs(of: text, pen: pen).map { glyphs in
      glyphs.reduce(0) { $0 + length($1.right - $1.left, size) / finer } / unit
    }
  }

  /// The number of drawing units in a pixel.
  static let unit = 64
  /// The number of parts of a unit of the font in which the edges of letters are given.
  private static let finer = StrokeFont.Glyph.finer

  /// A length in units of the font, at a size.
  private static func length(_ value: Int, _ size: Int) -> Int { value * size * unit / 21 }

  /// Draws a line with the pen.
  mutating func line(_ from: Point, _ to: Point, _ radius: Int, _ colour: Int) {
    let along = to - from
    let square = along.dot(along)
    let reach = radius + Self.unit
    let columns = span(from.x, to.x, reach, width)
    // Beyond it nothing is covered. It is told by a multiplication: a root a pixel costs five times that.
    let limit = Double(reach * reach) * Double(square)
    for row in span(from.y, to.y, reach, height) {
      for column in columns {
        let place = Self.centre(column, row) - from
        let across = Double(place.x * along.y - place.y * along.x)
        if square > 0, across * across > limit { continue }
        let distance = Self.distance(of: place, along, square)
        paint(column, row, (radius + Self.unit / 2 - distance) * 15 / Self.unit, colour)
      }
    }
  }

  /// The middle of a pixel.
  static func centre(_ column: Int, _ row: Int) -> Point {
    Point(x: column * unit + unit / 2, y: row * unit + unit / 2)
  }

  /// Lets a colour cover a pixel by so many fifteenths, unless what is there is more.
  mutating func paint(_ column: Int, _ row: Int, _ fifteenths: Int, _ colour: Int) {
    let level = min(15, fifteenths)
    guard level > 0, columns.contains(column) else { return }
    let place = row * width + column
    let drawn = Int(pixels[place])
    let isOnBase = bases[colour].map { drawn == $0 << 4 | 15 } ?? (drawn == 0)
    if isOnBase || (drawn >> 4 != colour ? level > 7 : level > drawn & 15) {
      pixels[place] = UInt8(colour << 4 | level)
    }
  }

  /// The pixels on one axis that a line may touch.
  func span(_ from: Int, _ to: Int, _ reach: Int, _ end: Int) -> Range<Int> {
    let low = max(0, (min(from, to) - reach) / Self.unit)
    return low..<max(low, min(end, (max(from, to) + reach) / Self.unit + 1))
  }

  /// The distance of a place from the line that begins at the origin.
  private static func distance(of place: Point, _ along: Point, _ square: Int) -> Int {
    let progress = place.dot(along)
    if progress <= 0 { return place.length }
    if progress >= square { return (place - along).length }
    let across = Double(abs(place.x * along.y - place.y * along.x))
    return Int(across / Double(square).squareRoot())
  }
}
