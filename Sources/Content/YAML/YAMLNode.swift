import Core
import Yams

/// A node of front matter, site.yml or a line of JSON: a scalar, a list or a map, with its
/// position.
public struct YAMLNode: Hashable, Sendable {
  public let position: TextPosition
  public let value: Content

  public enum Content: Hashable, Sendable {
    /// A scalar without quotes: a number, a date, a word; empty if nothing is written.
    case plain(String)
    /// A scalar that is text: quoted, or a block of lines.
    case quoted(String)
    case list([YAMLNode])
    /// A map, in the order written.
    case map([Member])
  }

  /// A key of a map and its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let position: TextPosition
    public let value: YAMLNode
  }

  /// The text of a scalar, whatever its style.
  var text: String? {
    switch value {
    case .plain(let text), .quoted(let text): text
    case .list, .map: nil
    }
  }

  /// Whether the node is written but empty: `title:`, `title: ~`, `title: null`, or a text with
  /// nothing visible.
  var isAbsent: Bool {
    switch value {
    case .plain(let text): text.isBlank || text == "~" || text == "null"
    case .quoted(let text): text.isBlank
    case .list, .map: false
    }
  }

  /// The kind of node, in an editor's words.
  var kind: String {
    switch value {
    case .plain, .quoted: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

extension YAMLNode {
  /// Parses `range` of `bytes` as a YAML map. Nil with at least one finding if it is none; an empty
  /// text is an empty map. `line` is the number of the range's first line.
  ///
  /// `bytes` are valid UTF-8.
  static func yaml(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, file: String, findings: inout [Finding]
  ) -> YAMLNode? {
    func place(_ offset: Int) -> Place { Place(file, offset: offset, in: bytes) }
    if let odd = bytes.firstControl(in: range) {
      findings.append(Finding(.controlCharacter, at: place(odd), "a control character stands here"))
      return nil
    }
    func report(cuts: [Int]) {
      for cut in cuts {
        findings.append(
          Finding(
            .cutValue, at: place(cut),
            "what follows ' #' is a comment and is left out; put the whole text in quotes"))
      }
    }
    if let plain = PlainYAML.read(bytes, in: range, line: line) {
      report(cuts: plain.cuts)
      return plain.node
    }
    let (refusal, cuts) = YAMLInspector.walk(bytes, in: range)
    report(cuts: cuts)
    func report(slipAt offset: Int) -> Bool {
      guard let slip = YAMLSlip(bytes, in: range, at: offset) else { return false }
      findings.append(Finding(.badYAML, at: place(slip.offset), slip.message))
      return true
    }
    if let refusal {
      if [.badYAML, .complexKey].contains(refusal.rule), report(slipAt: refusal.offset) {
        return nil
      }
      findings.append(Finding(refusal.rule, at: place(refusal.offset), refusal.message))
      return nil
    }
    do throws(YAMLMistake) {
      return try composed(String(decoding: bytes[range], as: UTF8.self), line: line)
    } catch {
      // Where a text has no line feed at its end, libyaml reports that end a line further down.
      let end = place(range.upperBound)
      let found = Place(file, error.position ?? TextPosition(line: line, column: 1))
      let lines = bytes[range].indices.filter { bytes[$0] == .lineFeed }
      let at = (found.line ?? line) - line
      if error.rule == .badYAML,
        report(
          slipAt: at == 0
            ? range.lowerBound : at <= lines.count ? lines[at - 1] + 1 : range.upperBound)
      {
        return nil
      }
      findings.append(Finding(error.rule, at: min(found, end), error.message))
      return nil
    }
  }

  /// Parses a file that is no document of a project, whatever its outermost value is. Nil with the
  /// place of what is wrong in it. `bytes` are valid UTF-8.
  public static func parse(
    _ bytes: [UInt8], file: String
  ) -> (node: YAMLNode?, finding: Finding?) {
    let range = 0..<bytes.count
    if let refusal = YAMLInspector.walk(bytes, in: range).refusal {
      let place = Place(file, offset: refusal.offset, in: bytes)
      return (nil, Finding(refusal.rule, at: place, refusal.message))
    }
    do throws(YAMLMistake) {
      return (try anything(String(decoding: bytes, as: UTF8.self), line: 1), nil)
    } catch {
      return (nil, Finding(error.rule, at: Place(file, error.position ?? .start), error.message))
    }
  }

  private static func anything(_ text: String, line: Int) throws(YAMLMistake) -> YAMLNode {
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw YAMLMistake(error, line: line)
    }
    guard let root else {
      return YAMLNode(position: TextPosition(line: line, column: 1), value: .map([]))
    }
    return try YAMLNode(root, line: line)
  }

  /// Parses `text`, whose first line is `line` of its file, with libyaml.
  static func composed(_ text: String, line: Int) throws(YAMLMistake) -> YAMLNode {
    let node = try anything(text, line: line)
    guard case .map = node.value else {
      throw YAMLMistake(
        .notAMap, node.position, "this must be keys and values, such as 'rating: 4'")
    }
    return node
  }

  private init(_ node: Yams.Node, line: Int) throws(YAMLMistake) {
    position = TextPosition(node.mark, line: line)
    switch node {
    case .scalar(let scalar):
      if scalar.string.unicodeScalars.contains(where: { $0.isControl && $0 != "\n" && $0 != "\t" })
      {
        throw YAMLMistake(.controlCharacter, position, "this holds an escaped control character")
      }
      value = scalar.style == .plain ? .plain(scalar.string) : .quoted(scalar.string)
    case .sequence(let items):
      var list: [YAMLNode] = []
      for item in items { list.append(try YAMLNode(item, line: line)) }
      value = .list(list)
    case .mapping(let pairs):
      var entries: [Member] = []
      for (key, value) in pairs {
        let keyPosition = TextPosition(key.mark, line: line)
        guard let name = key.scalar?.string else {
          throw YAMLMistake(.complexKey, keyPosition, "a key must be a plain word")
        }
        entries.append(
          Member(key: name, position: keyPosition, value: try YAMLNode(value, line: line)))
      }
      value = .map(entries)
    case .alias: throw YAMLMistake(.yamlAlias, position, "YAML aliases are not read here")
    }
  }
}

extension TextPosition {
  fileprivate init(_ mark: Mark?, line: Int) {
    self.init(line: (mark?.line ?? 1) + line - 1, column: mark?.column ?? 1)
  }
}

/// Why a text is not valid YAML, or is refused.
struct YAMLMistake: Error {
  let rule: Rule
  let position: TextPosition?
  let message: String

  init(_ rule: Rule, _ position: TextPosition?, _ message: String) {
    self.rule = rule
    self.position = position
    self.message = message
  }

  /// libyaml's error, about a text whose first line is `line` of its file.
  init(_ error: any Error, line: Int) {
    func position(_ mark: Mark) -> TextPosition {
      TextPosition(line: mark.line + line - 1, column: mark.column)
    }
    switch error as? YamlError {
    case .scanner(let start?, "found unexpected end of stream", _, _):
      self.init(.badYAML, position(start.mark), "these quotes have no end")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.badYAML, position(mark), Self.inPlainWords(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      self.init(.duplicateKey, position(context.mark), "'\(key)' is given more than once")
    default:
      self.init(.badYAML, nil, "this is not YAML")
    }
  }

  /// libyaml's message in plain words. A colon in a text without quotes, the commonest mistake, has
  /// a message of its own.
  private static func inPlainWords(_ problem: String) -> String {
    problem == "mapping values are not allowed in this context"
      ? "a text with a colon and a space needs quotes around it"
      : "this is not YAML: \(problem)"
  }
}
