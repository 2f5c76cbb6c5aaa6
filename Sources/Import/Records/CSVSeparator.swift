extension [UInt8] {
  /// Where the line ends that holds `start`: at its line feed, or at the end of the text.
  func lineEnd(from start: Int) -> Int {
    self[start...].firstIndex(of: .lineFeed) ?? count
  }
}

extension ArraySlice<UInt8> {
  /// Which separator a header has most of, outside quotes.
  var likelySeparator: UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab, UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var inQuotes = false
    for byte in self {
      if byte == .quote { inQuotes.toggle() }
      if !inQuotes, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The separator that a line `sep=;` names, as Excel writes it above a table.
  var declaredSeparator: UInt8? {
    let line = filter { !$0.isBlank && $0 != .quote || $0 == .tab }
    guard line.count > 4, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [.comma, .semicolon, .tab, UInt8(ascii: "|")].contains(line[4]),
      // A program that saved the table again has filled the line up.
      line.dropFirst(4).allSatisfy({ $0 == line[4] })
    else { return nil }
    return line[4]
  }
}
