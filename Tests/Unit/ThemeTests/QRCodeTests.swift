import Testing

@testable import Theme

@Suite("QR codes")
struct QRCodeTests {
  @Test("error correction is that of the standard's own example")
  func standardExample() {
    // ISO/IEC 18004, annex I: version 1-M of 01234567.
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]
    let wanted: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
    #expect(ReedSolomon(degree: 10).remainder(of: data) == wanted)
  }

  @Test("format and version bits are those of the standard's own examples")
  func bits() {
    #expect(Grid.format(0b00101) == 0b100_0000_1100_1110)
    #expect(Grid.versionBits(7) == 0b00_0111_1100_1001_0100)
  }

  @Test("a code holds as many bytes as table 7 of the standard says")
  func capacities() {
    let medium = QRVersion.all.map { $0.bytes(at: .medium) }
    let quartile = QRVersion.all.map { $0.bytes(at: .quartile) }
    #expect(medium == [14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
    #expect(quartile == [11, 20, 32, 46, 60, 74, 86, 108, 130, 151])
  }

  @Test("the smallest version is taken, and the better level where it costs nothing")
  func choice() throws {
    for (length, version, level) in [
      (0, 1, CorrectionLevel.quartile), (11, 1, .quartile), (12, 1, .medium), (14, 1, .medium),
      (15, 2, .quartile), (151, 8, .medium), (181, 10, .medium), (213, 10, .medium),
    ] {
      let code = try #require(QRCode(String(repeating: "a", count: length)))
      #expect(code.version == version && code.level == level, "\(length) bytes")
    }
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    #expect(QRCode(String(repeating: "é", count: 107)) == nil)
  }

  @Test("what cannot be is no code")
  func impossible() {
    #expect(QRCode([65], version: 0, level: .medium, mask: 0) == nil)
    #expect(QRCode([65], version: 11, level: .medium, mask: 0) == nil)
    #expect(QRCode([65], version: 1, level: .medium, mask: 8) == nil)
    #expect(QRCode([UInt8](repeating: 65, count: 15), version: 1, level: .medium, mask: 0) == nil)
  }

  @Test(
    "finders, timing and the dark module stand in every code, whatever lies over its data",
    arguments: 1...10, CorrectionLevel.allCases)
  func structure(version: Int, level: CorrectionLevel) throws {
    for mask in 0..<8 {
      let code = try #require(QRCode([1, 2, 3], version: version, level: level, mask: mask))
      #expect(code.size == 17 + 4 * version)
      for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
        let finder = (0..<7).map { dy in (0..<7).map { code.isDark(x + $0, y + dy) } }
        for (dy, row) in finder.enumerated() {
          for (dx, isDark) in row.enumerated() {
            let ring = max(abs(dx - 3), abs(dy - 3))
            #expect(isDark == (ring != 2))
          }
        }
      }
      for place in 8..<code.size - 8 {
        #expect(code.isDark(place, 6) == (place % 2 == 0))
        #expect(code.isDark(6, place) == (place % 2 == 0))
      }
      #expect(code.isDark(8, code.size - 8))
      #expect(!code.isDark(-1, 0) && !code.isDark(0, code.size))
    }
  }

  @Test("both copies of the format say the level and the mask")
  func formats() throws {
    for level in CorrectionLevel.allCases {
      for mask in 0..<8 {
        let code = try #require(QRCode([7], version: 3, level: level, mask: mask))
        let first =
          (0...5).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)] + (9..<15).map { (14 - $0, 8) }
        let second =
          (0..<8).map { (code.size - 1 - $0, 8) } + (8..<15).map { (8, code.size - 15 + $0) }
        for places in [first, second] {
          let bits = places.enumerated().reduce(0) { bits, next in
            bits | (code.isDark(next.element.0, next.element.1) ? 1 : 0) << next.offset
          }
          #expect((bits ^ 0x5412) >> 10 == level.bits << 3 | mask)
        }
      }
    }
  }

  @Test("the mask that is taken has the least penalty of the eight")
  func leastPenalty() throws {
    let text = "https://reviews.deketting.example/"
    let code = try #require(QRCode(text))
    let version = try #require(QRVersion.all.first { $0.number == code.version })
    let words = version.codewords(of: Array(text.utf8), at: code.level)
    let plain = Grid(version, codewords: words)
    let penalties = (0..<8).map { plain.masked($0, code.level).penalty }
    #expect(penalties[code.mask] == penalties.min())
    #expect(Set(penalties).count > 1)
  }

  @Test("the path draws the dark modules and no others")
  func path() throws {
    let code = try #require(QRCode("https://a.example/"))
    var drawn: Set<[Int]> = []
    for part in code.path.split(separator: "M") {
      let numbers = part.split { !$0.isNumber }.compactMap { Int($0) }
      for x in 0..<numbers[2] { drawn.insert([numbers[0] + x - 4, numbers[1] - 4]) }
    }
    for y in 0..<code.size {
      for x in 0..<code.size { #expect(drawn.contains([x, y]) == code.isDark(x, y)) }
    }
  }
}
