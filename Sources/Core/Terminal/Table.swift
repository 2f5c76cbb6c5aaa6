/// A table for a person to read, as wide as the terminal allows.
///
/// If the table is too wide, columns shrink to their least width and are then left out, lowest
/// `rank` first. Columns without a rank always stay whole.
public struct Table: Sendable {
  /// A column: its title, and how it shrinks.
  public struct Column: Sendable {
    let title: String
    let least: Int?
    let rank: Int?
    let isNumber: Bool

    /// A column that may shrink to `least` columns of the terminal (nil: not at all), and is left
    /// out before those of a higher `rank` (nil: never). Numbers are aligned right.
    public init(_ title: String, least: Int? = nil, rank: Int? = nil, isNumber: Bool = false) {
      self.title = title
      self.least = least
      self.rank = rank
      self.isNumber = isNumber
    }
  }

  /// The importance of a cell.
  public enum Tone: Sendable { case plain, quiet, doubtful, bad }

  /// A cell, whose text is made safe for a terminal.
  public struct Cell: Sendable {
    let text: String
    let tone: Tone

    /// A cell in one line. Any white space becomes one space.
    public init(_ text: String, _ tone: Tone = .plain) {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      self.text = words.terminalSafe
      self.tone = tone
    }
  }

  private let columns: [Column]
  private let rows: [[Cell]]

  /// A table. Each row has a cell for each column.
  public init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines, in at most `width` columns; with nil, as wide as necessary.
  public func lines(width: Int?, ink: Ink) -> [String] {
    let widths = widths(in: width)
    let shown = widths.indices.filter { widths[$0] > 0 }
    func line(_ cell: (Int) -> (text: String, tone: Tone?)) -> String {
      let cells = shown.map { column in
        let (text, tone) = cell(column)
        let cut = text.cut(to: widths[column])
        let gap = String(repeating: " ", count: max(0, widths[column] - cut.columns))
        let painted = ink.paint(cut, tone)
        if columns[column].isNumber { return gap + painted }
        // Nothing stands after the last one, so nothing needs to fill it.
        return column == shown.last ? painted : painted + gap
      }
      return cells.joined(separator: Self.gap)
    }
    return [line { (columns[$0].title, nil) }]
      + rows.map { row in line { (row[$0].text, row[$0].tone) } }
  }

  private static let gap = "  "

  /// The width of each column; 0 for those that are left out.
  private func widths(in width: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].title.columns) { max($0, $1[column].text.columns) }
    }
    guard let width else { return widths }
    func excess() -> Int {
      let shown = widths.filter { $0 > 0 }
      return shown.reduce(0, +) + Self.gap.columns * max(0, shown.count - 1) - width
    }
    for column in columns.indices {
      guard let least = columns[column].least else { continue }
      widths[column] = max(min(least, widths[column]), widths[column] - max(0, excess()))
    }
    let dropped = columns.indices.filter { columns[$0].rank != nil }
      .sorted { (columns[$0].rank ?? 0, $0) < (columns[$1].rank ?? 0, $1) }
    for column in dropped where excess() > 0 { widths[column] = 0 }
    return widths
  }
}

extension Ink {
  fileprivate func paint(_ text: String, _ tone: Table.Tone?) -> String {
    switch tone {
    case nil: strong(text)
    case .plain: text
    case .quiet: quiet(text)
    case .doubtful: doubtful(text)
    case .bad: bad(text)
    }
  }
}
