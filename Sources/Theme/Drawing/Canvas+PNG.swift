extension Canvas {
  /// The picture as PNG (ISO/IEC 15948), with a palette and one byte for each pixel.
  public var png: [UInt8] {
    var header = Self.bigEndian(width) + Self.bigEndian(height)
    header += [8, 3, 0, 0, 0]
    let rows = [UInt8](unsafeUninitializedCapacity: (width + 1) * height) { rows, count in
      count = rows.count
      pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<height {
          // Filter "up": a row like the one above is zeros.
          let (start, from) = (row * (width + 1), row * width)
          rows[start] = row == 0 ? 0 : 2
          for column in 0..<width { rows[start + 1 + column] = pixels[from + column] }
          if row == 0 { continue }
          for column in 0..<width { rows[start + 1 + column] &-= pixels[from - width + column] }
        }
      }
    }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += Self.chunk("IHDR", header)
    file += Self.chunk("PLTE", palette)
    file += Self.chunk("IDAT", Deflate.zlib(rows))
    return file + Self.chunk("IEND", [])
  }

  /// Sixteen shades of each colour, from what it lies upon to the colour itself.
  private var palette: [UInt8] {
    var bytes: [UInt8] = []
    for (number, colour) in colours.enumerated() {
      let below = bases[number].map { colours[$0] } ?? ground
      for level in 0...15 {
        for (empty, full) in [
          (below.red, colour.red), (below.green, colour.green), (below.blue, colour.blue),
        ] {
          bytes.append(UInt8(clamping: (empty * (15 - level) + full * level + 7) / 15))
        }
      }
    }
    return bytes
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    return bigEndian(bytes.count) + body + bigEndian(Int(Deflate.crc(body)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
