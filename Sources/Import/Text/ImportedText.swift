import Core
import Foundation

extension String {
  /// The text as a BCP 47 tag: `nl-NL` for `nl_NL`. Nil if it is not a tag, such as `Dutch`.
  var languageTag: String? {
    let tag = String(decoding: utf8.trimmed.map { $0 == 0x5F ? .hyphen : $0 }, as: UTF8.self)
    let parts = tag.utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(\.isLetter),
      parts.count <= 4,
      parts.dropFirst().allSatisfy({
        2...8 ~= $0.count && $0.allSatisfy { $0.isAlphanumeric }
      }), tag.lowercased() != "und"
    else { return nil }
    return tag
  }
}

extension String {
  /// The first words without those that have two digits or more, an `@` or a dot inside, as phone
  /// and order numbers, e-mail and web addresses have.
  var withoutContacts: String {
    let bytes = Array(utf8.prefix(1600))
    var kept: [UInt8] = []
    var (start, at, words) = (0, 0, 0)
    func endWord() {
      guard start < at else { return }
      words += 1
      let word = bytes[start..<at]
      if word.isContact { return }
      if !kept.isEmpty { kept.append(.space) }
      kept += word
    }
    for scalar in unicodeScalars.prefix(400) {
      let next = at + UTF8.width(scalar)
      if scalar.isSpace {
        endWord()
        start = next
      }
      at = next
      if words == 60 { return String(decoding: kept, as: UTF8.self) }
    }
    endWord()
    return String(decoding: kept, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word could be a number or an address by which somebody can be reached.
  fileprivate var isContact: Bool {
    if contains(0x40) || count(where: \.isDigit) > 1 { return true }
    if contains(.colon), firstIndex(of: "://") != nil { return true }
    guard contains(0x2E) else { return false }
    let parts = split(separator: 0x2E)
    return zip(parts, parts.dropFirst()).contains { left, right in
      left.last?.isLetter == true && right.prefix(while: \.isLetter).count > 1
    }
  }
}

extension StringProtocol {
  /// The range of the first occurrence of `part`, by bytes. Foundation's `range(of:)` converts to
  /// UTF-16.
  func range(ofBytes part: StaticString) -> Range<Index>? {
    var text = Substring(self)
    guard let offset = text.withUTF8({ $0.firstIndex(of: part) }) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: part.utf8CodeUnitCount)
  }

  /// Whether the text has the bytes of `part`.
  func contains(bytes part: StaticString) -> Bool { range(ofBytes: part) != nil }
}

extension String {
  /// The original of a text whose UTF-8 bytes were read as Latin-1 and encoded again (`CafÃ©`), as
  /// in Facebook's downloads. Any other text is unchanged.
  ///
  /// Only a text whose characters are all bytes, and whose bytes are UTF-8 with at least one
  /// character beyond ASCII, can be one: "Ã" alone and "Café" are not.
  var repaired: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isPlain = true
    for scalar in unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return self }
      if byte >= 0x80 { isPlain = false }
      bytes.append(byte)
    }
    if isPlain { return self }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}

extension String {
  /// The text in small letters and digits alone, for comparing names of columns.
  var plainName: String {
    String(
      decoding: utf8.compactMap { byte -> UInt8? in
        if byte.isDigit || byte >= 0x80 { return byte }
        return byte.isLetter ? byte | 0x20 : nil
      }, as: UTF8.self)
  }

  /// The text in small letters of every script, without the uninformative objects around a key:
  /// `réponse` for `attributes.Réponse`.
  var columnName: String {
    let parts = lowercased().split(separator: ".")
    let neutral: Set<Substring> = ["attributes", "fields", "data", "node", "properties"]
    return parts.drop { neutral.contains($0) }.joined().plainName
  }

  /// A number with a point where it has a comma.
  var withPoints: String {
    utf8.contains(.comma)
      ? String(decoding: utf8.map { $0 == .comma ? 0x2E : $0 }, as: UTF8.self) : self
  }

  /// The text without white space at its ends.
  var withoutBlanksAround: String {
    String(Substring(utf8.trimmed))
  }
}
