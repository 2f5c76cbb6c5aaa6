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
