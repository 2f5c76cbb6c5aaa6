extension [UInt8] {
  /// The bytes of the character at `index` in UTF-8 (RFC 3629); 0 where there is none, and -1 where
  /// the text ends within it.
  func sequenceLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return 1 }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    for offset in 1..<length {
      guard index + offset < count else { return -1 }
      let byte = self[index + offset]
      guard offset == 1 ? low...high ~= byte : byte.isContinuation else { return 0 }
    }
    return length
  }
}
