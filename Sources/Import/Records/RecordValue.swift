import Core

/// What a record of any format comes to: a row of CSV, an object of JSON, an element of XML.
public enum RecordValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([RecordValue])
  /// In the order written; a key given twice stands twice.
  case object([Member])

  /// A key and what it holds.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: RecordValue
  }

  /// What `key` of an object holds.
  public subscript(key: String) -> RecordValue? {
    guard case .object(let members) = self else { return nil }
    for index in members.indices where members[index].key == key { return members[index].value }
    return nil
  }

  /// What stands at the end of a way through objects.
  subscript(path path: [String]) -> RecordValue? {
    var value = self
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// A text, number or flag as text; nil where it is none or there is nothing to see in it.
  var string: String? {
    switch self {
    case .text(let text): text.isBlank ? nil : text
    case .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    // An element of XML with attributes keeps its text beside them.
    case .object: self["#text"]?.string
    case .null, .list: nil
    }
  }

  /// The items of a list, or the one value in its place; nothing for null.
  var items: [RecordValue] {
    switch self {
    case .list(let items): items
    case .null: []
    default: [self]
    }
  }

  /// `true`, `1`, `yes` and the like.
  var isTrue: Bool? {
    switch string?.lowercased() {
    case "true", "1", "yes", "y", "ja", "verified": true
    case "false", "0", "no", "n", "nee": false
    default: nil
    }
  }

  /// Whether it is a text with nothing in it to see.
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
    var json = JSONTokenizer(bytes, in: range, depth: Bounds.depth, escapes: .repaired)
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
      self =
        switch try json.scalar() {
        case .null: .null
        case .bool(let truth): .flag(truth)
        case .number(let range): .number(String(decoding: json.bytes[range], as: UTF8.self))
        }
    }
  }
}

extension String {
  /// Whether there is nothing in it to see.
  var isBlank: Bool {
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .format || scalar.value < 0x20
    }
  }
}

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
      while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
      let wanted = firstKey ?? [.doubleQuote]
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
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
    guard index < bytes.count, bytes[index] == .doubleQuote,
      let end = bytes[(index + 1)...].firstIndex(of: .doubleQuote)
    else { return nil }
    return Array(bytes[index...end])
  }
}

extension Window {
  /// The last byte before `index` that is no blank, or the first one that there is.
  func lastSeen(before index: Int) -> Int {
    var before = Swift.min(index, bytes.count) - 1
    while before > start, bytes[before].isWhiteSpace { before -= 1 }
    return Swift.max(before, start)
  }

  /// Whether an object at `index` stands behind a comma, or begins a line: not in the value of a key.
  fileprivate func isFollowing(_ index: Int) -> Bool {
    var before = index - 1
    while before >= start, bytes[before].isWhiteSpace {
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
      guard bytes[before].isWhiteSpace else { return nil }
      before -= 1
    }
    return before < start ? nil : index - 1 - before
  }
}
