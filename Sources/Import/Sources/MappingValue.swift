import Core

/// The text after the colon in a line of a mapping.
enum MappingValue {
  /// A text, quoted or not, without the comment after it.
  static func text(of line: String) -> String {
    let text = line.withoutBlanksAround
    for quote in ["\"", "'"] where text.hasPrefix(quote) {
      let rest = text.dropFirst()
      guard let end = rest.firstIndex(of: Character(quote)) else { return text }
      return String(rest[..<end])
    }
    if text.hasPrefix("#") { return "" }
    guard let comment = text.firstRange(of: " #") else { return text }
    return String(text[..<comment.lowerBound]).withoutBlanksAround
  }

  /// A list with commas, with or without brackets.
  static func items(of line: String) -> [String] {
    var items: [String] = []
    var item: [UInt8] = []
    var quote: UInt8?
    var before = UInt8.space
    for byte in line.utf8 {
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "#"), before.isWhiteSpace {
        break
      } else if byte == .comma {
        items.append(String(decoding: item, as: UTF8.self))
        item = []
        continue
      } else if byte == .doubleQuote || byte == 0x27, item.allSatisfy(\.isWhiteSpace) {
        quote = byte
      } else if byte == .openBracket || byte == .closeBracket {
        continue
      }
      item.append(byte)
      before = byte
    }
    items.append(String(decoding: item, as: UTF8.self))
    return items.map(text(of:))
  }
}
