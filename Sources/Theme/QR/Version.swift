/// A size of code, and how its codewords are shared out over blocks.
struct QRVersion: Sendable {
  let number: Int
  /// Where the middles of the alignment patterns stand, across and down (ISO/IEC 18004, annex E).
  let alignment: [Int]
  /// Codewords in all, data and error correction (table 1).
  let codewords: Int
  private let medium: Blocks
  private let quartile: Blocks

  /// How many blocks there are, and how many error correction codewords each has (table 9).
  struct Blocks: Sendable {
    let count: Int
    let correction: Int
  }

  /// Modules a side.
  var size: Int { 17 + 4 * number }

  func blocks(at level: CorrectionLevel) -> Blocks {
    switch level {
    case .medium: medium
    case .quartile: quartile
    }
  }

  /// Codewords for data.
  func dataCodewords(at level: CorrectionLevel) -> Int {
    let blocks = blocks(at: level)
    return codewords - blocks.count * blocks.correction
  }

  /// Bits in which the number of bytes is written (table 3).
  var countBits: Int { number < 10 ? 8 : 16 }

  /// The longest text, in bytes.
  func bytes(at level: CorrectionLevel) -> Int {
    (dataCodewords(at: level) * 8 - 4 - countBits) / 8
  }

  private init(_ number: Int, _ codewords: Int, m: (Int, Int), q: (Int, Int), _ alignment: [Int]) {
    self.number = number
    self.codewords = codewords
    self.alignment = alignment
    medium = Blocks(count: m.0, correction: m.1)
    quartile = Blocks(count: q.0, correction: q.1)
  }

  /// The smallest first. A code of more modules is no pleasure to scan from a poster.
  static let all = [
    QRVersion(1, 26, m: (1, 10), q: (1, 13), []),
    QRVersion(2, 44, m: (1, 16), q: (1, 22), [6, 18]),
    QRVersion(3, 70, m: (1, 26), q: (2, 18), [6, 22]),
    QRVersion(4, 100, m: (2, 18), q: (2, 26), [6, 26]),
    QRVersion(5, 134, m: (2, 24), q: (4, 18), [6, 30]),
    QRVersion(6, 172, m: (4, 16), q: (4, 24), [6, 34]),
    QRVersion(7, 196, m: (4, 18), q: (6, 18), [6, 22, 38]),
    QRVersion(8, 242, m: (4, 22), q: (6, 22), [6, 24, 42]),
    QRVersion(9, 292, m: (5, 22), q: (8, 20), [6, 26, 46]),
    QRVersion(10, 346, m: (5, 26), q: (8, 24), [6, 28, 50]),
  ]
}
