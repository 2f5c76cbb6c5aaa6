import Core
import Yams

/// A file of interface words, `templates/words/LANGUAGE.yml`, as written.
///
/// It has keys and texts; if a count decides, `{ one: …, other: … }` with the forms that the
/// language has in CLDR. Three keys are settings: `locale` (an ICU locale for dates, numbers and
/// plurals), `direction` (`ltr` or `rtl`) and `name` (the language's own).
struct WordsFile {
  let path: String
  var entries: [String: Words.Pattern] = [:]
  var places: [String: Place] = [:]
  var settings: [String: String] = [:]
  var findings: [Finding] = []

  static let settingKeys = ["locale", "direction", "name"]

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
        entries[key.string] = Words.Pattern(text.string)
      }
    case .mapping(let forms): read(forms, of: key.string, place)
    default: report("'\(key.string)' is a text, or its forms by count", place)
    }
  }

  private mutating func read(_ mapping: Node.Mapping, of key: String, _ place: Place) {
    var forms: [Plural: String] = [:]
    for (nameNode, textNode) in mapping {
      guard let name = nameNode.scalar?.string, let text = textNode.scalar?.string else {
        return report("a form of '\(key)' is a text", place)
      }
      guard let form = Plural(rawValue: name) else {
        let forms = Plural.allCases.map(\.rawValue)
        findings.append(
          Finding(
            .wordsSyntax, at: place,
            "'\(key)' has no form '\(name)': \(forms.joined(separator: ", "))",
            suggestion: forms.nearest(to: name)))
        continue
      }
      forms[form] = text
    }
    guard let other = forms[.other] else {
      return report("'\(key)' needs the form 'other'", place)
    }
    entries[key] = Words.Pattern(forms, other: other)
  }

  private mutating func report(_ message: String, _ place: Place?) {
    findings.append(Finding(.wordsSyntax, at: place ?? Place(path), message))
  }

  /// This file's words, replaced by those of `other`, a site's own file, where it has them.
  func overlaid(by other: WordsFile) -> WordsFile {
    var both = self
    both.entries.merge(other.entries) { _, new in new }
    both.settings.merge(other.settings) { _, new in new }
    both.places.merge(other.places) { _, new in new }
    return both
  }
}

extension WordsFile {
  /// The findings on words that are missing or unknown, compared with `model`, the words of the
  /// program's own language. `plurals` has the language's forms.
  func compared(with model: WordsFile, plurals: PluralRules) -> [Finding] {
    let missing = model.entries.keys.filter { entries[$0] == nil }.sorted().map {
      Finding(.wordsMissing, at: Place(path), "no word for '\($0)'")
    }
    let (needed, known) = (plurals.needed, plurals.known)
    return missing
      + entries.flatMap { key, pattern -> [Finding] in
        let place = places[key] ?? Place(path)
        guard let expected = model.entries[key] else {
          if let now = Former.names[.word(key)] {
            let message = "there is no word '\(key)' any more; \(now)"
            return [Finding(.wordsUnknown, at: place, message)]
          }
          return [
            Finding(
              .wordsUnknown, at: place, "unknown word '\(key)'",
              suggestion: model.entries.keys.nearest(to: key))
          ]
        }
        return names(pattern, expected, key, place) + forms(pattern, key, place, needed, known)
      }
  }

  /// The findings on names without a value, and on figures that are lost.
  private func names(
    _ pattern: Words.Pattern, _ expected: Words.Pattern, _ key: String, _ place: Place
  ) -> [Finding] {
    if let name = pattern.names.first(where: { !expected.names.contains($0) }) {
      if let now = Former.names[.value(name, word: key)] {
        let message = "there is no value for {\(name)} in '\(key)' any more; \(now)"
        return [Finding(.wordsSyntax, at: place, message)]
      }
      return [
        Finding(
          .wordsSyntax, at: place, "there is no value for {\(name)} in '\(key)'",
          suggestion: expected.names.nearest(to: name).map { "{\($0)}" })
      ]
    }
    return expected.names.filter { !pattern.names.contains($0) }.map {
      Finding(.wordsNames, at: place, "'\(key)' leaves out {\($0)}, which it has in English")
    }
  }

  /// The findings on forms that some counts need, or that none uses.
  private func forms(
    _ pattern: Words.Pattern, _ key: String, _ place: Place, _ needed: [Plural],
    _ known: Set<Plural>
  ) -> [Finding] {
    guard pattern.isCounted else { return [] }
    return needed.filter { pattern.forms[$0] == nil }.map {
      Finding(.wordsMissing, at: place, "'\(key)' lacks the form '\($0)', which this language has")
    }
      + Plural.allCases.filter { pattern.forms[$0] != nil && !known.contains($0) }.map {
        Finding(
          .wordsUnknown, at: place,
          "'\(key)' has the form '\($0)', which no count takes in this language")
      }
  }
}
