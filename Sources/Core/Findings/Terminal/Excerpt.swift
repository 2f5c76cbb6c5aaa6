/// A line of a file as a person is shown it, with the column of a finding in it.
struct Excerpt: Equatable {
  /// Safe for a terminal, tabs as blanks, cut on both sides where it is too long.
  let text: String
  /// How many columns of the terminal stand before the place.
  let caret: Int

  var isBlank: Bool { text.isEmpty }

  /// The line of `bytes` that `place` names, in at most `columns` columns of a terminal; nil where
  /// the place is a whole file or line, or the file has no such line.
  init?(of place: Place, in bytes: [UInt8], columns: Int) {
    guard let number = place.line, let column = place.column, let line = bytes.line(number) else {
      return nil
    }
    let cells = line.unicodeScalars.enumerated().reduce(into: Cells()) { cells, scalar in
      if scalar.offset + 1 == column { cells.markPlace() }
      cells.append(scalar.element)
    }
    // A place at the end of a line, where something is missing.
    let caret = cells.mark ?? cells.width
    let window = cells.window(columns: max(10, columns), around: caret)
    text = window.text
    self.caret = caret - window.start
  }
}

/// A line in pieces that are shown whole or not at all, with where each begins.
private struct Cells {
  private(set) var width = 0
  private(set) var mark: Int?
  private var pieces: [(text: String, start: Int, width: Int)] = []
  private static let tab = 4

  mutating func markPlace() { mark = width }

  mutating func append(_ scalar: Unicode.Scalar) {
    let text: String
    if scalar == "\t" {
      text = String(repeating: " ", count: Self.tab - width % Self.tab)
    } else {
      text = String(scalar).terminalSafe
    }
    let columns = text.columns
    pieces.append((text, width, columns))
    width += columns
  }

  /// The part of at most `columns` that shows the column `place` and, where it can, more before it
  /// than after it; "…" stands for what is cut off. `start` is the column of the line at which the
  /// part would begin if nothing were cut.
  func window(columns: Int, around place: Int) -> (text: String, start: Int) {
    guard width > columns else { return (whole(from: 0, to: width), 0) }
    let first = max(0, min(place - columns * 2 / 3, width - columns))
    // One column at each end that is cut is for the sign that says so.
    let start = first == 0 ? 0 : pieces.first { $0.start > first && $0.width > 0 }?.start ?? first
    let end = first + columns >= width ? width : first + columns - 1
    let shown = whole(from: start, to: end)
    let before = first == 0 ? "" : "…"
    return (before + shown + (end < width ? "…" : ""), first == 0 ? 0 : start - 1)
  }

  private func whole(from start: Int, to end: Int) -> String {
    pieces.lazy.filter { $0.start >= start && $0.start + $0.width <= end }.map(\.text).joined()
  }
}

extension [UInt8] {
  /// The line of that number, from 1, without its end. Bytes that are not UTF-8 become U+FFFD.
  fileprivate func line(_ number: Int) -> String? {
    var start = startIndex
    for _ in 1..<Swift.max(1, number) {
      guard let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    // Nobody reads a line of a megabyte; a place further on in it has no excerpt.
    var line = self[start...].prefix { $0 != UInt8(ascii: "\n") }.prefix(64 * 1024)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    // The mark at a file's beginning is no part of its first line, though it counts as a column.
    return String(decoding: line, as: UTF8.self)
  }
}
