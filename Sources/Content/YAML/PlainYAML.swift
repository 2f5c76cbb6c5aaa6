import Core

/// A strict parser of the plain subset of YAML in which nearly all front matter is written.
///
/// It accepts block lines `key: value` at column 1, where a value is a plain scalar, a quoted
/// scalar, or a flow list or flow map of such scalars, all on one line; also comments and blank
/// lines. For anything else it returns nil, and libyaml parses the text instead, twenty times
/// slower. A property test checks that both read accepted text alike.
struct PlainYAML {
  let bytes: [UInt8]
  let end: Int
  var at: Int
  private var line: Int
  /// The start of the line for counting columns. Each byte that is not a column moves it on.
  var lineStart: Int
  /// The offsets of comments that cut a value short.
  private var cuts: [Int] = []

  /// The map in `range` of `bytes`, which is valid UTF-8 without control characters, and the
  /// offsets of comments that cut a value short. Nil if the text is not in the plain subset. `line`
  /// is the number of the range's first line.
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, line: Int
  ) -> (node: YAMLNode, cuts: [Int])? {
    var reader = PlainYAML(bytes: bytes, range: range, line: line)
    return reader.block().map { ($0, reader.cuts) }
  }

  private init(bytes: [UInt8], range: Range<Int>, line: Int) {
    self.bytes = bytes
    self.line = line
    end = range.upperBound
    at = range.lowerBound
    lineStart = range.lowerBound
  }

  var position: TextPosition { TextPosition(line: line, column: at - lineStart + 1) }

  /// The byte at `index`; a line feed after the last one.
  func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : .lineFeed }

  private mutating func block() -> YAMLNode? {
    let start = position
    var entries: [YAMLNode.Member] = []
    entries.reserveCapacity(12)
    while at < end {
      switch bytes[at] {
      case .space, .hash, .lineFeed, .carriageReturn:
        guard skipRestOfLine() else { return nil }
      default:
        guard let entry = entry() else { return nil }
        if entries.contains(where: { $0.key == entry.key }) { return nil }
        entries.append(entry)
        guard skipRestOfLine() else { return nil }
      }
    }
    return YAMLNode(position: start, value: .map(entries))
  }

  private mutating func entry() -> YAMLNode.Member? {
    let position = position
    guard let key = key() else { return nil }
    skipSpaces()
    guard let value = blockValue() else { return nil }
    return YAMLNode.Member(key: key, position: position, value: value)
  }

  /// A key of letters, digits, `-` and `_`, with the colon after it.
  private mutating func key() -> String? {
    let start = at
    while byte(at).isKeyByte { at += 1 }
    guard at > start, at - start <= 64, bytes[start] != .hyphen, byte(at) == .colon,
      byte(at + 1) == .space || byte(at + 1).isLineEnd
    else { return nil }
    defer { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func blockValue() -> YAMLNode? {
    // An empty value has the position right after its colon, as in libyaml.
    let next = byte(at)
    if next == .hash { noteCut() }
    if next == .hash || next.isLineEnd {
      var column = at
      while bytes[column - 1] == .space { column -= 1 }
      return YAMLNode(
        position: TextPosition(line: line, column: column - lineStart + 1), value: .plain(""))
    }
    switch next {
    case .openBracket: return list()
    case .openBrace: return map()
    default: return scalar(inFlow: false)
    }
  }

  private mutating func list() -> YAMLNode? {
    let start = position
    var items: [YAMLNode] = []
    at += 1
    skipSpaces()
    if byte(at) != .closeBracket {
      while true {
        guard let item = scalar(inFlow: true) else { return nil }
        items.append(item)
        guard let more = flowSeparator(before: .closeBracket) else { return nil }
        if !more { break }
      }
    }
    at += 1
    return YAMLNode(position: start, value: .list(items))
  }

  private mutating func map() -> YAMLNode? {
    let start = position
    var entries: [YAMLNode.Member] = []
    at += 1
    skipSpaces()
    if byte(at) != .closeBrace {
      while true {
        let position = position
        guard let key = key(), byte(at) == .space else { return nil }
        skipSpaces()
        guard let value = scalar(inFlow: true),
          !entries.contains(where: { $0.key == key })
        else { return nil }
        entries.append(YAMLNode.Member(key: key, position: position, value: value))
        guard let more = flowSeparator(before: .closeBrace) else { return nil }
        if !more { break }
      }
    }
    at += 1
    return YAMLNode(position: start, value: .map(entries))
  }

  /// Skips a comma and returns true, or stops at `close` and returns false. Nil at anything else.
  private mutating func flowSeparator(before close: UInt8) -> Bool? {
    skipSpaces()
    if byte(at) == close { return false }
    guard byte(at) == .comma else { return nil }
    at += 1
    skipSpaces()
    return true
  }

  /// Notes the comment that starts here, in the place of a value or of its end, unless a space
  /// after its `#` shows that it is intended.
  mutating func noteCut() {
    if byte(at + 1) > .space { cuts.append(at) }
  }

  private mutating func skipSpaces() {
    while at < end, bytes[at] == .space { at += 1 }
  }

  /// Skips spaces, a comment and the line end. Returns false if anything else is there.
  private mutating func skipRestOfLine() -> Bool {
    skipSpaces()
    if byte(at) == .hash {
      // libyaml takes `"a"#b` for a comment, YAML does not; nobody means it.
      guard at == lineStart || bytes[at - 1] == .space else { return false }
      while !byte(at).isLineEnd { at += 1 }
    }
    if byte(at) == .carriageReturn { at += 1 }
    guard byte(at) == .lineFeed else { return false }
    at = min(at + 1, end)
    line += 1
    lineStart = at
    return true
  }
}
