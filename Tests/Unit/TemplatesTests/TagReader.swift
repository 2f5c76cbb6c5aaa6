/// A second reading of HTML's tokenizer, written for the tests and apart from `EscapeContext`: the tags
/// of a page with the names of their attributes. Source: HTML Living Standard, 13.2.5.
struct TagReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func tags() -> [String] {
    var tags: [String] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if starts("<!--") {
        comment()
      } else if index + 1 < bytes.count, "!?".utf8.contains(bytes[index + 1]) {
        skip(past: ">")
      } else if starts("</"), index + 2 < bytes.count, !Self.isLetter(bytes[index + 2]) {
        skip(past: ">")
      } else if let next = bytes[(index + 1)...].first,
        Self.isLetter(next) || (next == UInt8(ascii: "/") && index + 2 < bytes.count)
      {
        tags.append(tag())
      } else {
        index += 1
      }
    }
    return tags
  }

  private mutating func tag() -> String {
    index += 1
    let name = read { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && !($0 == UInt8(ascii: "/")) }
    var words = [name]
    if name.isEmpty {  // An end tag.
      index += 1
      words = [
        "/" + read { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      ]
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let start = index
      index += 1  // Also where it is an equals sign.
      let rest = read {
        !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
          && $0 != UInt8(ascii: "=")
      }
      var attribute = String(decoding: bytes[start..<start + 1], as: UTF8.self) + rest
      skipSpaces()
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        skipSpaces()
        attribute += "=" + (attribute == "href" ? scheme(value()) : value().prefix(0))
      }
      words.append(attribute)
    }
    index += 1
    if ["script", "style", "title", "textarea", "xmp", "noscript"].contains(words[0]) {
      while index < bytes.count, !starts("</" + words[0]) { index += 1 }
    }
    return words.joined(separator: " ")
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let text = read { $0 != quote }
      index += 1
      return text
    }
    return read { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
  }

  /// What decides where a link leads.
  private func scheme(_ value: String) -> String.SubSequence {
    value.hasPrefix("javascript:") ? value.prefix(11) : ""
  }

  private mutating func comment() {
    index += 4
    if starts(">") || starts("->") { return skip(past: ">") }
    while index < bytes.count, !starts("-->"), !starts("--!>") { index += 1 }
    skip(past: ">")
  }

  private mutating func read(while belongs: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, belongs(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func skip(past end: String) {
    while index < bytes.count, !starts(end) { index += 1 }
    index += end.utf8.count
  }

  private mutating func skipSpaces() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private func starts(_ text: String) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
  }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
