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
  func scaled(to wanted: Int) -> Point {
    let length = max(1, length)
    return Point(x: x * wanted / length, y: y * wanted / length)
  }
}

extension [Point] {
  /// The path with its gentle bends rounded (Hermite curves through the points) and its corners
  /// kept, because the letters were drawn for a small plotter and are used in a large picture.
  var smoothed: [Point] {
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
