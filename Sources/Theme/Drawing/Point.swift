/// A place, in whatever unit; y counts downwards.
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

  /// In the same direction, so long.
  func scaled(to wanted: Int) -> Point {
    let length = max(1, length)
    return Point(x: x * wanted / length, y: y * wanted / length)
  }
}
