/// Reed-Solomon codes over the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1
/// (ISO/IEC 18004, 7.5.2 and annex A).
struct ReedSolomon {
  /// The generator's coefficients, the highest power first, without its leading 1.
  private let generator: [UInt8]

  /// The code with so many error correction codewords: its generator has 2⁰, 2¹, … as its roots.
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
