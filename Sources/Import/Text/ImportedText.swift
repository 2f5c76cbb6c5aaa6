import Core
import Foundation

extension String {
  /// A BCP 47 tag made of it: `nl_NL` is `nl-NL`; nil where it is no tag, such as `Dutch`.
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
  /// Its first words without those that have two digits or more, an `@` or a dot within, as phone
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
  /// Whether a word could be a number or an address by which somebody is reached.
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
  /// Where the bytes of `part` first stand. Foundation's `range(of:)` goes by way of UTF-16.
  func range(ofBytes part: StaticString) -> Range<Index>? {
    var text = Substring(self)
    guard let offset = text.withUTF8({ $0.firstIndex(of: part) }) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: part.utf8CodeUnitCount)
  }

  /// Whether the bytes of `part` stand in it.
  func contains(bytes part: StaticString) -> Bool { range(ofBytes: part) != nil }
}

extension String {
  /// The text as it was, where its UTF-8 bytes were taken for Latin-1 and encoded once more
  /// (`CafÃ©`), as in Facebook's downloads; any other text as it is.
  ///
  /// Only a text all of whose characters are bytes, and which read as bytes is UTF-8 with at least
  /// one character beyond ASCII, can be one: "Ã" alone or "Café" are not.
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
  /// In small letters and digits alone: how names of columns are compared.
  var plainName: String {
    String(
      decoding: utf8.compactMap { byte -> UInt8? in
        if byte.isDigit || byte >= 0x80 { return byte }
        return byte.isLetter ? byte | 0x20 : nil
      }, as: UTF8.self)
  }

  /// The plain name in small letters of every alphabet, without the objects around a key that say
  /// nothing: `attributes.Réponse` is `réponse`.
  var columnName: String {
    let parts = lowercased().split(separator: ".")
    let neutral: Set<Substring> = ["attributes", "fields", "data", "node", "properties"]
    return parts.drop { neutral.contains($0) }.joined().plainName
  }

  /// Without blanks at its ends.
  var withoutBlanksAround: String {
    String(Substring(utf8.trimmed))
  }
}

extension String {
  /// Its first words in `a-z`, `0-9` and hyphens, at most `length` bytes; empty where there are none
  /// of these letters in it.
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
