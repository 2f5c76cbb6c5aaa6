/// Where the next record begins behind a broken one: at an object whose first key is that of the
/// first record, or that stands at the start of a line as far in as that one did.
struct RecordSearch {
  /// With its quotes.
  private var firstKey: [UInt8]?
  /// How many blanks stood before a record that began a line.
  private var indent: Int?

  /// Notes how the first record begins.
  mutating func note(recordAt start: Int, in window: Window) {
    if indent == nil { indent = window.indent(of: start) }
    if firstKey == nil { firstKey = Self.key(at: start, in: window.bytes) }
  }

  /// Where the next one begins; nil with `at` moved where the window holds none.
  func next(from at: inout Int, in window: Window, isLast: Bool) -> Int? {
    let bytes = window.bytes
    while at < bytes.count {
      guard bytes[at] == .openBrace, window.isFollowing(at) else {
        at += 1
        continue
      }
      if let indent, window.indent(of: at) == indent { return at }
      var index = at + 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      let wanted = firstKey ?? [.quote]
      guard index + wanted.count <= bytes.count else {
        if !isLast, index - at > Bounds.row { at += 1 }
        return nil
      }
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  /// The first key of an object, with its quotes.
  private static func key(at start: Int, in bytes: [UInt8]) -> [UInt8]? {
    var index = start + 1
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count, bytes[index] == .quote,
      let end = bytes[(index + 1)...].firstIndex(of: .quote)
    else { return nil }
    return Array(bytes[index...end])
  }
}

extension Window {
  /// The last byte before `index` that is no blank, or the first one that there is.
  func lastSeen(before index: Int) -> Int {
    var before = Swift.min(index, bytes.count) - 1
    while before > start, bytes[before].isBlank { before -= 1 }
    return Swift.max(before, start)
  }

  /// Whether an object at `index` stands behind a comma, or begins a line: not in the value of a key.
  fileprivate func isFollowing(_ index: Int) -> Bool {
    var before = index - 1
    while before >= start, bytes[before].isBlank {
      if bytes[before] == .lineFeed { return true }
      before -= 1
    }
    return before < start || bytes[before] == .comma
  }

  /// How many blanks stand before `index` on its line; nil where anything else does, or where the
  /// line's start is gone.
  fileprivate func indent(of index: Int) -> Int? {
    var before = index - 1
    while before >= start, bytes[before] != .lineFeed {
      guard bytes[before].isBlank else { return nil }
      before -= 1
    }
    return before < start ? nil : index - 1 - before
  }
}
