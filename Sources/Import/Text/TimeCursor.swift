/// A place in a short text, moving on.
struct TimeCursor {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var lastDigits = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at == bytes.count }

  /// Digits, at most thirteen of them.
  mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at].isDigit, at - start < 13 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    lastDigits = at - start
    return lastDigits > 0 ? value : nil
  }

  /// One of these bytes.
  mutating func take(_ wanted: String) -> UInt8? {
    guard at < bytes.count, wanted.utf8.contains(bytes[at]) else { return nil }
    at += 1
    return bytes[at - 1]
  }

  mutating func skipBlanks() {
    // Some write a narrow no-break space before AM and PM.
    while at < bytes.count {
      if bytes[at].isBlank {
        at += 1
      } else if bytes[at...].starts(with: [0xE2, 0x80, 0xAF]) {
        at += 3
      } else if bytes[at...].starts(with: [0xC2, 0xA0]) {
        at += 2
      } else {
        return
      }
    }
  }

  mutating func word() -> String? {
    let start = at
    while at < bytes.count, bytes[at].isLetter || isLetterBeyond(at) { at += 1 }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// Whether a byte is of `é`, `ä`, `û` and the like.
  private func isLetterBeyond(_ index: Int) -> Bool {
    bytes[index] == 0xC3 || index > 0 && bytes[index - 1] == 0xC3
  }

  /// A month's name in English, Dutch, German or French, whole or as it is shortened there, with the
  /// dot behind it; never the beginning of another word, which may be another month elsewhere.
  mutating func month() -> Int? {
    let start = at
    if let word = word(), let month = MonthNames.number(of: word) {
      if at < bytes.count, bytes[at] == 0x2E { at += 1 }
      return month
    }
    at = start
    return nil
  }

  enum Half { case am, pm }

  mutating func half() -> Half? {
    let start = at
    switch word()?.lowercased() {
    case "am":
      skipBlanks()
      return .am
    case "pm":
      skipBlanks()
      return .pm
    default:
      at = start
      return nil
    }
  }
}
