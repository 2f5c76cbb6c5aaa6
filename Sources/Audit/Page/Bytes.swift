extension UInt8 {
  /// ASCII white space as HTML has it.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  /// Lower or upper case makes no difference in HTML; our pages are in lower case throughout.
  var isLetter: Bool { 0x61...0x7A ~= self || 0x41...0x5A ~= self }

  var isDigit: Bool { 0x30...0x39 ~= self }

  var isNameCharacter: Bool { isLetter || isDigit || self == 0x2D || self == 0x3A || self == 0x5F }

  var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes are that word in whatever case.
  func has(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { self[range.lowerBound + $0].lowercased == word[$0] }
    }
  }

  /// Whether a word stands somewhere in these bytes.
  func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    word.withUTF8Buffer { word in
      guard let first = word.first else { return true }
      var at = range.lowerBound
      while let next = self[at..<range.upperBound].firstIndex(of: first) {
        if self[next..<range.upperBound].starts(with: word) { return true }
        at = next + 1
      }
      return false
    }
  }

  /// Whether both ranges hold the same word in whatever case.
  func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { self[$0].lowercased == self[$1].lowercased }
  }

  /// Whether a list of words parted by spaces holds that one.
  func hasWord(_ word: StaticString, in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      guard !self[start].isSpace else {
        start += 1
        continue
      }
      let end = self[start..<range.upperBound].firstIndex(where: \.isSpace) ?? range.upperBound
      if end - start == word.utf8CodeUnitCount,
        word.withUTF8Buffer({ self[start..<end].elementsEqual($0) })
      {
        return true
      }
      start = end
    }
    return false
  }
}
