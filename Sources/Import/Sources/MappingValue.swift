/// What stands behind the colon in a line of a mapping.
enum MappingValue {
  /// A text, in quotes or without, and without a comment behind it.
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

  /// A list with commas, in brackets or without.
  static func items(of line: String) -> [String] {
    var items: [String] = []
    var item: [UInt8] = []
    var quote: UInt8?
    var before = UInt8.space
    for byte in line.utf8 {
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "#"), before.isBlank {
        break
      } else if byte == .comma {
        items.append(String(decoding: item, as: UTF8.self))
        item = []
        continue
      } else if byte == .quote || byte == 0x27, item.allSatisfy(\.isBlank) {
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
