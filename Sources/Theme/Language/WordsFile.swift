import Files
import Findings
import Yams

/// A file of interface words, `templates/words/LANGUAGE.yml`, as it was written.
///
/// Keys and texts; where a count decides, `{ one: …, other: … }`. Three keys are settings: `locale`
/// (an ICU locale for dates and numbers), `direction` (`ltr` or `rtl`) and `ones` (the counts that
/// take the form `one`).
struct WordsFile {
  let path: String
  var entries: [String: Words.Pattern] = [:]
  var places: [String: Place] = [:]
  var settings: [String: String] = [:]
  var findings: [Finding] = []

  static let settingKeys = ["locale", "direction", "ones", "name"]

  init(_ file: SourceFile) {
    path = file.path
    let text = String(decoding: file.bytes, as: UTF8.self)
    do {
      guard let node = try Yams.compose(yaml: text, .basic), case .mapping(let mapping) = node
      else {
        report("a words file is a list of 'key: text' lines", nil)
        return
      }
      for (key, value) in mapping { read(key, value) }
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        report("this is not YAML: \(problem)", Place(path, line: mark.line, column: mark.column))
      case .duplicatedKeysInMapping(let keys, let context):
        let place = Place(path, line: context.mark.line, column: context.mark.column)
        report("'\(keys.first ?? "")' is given more than once", place)
      default: report("this is not YAML", nil)
      }
    } catch {
      report("this is not YAML", nil)
    }
  }

  private mutating func read(_ keyNode: Node, _ value: Node) {
    let place = keyNode.mark.map { Place(path, line: $0.line, column: $0.column) } ?? Place(path)
    guard case .scalar(let key) = keyNode else { return report("a key is a word", place) }
    places[key.string] = place
    switch value {
    case .scalar(let text):
      if Self.settingKeys.contains(key.string) {
        settings[key.string] = text.string
      } else {
        entries[key.string] = Words.Pattern(one: text.string, other: text.string)
      }
    case .mapping(let forms):
      guard let other = forms["other"]?.scalar?.string else {
        return report("'\(key.string)' needs the form 'other'", place)
      }
      entries[key.string] = Words.Pattern(
        one: forms["one"]?.scalar?.string ?? other, other: other)
    default: report("'\(key.string)' is a text, or the forms 'one' and 'other'", place)
    }
  }

  private mutating func report(_ message: String, _ place: Place?) {
    findings.append(Finding(.wordsSyntax, at: place ?? Place(path), message))
  }

  /// This file's words with those of `other`, a site's own file, put over them.
  func overlaid(by other: WordsFile) -> WordsFile {
    var both = self
    both.entries.merge(other.entries) { _, new in new }
    both.settings.merge(other.settings) { _, new in new }
    both.places.merge(other.places) { _, new in new }
    return both
  }

  /// What is missing or unknown here against `model`, the words of the program's own language.
  func compared(with model: WordsFile) -> [Finding] {
    let missing = model.entries.keys.filter { entries[$0] == nil }.sorted().map {
      Finding(.wordsMissing, at: Place(path), "no word for '\($0)'")
    }
    let wrong = entries.compactMap { key, pattern -> Finding? in
      let place = places[key] ?? Place(path)
      guard let expected = model.entries[key] else {
        return Finding(
          .wordsUnknown, at: place, "unknown word '\(key)'",
          suggestion: model.entries.keys.nearest(to: key))
      }
      let extra = pattern.names.filter { !expected.names.contains($0) }
      guard let name = extra.first else { return nil }
      return Finding(
        .wordsSyntax, at: place, "'\(key)' has nothing to put in the place of {\(name)}",
        suggestion: expected.names.nearest(to: name).map { "{\($0)}" })
    }
    return missing + wrong
  }
}
