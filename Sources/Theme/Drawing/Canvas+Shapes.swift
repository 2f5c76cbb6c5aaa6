extension Canvas {
  /// A rectangle with round corners, in whole pixels.
  public mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, radius: Int = 0, colour: Int
  ) {
    guard width > 0, height > 0 else { return }
    // The corners' middles stand as far from the sides as the corners are round.
    let round = min(radius, width / 2, height / 2) * Self.unit
    let (half, high) = (width * Self.unit / 2, height * Self.unit / 2)
    let middle = Point(x: x * Self.unit + half, y: y * Self.unit + high)
    for row in max(0, y)..<max(0, y, min(self.height, y + height)) {
      for column in max(0, x)..<max(0, x, min(self.width, x + width)) {
        let place = Self.centre(column, row) - middle
        let corner = Point(
          x: max(0, abs(place.x) - half + round), y: max(0, abs(place.y) - high + round))
        let distance = corner.x == 0 || corner.y == 0 ? 0 : corner.length
        paint(column, row, (round + Self.unit / 2 - distance) * 30 / Self.unit, colour)
      }
    }
  }

  /// Draws one thing in two colours: the first up to a column, the second from there.
  mutating func split(
    at column: Int, _ colours: (before: Int, after: Int), _ draw: (inout Canvas, Int) -> Void
  ) {
    columns = 0..<max(0, column)
    draw(&self, colours.before)
    columns = max(0, column)..<max(column, width, 0)
    draw(&self, colours.after)
    columns = 0..<width
  }

  /// A star in a square of that size, with round points: the one of the stylesheet.
  public mutating func star(x: Int, y: Int, size: Int, colour: Int) {
    let points = Self.star.map {
      Point(
        x: x * Self.unit + $0.x * size * Self.unit / 200,
        y: y * Self.unit + $0.y * size * Self.unit / 200)
    }
    fill(points, colour)
    for (from, to) in zip(points, points.dropFirst() + points.prefix(1)) {
      line(from, to, size * Self.unit / 20, colour)
    }
  }

  /// In tenths of the stylesheet's units, of which a square has 20.
  private static let star = [
    (100, 22), (125, 72), (180, 80), (140, 118), (149, 173), (100, 147), (51, 173), (60, 118),
    (20, 80), (75, 72),
  ].map { Point(x: $0.0, y: $0.1) }

  /// Fills the pixels whose middle is inside of an outline.
  private mutating func fill(_ outline: [Point], _ colour: Int) {
    let (rows, columns) = (outline.map(\.y), outline.map(\.x))
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
      let right = columns.max()
    else { return }
    let edges = Array(zip(outline, outline.dropFirst() + outline.prefix(1)))
    for row in span(top, bottom, 0, height) {
      for column in span(left, right, 0, width) {
        let place = Self.centre(column, row)
        let crossings = edges.count { one, other in
          guard (one.y > place.y) != (other.y > place.y) else { return false }
          let x = one.x + (other.x - one.x) * (place.y - one.y) / (other.y - one.y)
          return x > place.x
        }
        if crossings % 2 == 1 { paint(column, row, 15, colour) }
      }
    }
  }
}
