extension String {
  /// Its first words without those that have two digits or more, an `@` or a dot within, as phone
  /// and order numbers, e-mail and web addresses have.
  var withoutContacts: String {
    var kept = ""
    let words = unicodeScalars.prefix(400).split(maxSplits: 60, whereSeparator: \.isSpace)
    for word in words.prefix(60) where !Substring(word).utf8.isContact {
      if !kept.isEmpty { kept += " " }
      kept += Substring(word)
    }
    return kept
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Substring.UTF8View {
  /// Whether a word could be a number or an address by which somebody is reached.
  fileprivate var isContact: Bool {
    var digits = 0
    for byte in self {
      if byte == 0x40 { return true }
      if byte.isDigit { digits += 1 }
    }
    guard digits < 2 else { return true }
    if !contains(0x2E) { return hasScheme }
    let parts = split(separator: 0x2E)
    let hasDomain = zip(parts, parts.dropFirst()).contains { left, right in
      left.last?.isLetter == true && right.prefix(while: \.isLetter).count > 1
    }
    return hasDomain || hasScheme
  }

  /// Whether `://` is in it.
  private var hasScheme: Bool {
    var rest = self[...]
    while let colon = rest.firstIndex(of: 0x3A) {
      rest = rest[index(after: colon)...]
      if rest.starts(with: "//".utf8) { return true }
    }
    return false
  }
}
