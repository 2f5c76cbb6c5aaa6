import Core

/// Text whose UTF-8 was read as Windows-1252 or Latin-1 and encoded again: `NordhÃ¸y`, `itâ€™s`.
enum DoubleEncoding {
  enum Finding: Equatable {
    /// Nothing says that the text was decoded twice.
    case none
    /// The text as it was meant, because all of it says so.
    case mended(String)
    /// A part was decoded twice, and another part cannot have been.
    case doubtful
  }

  /// What a text says of itself. It is mended only if each run of characters beyond ASCII is UTF-8
  /// read as Windows-1252 or Latin-1, and one of them is nothing that anybody writes.
  static func check(_ text: String) -> Finding {
    var result = Finding.none
    var text = text
    // Some texts went through it more than once.
    for _ in 0..<4 {
      switch once(text) {
      case .none: return result
      case .doubtful: return result == .none ? .doubtful : result
      case .mended(let mended):
        text = mended
        result = .mended(mended)
      }
    }
    return result
  }

  private static func once(_ text: String) -> Finding {
    guard mayBeOne(text) else { return .none }
    let scalars = Array(text.unicodeScalars)
    var mended: [UInt8] = []
    mended.reserveCapacity(text.utf8.count)
    var (isWhole, isTypical) = (true, false)
    var at = 0
    while at < scalars.count {
      if scalars[at].isASCII {
        mended.append(UInt8(scalars[at].value))
        at += 1
        continue
      }
      let end = scalars[at...].firstIndex(where: \.isASCII) ?? scalars.count
      let run = DecodedRun(scalars, at..<end)
      isTypical = isTypical || run.isTypical
      isWhole = isWhole && run.isWhole
      mended += run.bytes
      at = end
    }
    guard isTypical else { return .none }
    guard isWhole, let mended = String(validating: mended, as: UTF8.self) else { return .doubtful }
    return .mended(mended)
  }

  /// Whether a letter from Â to ô stands before another character beyond ASCII.
  private static func mayBeOne(_ text: String) -> Bool {
    var (before, wasLead): (UInt8, Bool) = (0, false)
    for byte in text.utf8 {
      if wasLead, byte >= 0xC0 { return true }
      wasLead = before == 0xC3 && byte >= 0x82
      before = byte
    }
    return false
  }
}

/// Characters beyond ASCII that follow each other, as the bytes that they may have been.
private struct DecodedRun {
  private(set) var bytes: [UInt8] = []
  /// Whether all of it is UTF-8.
  private(set) var isWhole = true
  /// Whether a part of it is nothing that anybody writes.
  private(set) var isTypical = false

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    for index in range {
      guard let byte = TextDecoder.windowsByte(of: scalars[index]) else {
        isWhole = false
        bytes.append(0)
        continue
      }
      bytes.append(byte)
    }
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
    var (at, letters) = (0, 0)
    while at < bytes.count {
      let (value, length) = bytes.withUnsafeBufferPointer { $0.scalar(at: at) }
      guard length > 1 else {
        isWhole = false
        at += 1
        continue
      }
      let marks = scalars[(range.lowerBound + at + 1)..<(range.lowerBound + at + length)]
      let isNeverBehind = marks.contains { !Self.behindWords.contains($0) }
      let isInside =
        (at == 0 && before.isSmallLetter)
        || (at + length == bytes.count && after.isSmallLetter && bytes[at] < 0xE0)
      let isLone = bytes[at] == 0xC2 && at == 0 && !before.properties.isAlphabetic
      if Self.isText(value), isNeverBehind || (isInside && bytes[at] < 0xE0) || isLone {
        if Self.isMark(value) { isTypical = true } else { letters += 1 }
      }
      at += length
    }
    // One letter alone, such as Ø± in a size, may be meant.
    isTypical = isTypical || letters > 1
  }

  /// What people write right behind a word that ends with a capital letter: `CAFÉ…`, `MANHÃ”`.
  private static let behindWords = Set("…”“’‘–—•™›»«°ªº®²³£\u{A0}".unicodeScalars)

  /// Whether a character is Latin, punctuation or a sign, one of which is enough.
  private static func isMark(_ value: UInt32) -> Bool {
    value < 0x180 || 0x300..<0x370 ~= value || 0x1E00..<0x1F00 ~= value
      || 0x2000..<0x2C00 ~= value || 0xFE0F == value || value >= 0x1_F000
  }

  /// Whether a character occurs in what customers write.
  private static func isText(_ value: UInt32) -> Bool { texts.contains { $0 ~= value } }

  private static let texts: [ClosedRange<UInt32>] = [
    0xA0...0x17F, 0x300...0x304, 0x306...0x30C, 0x327...0x328, 0x384...0x3CE, 0x401...0x45F,
    0x490...0x491, 0x5D0...0x5EA, 0x60C...0x60C, 0x61B...0x652, 0x660...0x669, 0x67E...0x6CC,
    0x900...0xDFF, 0xE01...0xEDF, 0x1000...0x10FF, 0x1780...0x17FF, 0x1E00...0x1FFF,
    0x2010...0x203A, 0x20AC...0x20AC, 0x2122...0x2122, 0x2190...0x21FF, 0x25A0...0x27BF,
    0x2B50...0x2B55, 0x3001...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFE0F...0xFE0F,
    0xFF01...0xFF5E, 0x1_F000...0x1_FAFF,
  ]
}

extension Unicode.Scalar {
  fileprivate var isSmallLetter: Bool { 0x61...0x7A ~= value }
}
