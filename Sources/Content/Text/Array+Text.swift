extension [UInt8] {
  /// The offset of the first control character in `range`, tabs and line ends apart: what YAML does
  /// not allow, and the line separators that it alone counts as lines. They are valid UTF-8.
  func firstControl(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte < 0x20 {
        if byte != .lineFeed, byte != .tab, byte != .carriageReturn { return index }
      } else if byte >= 0x7F {
        switch byte {
        case 0x7F: return index
        case 0xC2 where self[index + 1] < 0xA0: return index
        case 0xE2 where self[index + 1] == 0x80 && self[index + 2] | 1 == 0xA9: return index
        case 0xEF where self[index + 1] == 0xBB && self[index + 2] == 0xBF: return index
        case 0xEF where self[index + 1] == 0xBF && self[index + 2] >= 0xBE: return index
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// The offset of the first line feed in `range`, or the range's end.
  func lineEnd(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index] != .lineFeed { index += 1 }
    return index
  }

  /// The line of the byte at `offset`, from 1.
  func line(at offset: Int) -> Int {
    self[..<offset].reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 }
  }
}
