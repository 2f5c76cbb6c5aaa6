/// How large a picture is, in its own pixels.
struct PictureSize: Equatable, Sendable {
  let width, height: Int

  /// Nil unless both are from 1 to 20,000.
  init?(_ width: Int, _ height: Int) {
    guard 1...20_000 ~= width, 1...20_000 ~= height else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// The size that the header of a PNG, JPEG or WebP file gives, with the ending of its kind; nil
  /// where it is none of these or is cut off.
  ///
  /// Sources: PNG (W3C) 11.2.1; JPEG (ITU-T T.81) B.2.2; WebP (RFC 9649) 2.5 to 2.7.
  static func read(_ bytes: [UInt8]) -> (size: PictureSize, ending: String)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      guard bytes.count >= 45, bytes[12..<16].elementsEqual("IHDR".utf8),
        bytes.suffix(8).prefix(4).elementsEqual("IEND".utf8)
      else { return nil }
      return PictureSize(bytes.big(at: 16, 4), bytes.big(at: 20, 4)).map { ($0, "png") }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes).map { ($0, "jpg") } }
    if bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8),
      bytes.little(at: 4, 4) + 8 <= bytes.count
    {
      return webP(bytes).map { ($0, "webp") }
    }
    return nil
  }

  /// From the first frame header, past the segments before it.
  private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.suffix(2).elementsEqual([0xFF, 0xD9]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = 0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return PictureSize(bytes.big(at: index + 7, 2), bytes.big(at: index + 5, 2)) }
      // A fill byte has no length.
      index += marker == 0xFF ? 1 : 2 + bytes.big(at: index + 2, 2)
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> PictureSize? {
    let chunk = bytes[12..<16]
    if chunk.elementsEqual("VP8X".utf8) {
      return PictureSize(bytes.little(at: 24, 3) + 1, bytes.little(at: 27, 3) + 1)
    }
    if chunk.elementsEqual("VP8L".utf8) {
      let bits = bytes.little(at: 21, 4)
      return bytes[20] == 0x2F ? PictureSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1) : nil
    }
    guard chunk.elementsEqual("VP8 ".utf8), bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A])
    else { return nil }
    return PictureSize(bytes.little(at: 26, 2) & 0x3FFF, bytes.little(at: 28, 2) & 0x3FFF)
  }
}

extension [UInt8] {
  /// A whole number of `count` bytes, the first the highest; what is not there is 0.
  fileprivate func big(at index: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 << 8 | (index + $1 < self.count ? Int(self[index + $1]) : 0) }
  }

  /// The same, the first byte the lowest.
  fileprivate func little(at index: Int, _ count: Int) -> Int {
    (0..<count).reversed().reduce(0) {
      $0 << 8 | (index + $1 < self.count ? Int(self[index + $1]) : 0)
    }
  }
}
