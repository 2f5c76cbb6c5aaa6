import Core

/// A record in any format: a row of CSV, an object of JSON, an element of XML.
public enum RecordValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([RecordValue])
  /// An object, in the order written. Repeated keys are kept.
  case object([Member])

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: RecordValue
  }

  /// The value of `key` in an object.
  public subscript(key: String) -> RecordValue? {
    guard case .object(let members) = self else { return nil }
    for index in members.indices where members[index].key == key { return members[index].value }
    return nil
  }

  /// The value at the end of a path through objects.
  subscript(path path: [String]) -> RecordValue? {
    var value = self
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// A text, number or flag as text. Nil if the value is none of these, has nothing visible, or is a
  /// word for nothing that is nobody's name.
  var string: String? {
    written.flatMap { NoValue.isWord($0) && !NoValue.isName($0) ? nil : $0 }
  }

  /// The same, with words for nothing as they are written.
  var written: String? {
    switch self {
    case .text(let text): text.isBlank ? nil : text
    case .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    // An element of XML with attributes keeps its text beside them.
    case .object: self["#text"]?.written
    case .null, .list: nil
    }
  }

  /// The items of a list, or a single value; none for null.
  var items: [RecordValue] {
    switch self {
    case .list(let items): items
    case .null: []
    default: [self]
    }
  }

  /// The flag: `true`, `1`, `yes` and the like.
  var isTrue: Bool? {
    switch string?.lowercased() {
    case "true", "1", "yes", "y", "ja", "verified": true
    case "false", "0", "no", "n", "nee": false
    default: nil
    }
  }

  /// Whether the value is a text with nothing visible.
  var isEmptyText: Bool {
    if case .text(let text) = self { text.isBlank } else { false }
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension RecordValue {
  /// The value of JSON in `range` of `bytes`, and nothing after it but white space. Half of a
  /// surrogate pair, which some exports hold where they cut a text, is U+FFFD.
  init(json bytes: [UInt8], in range: Range<Int>) throws(JSONError) {
    var json = JSONTokenizer(bytes, in: range, depth: RecordBounds.depth, escapes: .repaired)
    self = try RecordValue(&json)
    try json.finish()
  }

  /// The value of JSON that comes next.
  private init(_ json: inout JSONTokenizer) throws(JSONError) {
    switch json.next() {
    case .object:
      try json.open()
      var members: [Member] = []
      while let key = try json.key() {
        members.append(Member(key: key, value: try RecordValue(&json)))
      }
      self = .object(members)
    case .array:
      try json.open()
      var items: [RecordValue] = []
      while try json.hasElement() { items.append(try RecordValue(&json)) }
      self = .list(items)
    case .string: self = .text(try json.string())
    case .scalar:
      // What Python and JavaScript write where a number is missing.
      if json.takesWord("NaN") || json.takesWord("undefined") {
        self = .null
        return
      }
      self =
        switch try json.scalar() {
        case .null: .null
        case .bool(let truth): .flag(truth)
        case .number(let range): .number(String(decoding: json.bytes[range], as: UTF8.self))
        }
    }
  }
}

/// A search for the next record after a broken one: an object whose first key is that of the first
/// record, or one at the start of a line with the same indentation.
struct RecordSearch {
  /// The first key of the first record, with its quotes.
  private var firstKey: [UInt8]?
  /// The indentation of a record that began a line.
  private var indent: Int?

  /// Notes the form in which the first record begins.
  mutating func note(recordAt start: Int, in window: Window) {
    if indent == nil { indent = window.indent(of: start) }
    if firstKey == nil { firstKey = Self.key(at: start, in: window.bytes) }
  }

  /// The start of the next record. Nil, with `at` moved, if the window has none.
  func next(from at: inout Int, in window: Window, isLast: Bool) -> Int? {
    let bytes = window.bytes
    while at < bytes.count {
      guard bytes[at] == .openBrace, window.isFollowing(at) else {
        at += 1
        continue
      }
      if let indent, window.indent(of: at) == indent { return at }
      var index = at + 1
      while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
      let wanted = firstKey ?? [.doubleQuote]
      guard index + wanted.count <= bytes.count else {
        if !isLast, index - at > RecordBounds.row { at += 1 }
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
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
    guard index < bytes.count, bytes[index] == .doubleQuote,
      let end = bytes[(index + 1)...].firstIndex(of: .doubleQuote)
    else { return nil }
    return Array(bytes[index...end])
  }
}

extension Window {
  /// The index of the last byte before `index` that is not white space, or the first index.
  func lastSeen(before index: Int) -> Int {
    var before = Swift.min(index, bytes.count) - 1
    // Bounded, so that a file of blanks is not kept whole.
    while before > start, bytes[before].isWhiteSpace, index - before < 1 << 16 { before -= 1 }
    return Swift.max(before, start)
  }

  /// Whether an object at `index` follows a comma or begins a line, so that it is not the value of
  /// a key.
  fileprivate func isFollowing(_ index: Int) -> Bool {
    var before = index - 1
    while before >= start, bytes[before].isWhiteSpace {
      if bytes[before] == .lineFeed { return true }
      before -= 1
    }
    return before < start || bytes[before] == .comma
  }

  /// The number of spaces before `index` on its line. Nil if anything else is there, or the line's
  /// start is gone.
  fileprivate func indent(of index: Int) -> Int? {
    var before = index - 1
    while before >= start, bytes[before] != .lineFeed {
      guard bytes[before].isWhiteSpace else { return nil }
      before -= 1
    }
    return before < start ? nil : index - 1 - before
  }
}
