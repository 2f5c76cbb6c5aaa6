extension Finding {
  /// The finding for a person at a terminal of `columns` columns: the line that compilers print,
  /// then the line of the file with a mark under the place and the suggestion.
  ///
  /// Without `bytes`, the content of the file, or if the place is no point in a line, the result is
  /// the first line alone.
  public func lines(in bytes: [UInt8]?, columns: Int, ink: Ink) -> [String] {
    let number = place.line.map(String.init) ?? ""
    let gutter = String(repeating: " ", count: number.utf8.count)
    let room = columns - number.utf8.count - 5
    guard let bytes, let excerpt = Excerpt(of: place, in: bytes, columns: room), !excerpt.isBlank
    else { return [headline(ink, hint: true)] }
    let hint = suggestion.map { " did you mean '\($0)'?".terminalSafe } ?? ""
    let blanks = String(repeating: " ", count: excerpt.caret)
    return [
      headline(ink, hint: false), "  \(ink.quiet("\(number) |")) \(excerpt.text)",
      "  \(gutter) \(ink.quiet("|")) \(blanks)\(ink.good("^\(hint)"))",
    ]
  }

  private func headline(_ ink: Ink, hint: Bool) -> String {
    let severity = ink.of(rule.severity, "\(rule.severity.rawValue):")
    let words = (hint ? sentence : message).terminalSafe
    let rule = ink.quiet("[\(rule.name)]")
    return "\(ink.strong("\(place):".terminalSafe)) \(severity) \(words) \(rule)"
  }
}

/// Colours for a terminal, or none.
public struct Ink: Sendable {
  /// Whether colours are used.
  public let hasColour: Bool

  /// Colours by escape sequences of ECMA-48 (SGR). With `hasColour` false, text stays plain.
  public init(hasColour: Bool) { self.hasColour = hasColour }

  /// Emphasis for what comes first.
  public func strong(_ text: String) -> String { paint(text, "1") }
  /// Dimmed text for details.
  public func quiet(_ text: String) -> String { paint(text, "2") }
  /// The colour of advice.
  public func good(_ text: String) -> String { paint(text, "32") }
  /// The colour of what is wrong, or late.
  public func bad(_ text: String) -> String { paint(text, "1;31") }
  /// The colour of what may be wrong, or is due.
  public func doubtful(_ text: String) -> String { paint(text, "1;33") }

  /// The colour of a severity.
  public func of(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: bad(text)
    case .warning: doubtful(text)
    case .note, .due: paint(text, "1;36")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// A line of a file as a person sees it, with the column of a finding in it.
struct Excerpt: Equatable {
  /// The line, safe for a terminal, tabs as spaces, cut on both sides if it is long.
  let text: String
  /// The number of terminal columns before the place.
  let caret: Int

  var isBlank: Bool { text.isEmpty }

  /// The line of `bytes` at `place`, in at most `columns` columns of a terminal. Nil if the place
  /// is a whole file or line, or the file has no such line.
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

/// A line in cells that are shown whole or not at all, with the column of each.
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

  /// The part of the line, of at most `columns`, that shows the column `place`, with more before it
  /// than after it if possible; "…" stands for what is cut off. `start` is the column at which the
  /// part would begin if nothing were cut.
  func window(columns: Int, around place: Int) -> (text: String, start: Int) {
    guard width > columns else { return (whole(from: 0, to: width), 0) }
    let first = max(0, min(place - columns * 2 / 3, width - columns))
    // Each end that is cut needs one column for its "…".
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
