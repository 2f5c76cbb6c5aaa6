/// A line and a column of a text, both from 1; the column counts Unicode scalars.
struct Position: Hashable, Sendable {
  var line: Int32
  var column: Int32

  init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

/// What front matter, site.yml and a line of JSON all come to: scalars, lists and maps, each with
/// its position.
struct YAMLNode: Hashable, Sendable {
  let position: Position
  let value: Content

  enum Content: Hashable, Sendable {
    /// A scalar without quotes: a number, a date, a word; empty where nothing is written.
    case plain(String)
    /// A scalar that is text and nothing else: in quotes, or a block of lines.
    case quoted(String)
    case list([YAMLNode])
    /// In the order written.
    case map([Member])
  }

  /// A key of a map and what it holds.
  struct Member: Hashable, Sendable {
    let key: String
    let position: Position
    let value: YAMLNode
  }

  /// The text of a scalar, whatever its style.
  var text: String? {
    switch value {
    case .plain(let text), .quoted(let text): text
    case .list, .map: nil
    }
  }

  /// Whether it is written but says nothing: `title:`, `title: ~`, `title: null`, or a text in which
  /// there is nothing to see.
  var isAbsent: Bool {
    switch value {
    case .plain(let text): text.isBlank || text == "~" || text == "null"
    case .quoted(let text): text.isBlank
    case .list, .map: false
    }
  }

  /// What it is, in an editor's words.
  var kind: String {
    switch value {
    case .plain, .quoted: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
