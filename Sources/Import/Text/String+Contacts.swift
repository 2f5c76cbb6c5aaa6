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
