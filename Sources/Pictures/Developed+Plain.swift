/// What comes back from a process that has read hostile bytes is looked at as such.
extension Thumbnails {
  /// Whether both are JPEGs that hold a picture and nothing told beside it: of the segments before
  /// the pixels only those that decoding needs, and JFIF's, without a thumbnail.
  var isPlain: Bool { Self.isPlain(small.bytes) && Self.isPlain(large.bytes) }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(2) == [0xFF, 0xD9] else { return false }
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      switch marker {
      case 0xDA: return true  // The pixels begin.
      case 0xE0: guard length == 16 else { return false }
      // Quantisation, Huffman tables, restarts, and the frames of baseline and progressive JPEG.
      case 0xDB, 0xC4, 0xDD, 0xC0, 0xC2: break
      default: return false
      }
      place += 2 + length
    }
    return false
  }
}
