import Core

extension PersonName {
  /// Whether a text says a part of a name that its short form leaves out: `Dear Mrs Lee` for
  /// `Ann L.`
  static func isSaid(_ full: String, but short: String, in texts: [String]) -> Bool {
    let known = Set(short.split { !$0.isLetter }.map { $0.lowercased() })
    let left = full.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.filter { word in
      let small = word.lowercased()
      return word.count > 1 && !known.contains(small) && !particles.contains(small)
        && !titles.contains(small)
    }
    return left.contains { word in
      Set([String(word), word.capitalized, word.uppercased()]).contains { form in
        texts.contains { $0.says(form) }
      }
    }
  }
}

extension String {
  /// Whether the text has a word. Where a script has no capitals, it has no blanks between words
  /// either, so the word may stand within others.
  fileprivate func says(_ word: String) -> Bool {
    let (text, part) = (Array(utf8), Array(word.utf8))
    let isCased = word.unicodeScalars.first?.properties.isCased == true
    var start = 0
    while let found = text.firstIndex(of: part, from: start) {
      let end = found + part.count
      let isWord =
        (found == 0 || !text[found - 1].isWordByte) && (end == text.count || !text[end].isWordByte)
      if isWord || !isCased { return true }
      start = found + 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isAlphanumeric || self >= 0x80 && self != 0xE2 && self != 0xC2
  }
}
