import Core
import Reviews

/// An inspector that walks through YAML token by token, as libyaml's scanner does. It finds what is
/// refused before libyaml builds anything of it: anchors, aliases, tags, merge keys, complex keys,
/// repeated keys, several documents, and nesting deeper than 8.
///
/// At an error that libyaml would report, the walk just ends, and libyaml reports it later. But the
/// inspector reports the commonest mistakes itself, in plain words and at their place: libyaml
/// reports them a line further down. It follows the conditions of libyaml's scanner.c, so that
/// nothing that libyaml takes for an alias can pass as text.
struct YAMLInspector {
  /// Something that is refused, and the offset of its first byte.
  struct YAMLRefusal {
    let rule: Rule
    let offset: Int
    let message: String

    init(_ rule: Rule, at offset: Int, _ message: String) {
      self.rule = rule
      self.offset = offset
      self.message = message
    }
  }

  let bytes: [UInt8]
  let end: Int
  var at: Int
  var line = 0
  var lineStart: Int
  private var counted = (offset: 0, column: 0)
  /// The open block collections, each with the column of its entries.
  private var blocks: [(column: Int, keys: [String])] = []
  /// The open flow collections, each with its keys; nil for a list.
  private var flows: [[String]?] = []
  /// The start of the outermost flow collection.
  private var flowStart = (offset: 0, line: 0)
  /// The tokens that may turn out to be keys: one for each level of flow, and one for the block
  /// context.
  private var candidates: [Candidate?] = [nil]
  var mayStartKey = true
  /// The offsets of comments that cut a value short.
  var cuts: [Int] = []
  /// A comment in the place of a value, whose key is at `column`. What follows decides whether the
  /// value is a block on the next lines, or was cut.
  private var possibleCut: (offset: Int, column: Int)?

  private struct Candidate {
    let offset: Int
    let line: Int
    let column: Int
    /// The scalar's text. Nil for a collection.
    var text: String?
  }

  /// The first thing in `range` that is refused, and the offsets of comments before it that cut a
  /// value short. `bytes` are valid UTF-8 without control characters.
  static func walk(
    _ bytes: [UInt8], in range: Range<Int>
  ) -> (refusal: YAMLRefusal?, cuts: [Int]) {
    var inspector = YAMLInspector(bytes: bytes, range: range)
    let refusal = inspector.firstRefusal()
    return (refusal, inspector.cuts)
  }

  private mutating func firstRefusal() -> YAMLRefusal? {
    var isFirst = true
    while skipToToken() {
      settleCut(isAtEnd: false)
      let before = at
      switch token(isFirst: isFirst) {
      case .refused(let refusal): return refusal
      case .broken: return nil
      case .fine: break
      }
      guard at > before else { return nil }
      isFirst = false
    }
    settleCut(isAtEnd: true)
    return inFlow ? unclosed : nil
  }

  private mutating func settleCut(isAtEnd: Bool) {
    guard let (offset, keyColumn) = possibleCut else { return }
    possibleCut = nil
    let isListEntry = byte(at) == .hyphen && byte(at + 1).isWhiteSpace
    if isAtEnd || column < keyColumn || (column == keyColumn && !isListEntry) {
      cuts.append(offset)
    }
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    at = range.lowerBound
    lineStart = range.lowerBound
    counted.offset = range.lowerBound
  }

  private enum Verdict {
    case fine
    case refused(YAMLRefusal)
    /// libyaml will report what is wrong.
    case broken
  }

  var inFlow: Bool { !flows.isEmpty }
  var indent: Int { blocks.last?.column ?? -1 }
  /// The column of `at`, from 0. Counting continues from the last call, so that a long line is
  /// counted once.
  var column: Int {
    mutating get {
      if counted.offset < lineStart { counted = (lineStart, 0) }
      for byte in bytes[counted.offset..<at] where !byte.isContinuation { counted.column += 1 }
      counted.offset = at
      return counted.column
    }
  }
  func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : .lineFeed }

  private mutating func token(isFirst: Bool) -> Verdict {
    let column = column
    if !inFlow {
      while let last = blocks.last, last.column > column { blocks.removeLast() }
    }
    let first = byte(at)
    let next = byte(at + 1)
    if column == 0 {
      if first == UInt8(ascii: "%") {
        return .refused(YAMLRefusal(.severalDocuments, at: at, "YAML directives are not read here"))
      }
      if isAtDocumentMarker {
        guard isFirst, first == .hyphen else {
          return .refused(
            YAMLRefusal(.severalDocuments, at: at, "a second YAML document starts here"))
        }
        at += 3
        return .fine
      }
    }
    switch first {
    case .openBracket, .openBrace: return openFlow(column: column)
    case .closeBracket, .closeBrace: return closeFlow()
    case .comma:
      guard inFlow else { return .broken }
      candidates[flows.count] = nil
      mayStartKey = true
      at += 1
      return .fine
    case .hyphen where next.isWhiteSpace:
      guard !inFlow, mayStartKey else { return .broken }
      return blockEntry(column: column)
    case .questionMark where inFlow || next.isWhiteSpace:
      return .refused(YAMLRefusal(.complexKey, at: at, "a key must be a plain word"))
    case .colon where inFlow || next.isWhiteSpace:
      return value(column: column)
    case UInt8(ascii: "*"):
      return .refused(
        YAMLRefusal(.yamlAlias, at: at, "YAML aliases are not read here; " + needsQuotes))
    case UInt8(ascii: "&"):
      return .refused(
        YAMLRefusal(.yamlAnchor, at: at, "YAML anchors are not read here; " + needsQuotes))
    case UInt8(ascii: "!"):
      return .refused(YAMLRefusal(.yamlTag, at: at, "YAML tags are not read here; " + needsQuotes))
    case UInt8(ascii: "|") where !inFlow, UInt8(ascii: ">") where !inFlow:
      candidates[0] = nil
      mayStartKey = true
      return skipBlockScalar() ? .fine : .broken
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      return .refused(YAMLRefusal(.badYAML, at: at, needsQuotes))
    case .tab: return .broken
    default:
      return scalar(column: column)
    }
  }

  private mutating func scalar(column: Int) -> Verdict {
    let start = at
    let startLine = line
    let mayBeKey = mayStartKey
    mayStartKey = false
    let text: String
    switch byte(at) {
    case .doubleQuote, .singleQuote:
      guard let quoted = skipQuoted() else { return .broken }
      if let refusal = refusalAfterQuotes() { return .refused(refusal) }
      text = quoted
    default:
      text = skipPlain()
      if mayBeKey, let refusal = refusalOfKey(text, at: start, on: startLine, column: column) {
        return .refused(refusal)
      }
    }
    if mayBeKey {
      candidates[flows.count] = Candidate(
        offset: start, line: startLine, column: column, text: text)
    }
    return .fine
  }

  private mutating func openFlow(column: Int) -> Verdict {
    if mayStartKey {
      if case .some(.some) = flows.last {
        return .refused(YAMLRefusal(.complexKey, at: at, "a key must be a plain word"))
      }
      candidates[flows.count] = Candidate(offset: at, line: line, column: column)
    }
    if !inFlow { flowStart = (at, line) }
    flows.append(byte(at) == .openBrace ? [] : nil)
    candidates.append(nil)
    mayStartKey = true
    at += 1
    return depthOutcome(at: at - 1)
  }

  private mutating func closeFlow() -> Verdict {
    guard inFlow else { return .broken }
    flows.removeLast()
    candidates.removeLast()
    mayStartKey = false
    at += 1
    return .fine
  }

  private mutating func blockEntry(column: Int) -> Verdict {
    if indent < column { blocks.append((column, [])) }
    candidates[0] = nil
    mayStartKey = true
    at += 1
    return depthOutcome(at: at - 1)
  }

  /// The colon after a key.
  private mutating func value(column: Int) -> Verdict {
    let candidate = candidates[flows.count]
    candidates[flows.count] = nil
    guard let candidate, candidate.line == line, column - candidate.column <= 1024
    else {
      guard inFlow || mayStartKey else { return .broken }
      if inFlow, line > flowStart.line, candidate != nil || !mayStartKey {
        return .refused(unclosed)
      }
      return .refused(YAMLRefusal(.complexKey, at: at, "there is no key before this colon"))
    }
    guard let key = candidate.text else {
      return .refused(YAMLRefusal(.complexKey, at: candidate.offset, "a key must be a plain word"))
    }
    at += 1
    mayStartKey = false
    if key == "<<" {
      return .refused(
        YAMLRefusal(.mergeKey, at: candidate.offset, "YAML merge keys are not read here"))
    }
    if !inFlow, indent < candidate.column { blocks.append((candidate.column, [])) }
    let keys = (inFlow ? flows[flows.count - 1] : blocks.last?.keys) ?? []
    if keys.contains(key) {
      return .refused(
        YAMLRefusal(.duplicateKey, at: candidate.offset, "'\(key)' is already given above"))
    }
    if !inFlow { noteCutValue(ofKeyAt: candidate.column) }
    if inFlow {
      flows[flows.count - 1]?.append(key)
    } else if !blocks.isEmpty {
      blocks[blocks.count - 1].keys.append(key)
    }
    return depthOutcome(at: candidate.offset)
  }

  /// Notes a comment in the place of the value. An intended one has a space after its `#`.
  private mutating func noteCutValue(ofKeyAt column: Int) {
    var next = at
    while byte(next) == .space || byte(next) == .tab { next += 1 }
    if byte(next) == .hash, byte(next + 1) > .space { possibleCut = (next, column) }
  }

  /// The error for the open bracket, at whose end the text continued.
  private var unclosed: YAMLRefusal {
    let bracket = Character(Unicode.Scalar(byte(flowStart.offset)))
    return YAMLRefusal(
      .badYAML, at: flowStart.offset,
      "this '\(bracket)' is not closed; a text that begins with '\(bracket)' needs quotes")
  }

  private func depthOutcome(at offset: Int) -> Verdict {
    guard blocks.count + flows.count > ContentBounds.depth else { return .fine }
    return .refused(
      YAMLRefusal(
        .yamlTooDeep, at: offset,
        "lists and maps may stand at most \(ContentBounds.depth) deep in each other")
    )
  }

  var isAtDocumentMarker: Bool {
    let first = byte(at)
    return (first == .hyphen || first == .dot) && byte(at + 1) == first && byte(at + 2) == first
      && byte(at + 3).isWhiteSpace
  }
}
