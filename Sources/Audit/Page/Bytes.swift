import Core

extension UInt8 {
  /// Whether it stands in the name of an element or attribute. Lower or upper case makes no
  /// difference in HTML; our pages are in lower case throughout.
  var isNameCharacter: Bool {
    isAlphanumeric || self == .hyphen || self == .colon || self == .underscore
  }
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
    self[range].contains(word)
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
      guard !self[start].isHTMLWhiteSpace else {
        start += 1
        continue
      }
      let end =
        self[start..<range.upperBound].firstIndex(where: \.isHTMLWhiteSpace) ?? range.upperBound
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
