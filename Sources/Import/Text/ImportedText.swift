import Core
import Foundation

extension String {
  /// The text as a BCP 47 tag: `nl-NL` for `nl_NL`. Nil if it is not a tag, such as `Dutch`.
  var languageTag: String? {
    let tag = withoutBlanksAround.replacing("_", with: "-")
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
    var kept = ""
    let words = unicodeScalars.prefix(400).split(maxSplits: 60, whereSeparator: \.isSpace)
    for word in words.prefix(60).map({ Substring($0) }) where !word.isContact {
      if !kept.isEmpty { kept += " " }
      kept += word
    }
    return kept
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Substring {
  /// Whether a word could be a number or an address by which somebody can be reached.
  fileprivate var isContact: Bool {
    if utf8.contains(0x40) || utf8.count(where: \.isDigit) > 1 { return true }
    let parts = utf8.split(separator: 0x2E)
    let hasDomain = zip(parts, parts.dropFirst()).contains { left, right in
      left.last?.isLetter == true && right.prefix(while: \.isLetter).count > 1
    }
    return hasDomain || contains(bytes: "://")
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

  /// The text without white space at its ends.
  var withoutBlanksAround: String {
    String(Substring(utf8.trimmed))
  }
}

extension String {
  /// The first words in `a-z`, `0-9` and hyphens, at most `length` bytes. Empty if the text has
  /// none of these letters.
  func slug(upTo length: Int) -> String {
    let start = prefix(120)
    let plain =
      start.utf8.allSatisfy { $0 < 0x80 }
      ? start.lowercased()
      : start.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    var slug: [UInt8] = []
    for byte in plain.utf8 {
      if byte.isLowercaseLetter || byte.isDigit {
        slug.append(byte)
      } else if let last = slug.last, last != .hyphen, byte != 0x27, !byte.isContinuation {
        slug.append(.hyphen)
      }
    }
    if slug.count > length {
      let cut = slug[..<length].lastIndex(of: .hyphen) ?? length
      slug = Array(slug[..<(slug[length] == .hyphen || cut < length / 2 ? length : cut)])
    }
    while slug.last == .hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
