import Core

// Shapes of numbers and addresses, found in a text's bytes.

/// International bank account numbers, ISO 13616: the right length for the country, and check
/// digits that give 1 modulo 97.
enum IBAN {
  private static let lengths: [String: Int] = [
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26,
    "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15,
    "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26,
  ]

  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index + 14 < bytes.count {
      if isWordStart(bytes, index), bytes[index].isLetter, bytes[index + 1].isLetter,
        bytes[index + 2].isDigit, bytes[index + 3].isDigit, let end = end(bytes, from: index)
      {
        ranges.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
    let country = String(decoding: bytes[start..<start + 2].map { $0 & 0xDF }, as: UTF8.self)
    guard let length = lengths[country] else { return nil }
    var characters: [UInt8] = []
    var index = start
    while index < bytes.count, characters.count < length {
      let byte = bytes[index]
      if byte.isAlphanumeric {
        characters.append(byte.isLetter ? byte & 0xDF : byte)
      } else if byte != 0x20 || bytes[index - 1] == 0x20 {
        return nil
      }
      index += 1
    }
    guard characters.count == length, index == bytes.count || !bytes[index].isWordByte else {
      return nil
    }
    var rest = 0
    for byte in characters[4...] + characters[..<4] {
      rest = byte.isDigit ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
    return rest == 1 ? index : nil
  }
}

/// E-mail addresses.
enum EmailAddress {
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var least = 0
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var start = at
      while start > max(least, at - 64), isLocal(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < min(bytes.count, at + 254),
        bytes[end].isWordByte || bytes[end] == 0x2E || bytes[end] == 0x2D
      {
        end += 1
      }
      while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      guard start < at, bytes[(at + 1)..<end].dropFirst().contains(0x2E) else { continue }
      ranges.append(start..<end)
      least = end
    }
    return ranges
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isWordByte || [0x2E, 0x2D, 0x2B, 0x25, 0x5F].contains(byte)
  }
}

/// Phone numbers as written in the Netherlands, Germany, France, the United Kingdom and the United
/// States: beginning with `+` or 0, or of the form 555-123-4567.
enum PhoneNumber {
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let mayStart = byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(")
      guard mayStart, isWordStart(bytes, index), let end = run(bytes, from: index) else {
        index += 1
        continue
      }
      let part = bytes[index..<end]
      if isPhone(part) { ranges.append(index..<end) }
      index = max(end, index + 1)
    }
    return ranges
  }

  /// The end of digits in groups with single separators between them. Nil if there is no digit.
  private static func run(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    var end: Int?
    var gap = 0
    while index < bytes.count, index - start < 40 {
      let byte = bytes[index]
      if byte.isDigit {
        end = index + 1
        gap = 0
      } else if [0x20, 0x2D, 0x28, 0x29, 0x2F, 0x2E].contains(byte)
        || (byte == 0x2B && index == start)
      {
        gap += 1
        // "… 2026. 3 …" is no number.
        if gap > 3 || (byte == 0x20 && index > start && bytes[index - 1] == 0x2E) { break }
      } else {
        if byte.isWordByte, end == index { return nil }
        break
      }
      index += 1
    }
    return end
  }

  /// Whether the number is one that only companies have, such as 0800 and 0900.
  static func isOfCompany(_ part: ArraySlice<UInt8>) -> Bool {
    let digits = part.filter(\.isDigit)
    return ["0800", "0808", "0900", "0845", "0844", "1800", "1888"].contains {
      digits.starts(with: $0.utf8)
    }
  }

  private static func isPhone(_ part: ArraySlice<UInt8>) -> Bool {
    let digits = part.filter(\.isDigit)
    switch part.first {
    case UInt8(ascii: "+"): return 9...15 ~= digits.count
    case UInt8(ascii: "0"):
      if digits.starts(with: [0x30, 0x30]) { return 11...15 ~= digits.count }
      return 9...12 ~= digits.count
    default:
      // 555-123-4567, (555) 123-4567
      let groups = part.split { !$0.isDigit }.map(\.count)
      return groups == [3, 3, 4] || groups == [1, 3, 3, 4]
        || (part.first == UInt8(ascii: "(") && digits.first == 0x30 && 9...12 ~= digits.count)
    }
  }
}

private func isWordStart(_ bytes: [UInt8], _ index: Int) -> Bool {
  index == 0 || !(bytes[index - 1].isWordByte || bytes[index - 1] == UInt8(ascii: "+"))
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isAlphanumeric || self >= 0x80 }
}
