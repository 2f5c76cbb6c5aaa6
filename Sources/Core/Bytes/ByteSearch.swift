extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where `part`, which is not empty, first stands at or behind `start`.
  @inlinable
  public func firstIndex(of part: some RandomAccessCollection<UInt8>, from start: Int) -> Int? {
    guard let first = part.first else { return nil }
    let last = endIndex - part.count
    var index = start
    while index <= last {
      if self[index] == first, self[index..<index + part.count].elementsEqual(part) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether `part`, which is not empty, stands in these bytes.
  @inlinable
  public func contains(part: some RandomAccessCollection<UInt8>) -> Bool {
    firstIndex(of: part, from: startIndex) != nil
  }

  /// Where a literal first stands.
  @inlinable
  public func firstIndex(of literal: StaticString) -> Int? {
    literal.withUTF8Buffer { firstIndex(of: $0, from: startIndex) }
  }

  /// Whether a literal stands in these bytes.
  @inlinable
  public func contains(_ literal: StaticString) -> Bool { firstIndex(of: literal) != nil }

  /// Where the line ends that holds `start`: at its line feed, or at the end of the text.
  @inlinable
  public func lineEnd(from start: Int) -> Int {
    var index = start
    while index < endIndex, self[index] != .lineFeed { index += 1 }
    return index
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without white space (space, tab, line feed, carriage return) at either end.
  @inlinable public var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhiteSpace }),
      let last = lastIndex(where: { !$0.isWhiteSpace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}

extension [UInt8] {
  /// Puts a literal's bytes behind these.
  @inlinable
  @inline(__always)
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
