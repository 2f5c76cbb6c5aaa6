extension StringProtocol {
  /// Where the bytes of `part` first stand. Foundation's `range(of:)` goes by way of UTF-16.
  func range(ofBytes part: StaticString) -> Range<Index>? {
    let sought = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    var text = Substring(self)
    let offset = text.withUTF8 { bytes in
      let last = bytes.count - sought.count
      guard last >= 0 else { return nil as Int? }
      return (0...last).first { bytes[$0] == sought[0] && bytes[$0...].starts(with: sought) }
    }
    guard let offset else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: sought.count)
  }

  /// Whether the bytes of `part` stand in it.
  func contains(bytes part: StaticString) -> Bool { range(ofBytes: part) != nil }
}
