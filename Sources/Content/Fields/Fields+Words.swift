import Core
import Reviews

extension Fields {
  /// An address that starts with `http://` or `https://`.
  mutating func webAddress(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    if text.isWebAddress { return text }
    let withScheme = "https://" + text
    report(
      .badURL, at: node, "'\(text)' is not an address that starts with http:// or https://",
      suggestion: text.utf8.contains(.dot) && !text.utf8.contains(.colon) && withScheme.isWebAddress
        ? withScheme : nil)
    return nil
  }

  /// A BCP 47 language tag.
  mutating func language(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    if text.isLanguageTag { return text }
    let suggestion = text.replacing("_", with: "-")
    report(
      .badLanguage, at: node, "'\(text)' is not a language tag such as 'nl' or 'pt-BR'",
      suggestion: suggestion.isLanguageTag ? suggestion : nil)
    return nil
  }

  /// A list of topics, each of them a slug.
  mutating func topics(_ key: String) -> [String] {
    list(key).compactMap { slug($0.text, at: Place(file, $0.node.position), named: "topic") }
  }

  /// `text` if it is a slug; `name` says what it is the name of.
  mutating func slug(_ text: String, at place: Place, named name: String) -> String? {
    if text.isSlug { return text }
    findings.append(
      Finding(
        .badSlug, at: place, "the \(name) '\(text)' is not made of a-z, 0-9 and hyphens",
        suggestion: text.slugged))
    return nil
  }

  /// The ID of a review.
  mutating func reviewID(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    return reviewID(text, at: Place(file, node.position))
  }

  /// `text` if it can be the ID of a review.
  mutating func reviewID(_ text: String, at place: Place) -> String? {
    if text.isSlug { return text }
    findings.append(
      Finding(
        .badID, at: place, "an ID is made of a-z, 0-9 and hyphens, at most 100, not '\(text)'",
        suggestion: text.slugged))
    return nil
  }

  /// A key of `people`; nobody is unknown while site.yml cannot be read (`people` is nil).
  mutating func person(
    _ key: String, of people: [String: Settings.Person]?, required: Bool = false
  ) -> String? {
    guard let (node, text) = scalar(key, required: required) else { return nil }
    guard let people, people[text] == nil else { return text }
    let named = people.lazy.filter { $0.value.name == text }.map(\.key).min()
    report(
      .unknownPerson, at: node,
      people.isEmpty
        ? "unknown person '\(text)'; people are listed in content/site.yml, under 'people'"
        : "unknown person '\(text)'",
      suggestion: named ?? people.keys.nearest(to: text))
    return nil
  }

  /// A text for all languages, or a map of one for each of `languages`.
  mutating func localized(
    _ key: String, languages: [String]?, required: Bool = false
  ) -> Localized? {
    guard let node = node(key, required: required) else { return nil }
    if required, node.value == .map([]) { report(.missingField, at: node, "'\(key)' is empty") }
    return localized(node, named: key, languages: languages)
  }

  /// What `node`, known as `name`, says in each language; nil where it says nothing.
  mutating func localized(_ node: YAMLNode, named name: String, languages: [String]?) -> Localized?
  {
    switch node.value {
    case .plain(let text), .quoted(let text): return node.isAbsent ? nil : Localized(text)
    case .list:
      report(.wrongType, at: node, "'\(name)' must be a text, or a map of one a language")
      return nil
    case .map(let entries):
      var texts: [String: String] = [:]
      for entry in entries {
        if let languages, !languages.contains(entry.key) {
          findings.append(
            Finding(
              .unknownLanguage, at: Place(file, entry.position),
              "'\(entry.key)' is not one of the site's languages",
              suggestion: languages.nearest(to: entry.key)))
        } else if let text = entry.value.text, !entry.value.isAbsent {
          texts[entry.key] = text
        } else {
          report(.wrongType, at: entry.value, "'\(name)' must hold a text in each language")
        }
      }
      return texts.isEmpty ? nil : Localized(byLanguage: texts)
    }
  }
}
