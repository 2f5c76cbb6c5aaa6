import Findings

extension [UInt8] {
  /// Where YAML takes the rest of a value for a comment and its writer most likely did not:
  /// `title: Order #4711 never came`. A comment that is meant has a space after its `#`.
  ///
  /// Only lines `key: value` with a value that begins without quotes are looked at.
  func cutValues(in range: Range<Int>) -> [Int] {
    guard self[range].contains(.hash) else { return [] }
    var cuts: [Int] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = lineEnd(in: start..<range.upperBound)
      if let value = plainValue(in: start..<end) {
        let cut = value.indices.dropFirst().first { index in
          self[index] == .hash && self[index - 1] == .space
        }
        if let cut, cut + 1 < end, self[cut + 1] > .space { cuts.append(cut) }
      }
      start = end + 1
    }
    return cuts
  }

  /// The value of a line `key: value`, if it begins like a text without quotes.
  private func plainValue(in line: Range<Int>) -> ArraySlice<UInt8>? {
    let key = self[line].drop { $0 == .space }.prefix { $0.isKeyByte }
    guard !key.isEmpty, key.endIndex < line.upperBound, self[key.endIndex] == .colon else {
      return nil
    }
    let value = self[(key.endIndex + 1)..<line.upperBound].drop { $0 == .space }
    guard let first = value.first, value.startIndex > key.endIndex + 1 else { return nil }
    return "\"'|>[{#&*!".utf8.contains(first) ? nil : value
  }
}
