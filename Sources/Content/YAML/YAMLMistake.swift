import Core
import Yams

/// Why a text is not the YAML that is read here.
struct YAMLMistake: Error {
  let rule: Rule
  let position: Position?
  let message: String

  init(_ rule: Rule, _ position: Position?, _ message: String) {
    self.rule = rule
    self.position = position
    self.message = message
  }

  /// libyaml's error, about a text whose first line is `line` of its file.
  init(_ error: any Error, line: Int) {
    func position(_ mark: Mark) -> Position {
      Position(line: mark.line + line - 1, column: mark.column)
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

  /// The commonest mistake of all has a message of its own: a colon in a text without quotes.
  private static func inPlainWords(_ problem: String) -> String {
    problem == "mapping values are not allowed in this context"
      ? "a text with a colon and a space needs quotes around it"
      : "this is not YAML: \(problem)"
  }
}
