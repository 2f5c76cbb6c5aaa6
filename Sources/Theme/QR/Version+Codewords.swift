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
