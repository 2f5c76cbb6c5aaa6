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
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }
}
