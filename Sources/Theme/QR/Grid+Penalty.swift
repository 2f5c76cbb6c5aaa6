extension Grid {
  /// How hard the code is to read: the mask with the least is taken (ISO/IEC 18004, 7.8.3).
  var penalty: Int {
    var penalty = 0
    for line in 0..<size {
      penalty += Self.penalty(ofLine: (0..<size).map { self[$0, line] })
      penalty += Self.penalty(ofLine: (0..<size).map { self[line, $0] })
    }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let one = self[x, y]
        let isSquare = self[x + 1, y] == one && self[x, y + 1] == one && self[x + 1, y + 1] == one
        if isSquare { penalty += 3 }
      }
    }
    return penalty + balance
  }

  /// 10 for every 5 percent by which the dark modules are more or fewer than half.
  private var balance: Int {
    var count = 0
    for y in 0..<size { for x in 0..<size where self[x, y] { count += 1 } }
    return abs(count * 20 - size * size * 10) / (size * size) * 10
  }

  /// Runs of five or more, and what looks like a finder with four light modules beside it.
  private static func penalty(ofLine line: [Bool]) -> Int {
    var penalty = 0
    var start = 0
    for place in 1...line.count where place == line.count || line[place] != line[start] {
      if place - start >= 5 { penalty += place - start - 2 }
      start = place
    }
    guard line.count >= 11 else { return penalty }
    for place in 0...line.count - 11 {
      let window = line[place..<place + 11]
      if window.elementsEqual(likeFinder) || window.reversed().elementsEqual(likeFinder) {
        penalty += 40
      }
    }
    return penalty
  }

  private static let likeFinder = [
    true, false, true, true, true, false, true, false, false, false, false,
  ]
}
