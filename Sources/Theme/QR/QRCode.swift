/// A QR code of a short text, in byte mode: versions 1 to 10, error correction of level M or Q.
///
/// A pure function of its text: the same text makes the same code everywhere.
/// Source: ISO/IEC 18004:2015, QR Code bar code symbology specification.
public struct QRCode: Sendable, Hashable {
  /// The version, 1 to 10. Each has 4 modules a side more than the one before.
  public let version: Int
  public let level: CorrectionLevel
  /// The mask, 0 to 7: the pattern over the data.
  public let mask: Int
  private let grid: Grid

  /// The modules on each side, without the quiet zone.
  public var size: Int { grid.size }

  /// The width of the light margin in modules (ISO/IEC 18004, 9.1).
  public static let quietZone = 4

  /// The code of `text` in UTF-8: the smallest version that holds it at level M, but at level Q if
  /// that version holds it too, under the mask with the lowest penalty. Nil if the text has more
  /// than 213 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let fitting = QRVersion.all.first { bytes.count <= $0.bytes(at: .medium) }
    guard let version = fitting else { return nil }
    let level: CorrectionLevel = bytes.count <= version.bytes(at: .quartile) ? .quartile : .medium
    let plain = Grid(version, codewords: version.codewords(of: bytes, at: level))
    let masked = (0..<8).map { plain.masked($0, level) }
    let penalties = masked.map(\.penalty)
    let best = penalties.indices.min { penalties[$0] < penalties[$1] } ?? 0
    self.init(version, level, mask: best, masked[best])
  }

  /// The code of `bytes` with this version, level and mask. Nil if the bytes do not fit, or the
  /// version or mask does not exist.
  public init?(_ bytes: [UInt8], version: Int, level: CorrectionLevel, mask: Int) {
    guard let version = QRVersion.all.first(where: { $0.number == version }), 0..<8 ~= mask,
      bytes.count <= version.bytes(at: level)
    else { return nil }
    let plain = Grid(version, codewords: version.codewords(of: bytes, at: level))
    self.init(version, level, mask: mask, plain.masked(mask, level))
  }

  private init(_ version: QRVersion, _ level: CorrectionLevel, mask: Int, _ grid: Grid) {
    self.version = version.number
    self.level = level
    self.mask = mask
    self.grid = grid
  }

  /// Whether the module at column `x`, row `y` is dark; those outside are light.
  public func isDark(_ x: Int, _ y: Int) -> Bool {
    0..<size ~= x && 0..<size ~= y && grid[x, y]
  }

  /// The dark modules as the path of a drawing (SVG 2, 9.3), one unit for each module, with the
  /// quiet zone around them: a rectangle for each run in a row.
  public var path: String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        let start = x
        while isDark(x, y) { x += 1 }
        if x > start {
          path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(x - start)v1h-\(x - start)z"
        }
        x += 1
      }
    }
    return path
  }
}

/// The part of a code that may be unreadable.
public enum CorrectionLevel: String, Sendable, CaseIterable {
  /// About 15 percent: level M.
  case medium
  /// About 25 percent: level Q.
  case quartile

  /// The two bits of the level in the format (ISO/IEC 18004, table 12).
  var bits: Int {
    switch self {
    case .medium: 0b00
    case .quartile: 0b11
    }
  }
}

/// Reed-Solomon codes over the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1
/// (ISO/IEC 18004, 7.5.2 and annex A).
struct ReedSolomon {
  /// The generator's coefficients, the highest power first, without its leading 1.
  private let generator: [UInt8]

  /// The code with so many error correction codewords. Its generator has the roots 2⁰, 2¹, ….
  init(degree: Int) {
    var generator = [UInt8](repeating: 0, count: degree)
    if degree > 0 { generator[degree - 1] = 1 }
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in generator.indices {
        generator[place] = Self.product(generator[place], root)
        if place + 1 < degree { generator[place] ^= generator[place + 1] }
      }
      root = Self.product(root, 2)
    }
    self.generator = generator
  }

  /// The error correction codewords of some data.
  func remainder(of data: some Sequence<UInt8>) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ (rest.first ?? 0)
      rest.removeFirst()
      rest.append(0)
      for place in rest.indices { rest[place] ^= Self.product(generator[place], factor) }
    }
    return rest
  }

  /// The product of two elements of the field.
  static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for place in (0..<8).reversed() {
      product = (product << 1) ^ (product >> 7 == 1 ? 0x1D : 0)
      if other >> UInt8(place) & 1 == 1 { product ^= one }
    }
    return product
  }
}
