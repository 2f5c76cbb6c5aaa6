import Core
import Reviews

/// A reader of one JSON object on one line, for `reviews/*.jsonl`.
///
/// Its tree is that of front matter: strings are quoted scalars; numbers, `true`, `false` and
/// `null` are plain ones. Repeated keys are refused, and so is nesting deeper than 8.
struct JSONLine {
  struct JSONLineError: Error {
    let rule: Rule
    let offset: Int
    let message: String
  }

  private var json: JSONTokenizer
  private var position: TextPosition
  /// Where `position` is.
  private var positioned: Int

  /// The object in `range` of `bytes`, valid UTF-8, which is the line numbered `line`.
  static func read(_ bytes: [UInt8], in range: Range<Int>, line: Int) throws(JSONLineError)
    -> YAMLNode
  {
    var reader = JSONLine(bytes: bytes, range: range, line: line)
    guard reader.json.next() == .object else {
      throw JSONLineError(
        rule: .badJSON, offset: reader.json.at, message: "each line must be one JSON object: {…}")
    }
    do throws(JSONError) {
      let node = try reader.value()
      try reader.json.finish()
      return node
    } catch {
      throw JSONLineError(error)
    }
  }

  private init(bytes: [UInt8], range: Range<Int>, line: Int) {
    json = JSONTokenizer(bytes, in: range, depth: ContentBounds.depth, escapes: .typed)
    position = TextPosition(line: line, column: 1)
    positioned = range.lowerBound
  }

  /// The position of a byte; offsets must not go back.
  private mutating func position(of offset: Int) -> TextPosition {
    position.move(over: json.bytes[positioned..<offset])
    positioned = offset
    return position
  }

  private mutating func value() throws(JSONError) -> YAMLNode {
    let kind = json.next()
    let position = position(of: json.at)
    let value: YAMLNode.Content =
      switch kind {
      case .object: .map(try members())
      case .array: .list(try items())
      case .string: .quoted(try json.string())
      case .scalar: .plain(try scalar())
      }
    return YAMLNode(position: position, value: value)
  }

  private mutating func members() throws(JSONError) -> [YAMLNode.Member] {
    var members: [YAMLNode.Member] = []
    try json.open()
    while let key = try json.key() {
      guard members.count < ContentBounds.keys else {
        throw JSONError(.tooManyKeys, at: json.keyStart)
      }
      if members.contains(where: { $0.key == key }) {
        throw JSONError(.keyTwice(key), at: json.keyStart)
      }
      let position = position(of: json.keyStart)
      members.append(YAMLNode.Member(key: key, position: position, value: try value()))
    }
    return members
  }

  private mutating func items() throws(JSONError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    try json.open()
    while try json.hasElement() { items.append(try value()) }
    return items
  }

  /// A number, `true`, `false` or `null`, as written.
  private mutating func scalar() throws(JSONError) -> String {
    let start = json.at
    _ = try json.scalar()
    return String(decoding: json.bytes[start..<json.at], as: UTF8.self)
  }
}

extension JSONLine.JSONLineError {
  fileprivate init(_ error: JSONError) {
    let (rule, message): (Rule, String) =
      switch error.flaw {
      case .tooDeep:
        (.yamlTooDeep, "lists and maps may stand at most 8 deep in each other")
      case .keyTwice(let key): (.duplicateKey, "'\(key)' is already given above")
      case .tooManyKeys: (.badJSON, "an object may have 256 keys")
      case .noValue, .badNumber: (.badJSON, "a JSON value belongs here")
      case .textBehind: (.badJSON, "nothing may follow the object")
      case .rawControl, .escapedControl: (.controlCharacter, error.message)
      case .loneReturn: (.loneCarriageReturn, error.message)
      default: (.badJSON, error.message)
      }
    self.init(rule: rule, offset: error.offset, message: message)
  }
}
