/// A version of codes, with the division of its codewords into blocks.
struct QRVersion: Sendable {
  let number: Int
  /// The centres of the alignment patterns, in both directions (ISO/IEC 18004, annex E).
  let alignment: [Int]
  /// The number of codewords, data and error correction (table 1).
  let codewords: Int
  private let medium: Blocks
  private let quartile: Blocks

  /// The number of blocks, and of error correction codewords in each (table 9).
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
  private func dataCodewords(at level: CorrectionLevel) -> Int {
    let blocks = blocks(at: level)
    return codewords - blocks.count * blocks.correction
  }

  /// Bits in which the number of bytes is written (table 3).
  private var countBits: Int { number < 10 ? 8 : 16 }

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

  /// The versions, the smallest first. A code of more modules is hard to scan from a poster.
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

extension QRVersion {
  /// The codewords of a text in the order in which they are drawn: the blocks' data in turns, then
  /// their error correction in turns (ISO/IEC 18004, 7.6).
  func codewords(of bytes: [UInt8], at level: CorrectionLevel) -> [UInt8] {
    let data = dataCodewords(of: bytes, at: level)
    let layout = blocks(at: level)
    let code = ReedSolomon(degree: layout.correction)
    // The last blocks are a codeword longer where the data cannot be shared out evenly.
    let short = data.count / layout.count
    let longer = data.count % layout.count
    var blocks: [(data: ArraySlice<UInt8>, correction: [UInt8])] = []
    var start = 0
    for number in 0..<layout.count {
      let end = start + short + (number < layout.count - longer ? 0 : 1)
      blocks.append((data[start..<end], code.remainder(of: data[start..<end])))
      start = end
    }
    var drawn: [UInt8] = []
    drawn.reserveCapacity(codewords)
    for place in 0...short {
      for block in blocks where place < block.data.count {
        drawn.append(block.data[block.data.startIndex + place])
      }
    }
    for place in 0..<layout.correction {
      for block in blocks { drawn.append(block.correction[place]) }
    }
    return drawn
  }

  /// Mode, count, bytes, terminator, and the two padding bytes in turns (7.4).
  private func dataCodewords(of bytes: [UInt8], at level: CorrectionLevel) -> [UInt8] {
    var bits = Bits()
    bits.append(0b0100, count: 4)
    bits.append(bytes.count, count: countBits)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    let wanted = dataCodewords(at: level)
    bits.append(0, count: min(4, wanted * 8 - bits.count))
    var codewords = bits.bytes
    var padding = 0
    while codewords.count < wanted {
      codewords.append(padding % 2 == 0 ? 0xEC : 0x11)
      padding += 1
    }
    return codewords
  }

  /// Bits, the highest of each byte first.
  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func append(_ value: Int, count length: Int) {
      for place in (0..<length).reversed() {
        if count % 8 == 0 { bytes.append(0) }
        if value >> place & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
        count += 1
      }
    }
  }
}
