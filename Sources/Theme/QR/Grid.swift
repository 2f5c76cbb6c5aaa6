/// The modules of a code: the fixed ones of its version, and the data between.
struct Grid: Sendable, Hashable {
  let size: Int
  private let version: Int
  private var dark: [Bool]
  /// The modules of finders, timing, alignment, format and version, which no mask changes.
  private var isFixed: [Bool]

  subscript(x: Int, y: Int) -> Bool { dark[y * size + x] }

  /// The grid of a version with its codewords, without a mask or format yet.
  init(_ version: QRVersion, codewords: [UInt8]) {
    size = version.size
    self.version = version.number
    dark = [Bool](repeating: false, count: size * size)
    isFixed = dark
    drawTiming()
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    drawAlignment(version.alignment)
    // Their places are taken before the data comes.
    drawFormat(0)
    drawVersion()
    drawData(codewords)
  }

  /// The grid under a mask, which its format names.
  func masked(_ mask: Int, _ level: CorrectionLevel) -> Grid {
    var grid = self
    for y in 0..<size {
      for x in 0..<size where !isFixed[y * size + x] && Self.inverts(mask, x, y) {
        grid.dark[y * size + x].toggle()
      }
    }
    grid.drawFormat(Self.format(level.bits << 3 | mask))
    return grid
  }

  /// Whether the mask inverts the module there (ISO/IEC 18004, table 10).
  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// The five bits of level and mask with their ten of the BCH code, masked (7.9, annex C).
  static func format(_ data: Int) -> Int {
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    return (data << 10 | rest) ^ 0x5412
  }

  /// The six bits of the version with their twelve of the Golay code (7.10, annex D).
  static func versionBits(_ number: Int) -> Int {
    var rest = number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    return number << 12 | rest
  }
}

// What stands where (ISO/IEC 18004, 6.3 and 7.7 to 7.10).
extension Grid {
  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard 0..<size ~= x, 0..<size ~= y else { return }
    dark[y * size + x] = isDark
    isFixed[y * size + x] = true
  }

  private mutating func drawTiming() {
    for place in 0..<size {
      fix(6, place, place % 2 == 0)
      fix(place, 6, place % 2 == 0)
    }
  }

  /// A finder with the light modules around it.
  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let ring = max(abs(dx), abs(dy))
        fix(x + dx, y + dy, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(_ middles: [Int]) {
    for y in middles {
      for x in middles {
        // Three corners are the finders'.
        let (first, last) = (6, size - 7)
        if (x == first && (y == first || y == last)) || (x == last && y == first) { continue }
        for dy in -2...2 {
          for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
      }
    }
  }

  /// Both copies of the format, and the one module that is always dark.
  private mutating func drawFormat(_ bits: Int) {
    func isSet(_ place: Int) -> Bool { bits >> place & 1 == 1 }
    for place in 0...5 { fix(8, place, isSet(place)) }
    fix(8, 7, isSet(6))
    fix(8, 8, isSet(7))
    fix(7, 8, isSet(8))
    for place in 9..<15 { fix(14 - place, 8, isSet(place)) }
    for place in 0..<8 { fix(size - 1 - place, 8, isSet(place)) }
    for place in 8..<15 { fix(8, size - 15 + place, isSet(place)) }
    fix(8, size - 8, true)
  }

  private mutating func drawVersion() {
    guard version >= 7 else { return }
    let bits = Self.versionBits(version)
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      fix(size - 11 + place % 3, place / 3, isDark)
      fix(place / 3, size - 11 + place % 3, isDark)
    }
  }

  /// Draws the codewords in columns of two, up and down in turns from the right. The timing's
  /// column is skipped.
  private mutating func drawData(_ codewords: [UInt8]) {
    var bit = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let y = (right + 1) & 2 == 0 ? size - 1 - step : step
        for x in [right, right - 1] where !isFixed[y * size + x] && bit < codewords.count * 8 {
          dark[y * size + x] = codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
      right -= 2
    }
  }
}

extension Grid {
  /// The penalty of the grid. The mask with the lowest one is used (ISO/IEC 18004, 7.8.3).
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

  /// The penalty of runs of five or more, and of sequences like a finder with four light modules
  /// beside it.
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
