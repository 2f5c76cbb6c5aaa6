/// A picture in a few colours on one background, drawn with a round pen in whole numbers: the same
/// calls give the same bytes on every machine.
///
/// A pixel is one byte: the colour's number, and in its lower half how much of the background it
/// covers, 0 to 15. So colours may touch, but an edge of one over another is drawn as over the
/// background.
public struct Canvas {
  /// Red, green and blue, 0 to 255 each.
  public typealias Colour = (red: Int, green: Int, blue: Int)

  let width: Int
  let height: Int
  let ground: Colour
  let colours: [Colour]
  private(set) var pixels: [UInt8]

  /// An empty picture with up to 15 colours.
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

  /// Writes a text with the left end of its base line at a place. `size` is the height of a capital
  /// in pixels, `pen` the pen's width in hundredths of that. Returns false, with nothing drawn, if
  /// the font lacks a letter.
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

  /// The width of a text in pixels. Nil if the font lacks a letter.
  public static func width(of text: String, size: Int) -> Int? {
    StrokeFont.glyphs(of: text).map { glyphs in
      glyphs.reduce(0) { $0 + length($1.right - $1.left, size) } / unit
    }
  }

  /// The number of drawing units in a pixel.
  private static let unit = 64

  /// A length in units of the font, at a size.
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

  /// The distance of a place from the line that begins at the origin.
  private static func distance(of place: Point, _ along: Point, _ square: Int) -> Int {
    let progress = place.dot(along)
    if progress <= 0 { return place.length }
    if progress >= square { return (place - along).length }
    let across = Double(abs(place.x * along.y - place.y * along.x))
    return Int(across / Double(square).squareRoot())
  }
}

extension Canvas {
  /// The picture as PNG (ISO/IEC 15948), with a palette and one byte for each pixel.
  public var png: [UInt8] {
    var header = Self.bigEndian(width) + Self.bigEndian(height)
    header += [8, 3, 0, 0, 0]
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for row in 0..<height {
      // Filter "up": a row like the one above is zeros.
      rows.append(row == 0 ? 0 : 2)
      for place in row * width..<(row + 1) * width {
        rows.append(row == 0 ? pixels[place] : pixels[place] &- pixels[place - width])
      }
    }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += Self.chunk("IHDR", header)
    file += Self.chunk("PLTE", palette)
    file += Self.chunk("IDAT", Deflate.zlib(rows))
    return file + Self.chunk("IEND", [])
  }

  /// Sixteen shades of each colour, from the background to the colour itself.
  private var palette: [UInt8] {
    var bytes: [UInt8] = []
    for colour in colours {
      for level in 0...15 {
        for (empty, full) in [
          (ground.red, colour.red), (ground.green, colour.green), (ground.blue, colour.blue),
        ] {
          bytes.append(UInt8(clamping: (empty * (15 - level) + full * level + 7) / 15))
        }
      }
    }
    return bytes
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    return bigEndian(bytes.count) + body + bigEndian(Int(Deflate.crc(body)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

extension [Point] {
  /// The path with its gentle bends rounded (Hermite curves through the points) and its corners
  /// kept, because the letters were drawn for a small plotter and are used in a large picture.
  fileprivate var smoothed: [Point] {
    guard count > 2 else { return self }
    let isClosed = first == last
    var smooth = [self[0]]
    for index in 0..<count - 1 {
      let (start, end) = (self[index], self[index + 1])
      let length = (end - start).length
      let before = index > 0 ? self[index - 1] : isClosed ? self[count - 2] : nil
      let after = index + 2 < count ? self[index + 2] : isClosed ? self[1] : nil
      let leave = Self.direction(before, start, end, length) ?? end - start
      let arrive = Self.direction(start, end, after, length) ?? end - start
      for step in 1...8 {
        smooth.append(Self.hermite(start, leave, end, arrive, at: step))
      }
    }
    return smooth
  }

  /// The direction of the curve at `point`, with that length. Nil at a corner or an end.
  private static func direction(
    _ before: Point?, _ point: Point, _ after: Point?, _ length: Int
  ) -> Point? {
    guard let before, let after else { return nil }
    let (one, other) = (point - before, after - point)
    let (first, second) = (one.length, other.length)
    // A turn of more than some 50° is a corner.
    guard first > 0, second > 0, one.dot(other) * 100 > first * second * 62 else { return nil }
    // A straight line stays straight where it runs into a bend.
    if first > second * 5 / 2 { return one.scaled(to: length) }
    if second > first * 5 / 2 { return other.scaled(to: length) }
    return (one.scaled(to: 1024) + other.scaled(to: 1024)).scaled(to: length)
  }

  /// The point at `step` eighths.
  private static func hermite(
    _ start: Point, _ leave: Point, _ end: Point, _ arrive: Point, at step: Int
  ) -> Point {
    let (t, all) = (step, 512)
    let (square, cube) = (t * t * 8, t * t * t)
    let (a, b) = (2 * cube - 3 * square + all, cube - 2 * square + t * 64)
    let (c, d) = (3 * square - 2 * cube, cube - square)
    func at(_ one: Int, _ two: Int, _ three: Int, _ four: Int) -> Int {
      (a * one + b * two + c * three + d * four) / all
    }
    return Point(
      x: at(start.x, leave.x, end.x, arrive.x), y: at(start.y, leave.y, end.y, arrive.y))
  }
}

/// A point, in any unit; y counts downwards.
struct Point: Equatable {
  var x: Int
  var y: Int

  static func + (one: Point, other: Point) -> Point {
    Point(x: one.x + other.x, y: one.y + other.y)
  }

  static func - (one: Point, other: Point) -> Point {
    Point(x: one.x - other.x, y: one.y - other.y)
  }

  func dot(_ other: Point) -> Int { x * other.x + y * other.y }

  /// The distance to the origin. IEEE 754 has the square root exact to the last bit everywhere.
  var length: Int { Int(Double(dot(self)).squareRoot()) }

  /// A vector in the same direction, with that length.
  fileprivate func scaled(to wanted: Int) -> Point {
    let length = max(1, length)
    return Point(x: x * wanted / length, y: y * wanted / length)
  }
}
