extension String {
  /// Its first words without those that have two digits or more, an `@` or a dot within, as phone
  /// and order numbers, e-mail and web addresses have.
  var withoutContacts: String {
    var words: [Substring] = []
    for word in prefix(400).split(maxSplits: 60, whereSeparator: \.isWhitespace).prefix(60) {
      let bytes = word.utf8
      if bytes.contains(0x40) || bytes.count(where: \.isDigit) > 1 { continue }
      let parts = bytes.split(separator: 0x2E)
      let hasDomain = zip(parts, parts.dropFirst()).contains { left, right in
        left.last?.isLetter == true && right.prefix(while: \.isLetter).count > 1
      }
      if !hasDomain, !word.contains("://") { words.append(word) }
    }
    return words.joined(separator: " ")
  }
}
