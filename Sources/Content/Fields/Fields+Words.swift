import Core
import Foundation
import Reviews

extension Fields {
  /// An address that starts with `http://` or `https://`.
  mutating func webAddress(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    return webAddress(text, at: node)
  }

  /// The text at `node` if it is such an address.
  mutating func webAddress(_ text: String, at node: YAMLNode) -> String? {
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

  /// The text if it is a slug. `name` says what it is the name of.
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

  /// The text if it can be a review's ID.
  mutating func reviewID(_ text: String, at place: Place) -> String? {
    if text.isSlug { return text }
    findings.append(
      Finding(
        .badID, at: place, "an ID is made of a-z, 0-9 and hyphens, at most 100, not '\(text)'",
        suggestion: text.slugged))
    return nil
  }

  /// A key of `people`. While site.yml cannot be read (`people` is nil), every key is accepted.
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

  /// A text for all languages, or a map with one for each of `languages`.
  mutating func localized(
    _ key: String, languages: [String]?, required: Bool = false
  ) -> Localized? {
    guard let node = node(key, required: required) else { return nil }
    if required, node.value == .map([]) { report(.missingField, at: node, "'\(key)' is empty") }
    return localized(node, named: key, languages: languages)
  }

  /// The text of `node`, known as `name`, in each language. Nil if it is empty.
  mutating func localized(_ node: YAMLNode, named name: String, languages: [String]?) -> Localized?
  {
    switch node.value {
    case .plain(let text), .quoted(let text):
      noteCurlyQuotes(around: node)
      return node.isAbsent ? nil : Localized(text)
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
          noteCurlyQuotes(around: entry.value)
          texts[entry.key] = text
        } else {
          report(.wrongType, at: entry.value, "'\(name)' must hold a text in each language")
        }
      }
      return texts.isEmpty ? nil : Localized(byLanguage: texts)
    }
  }
}

extension String {
  /// The slug most like the text. Nil if no letter or digit is left.
  var slugged: String? {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .lowercased()
    var slug: [UInt8] = []
    for byte in plain.utf8 {
      if byte.isLowercaseLetter || byte.isDigit {
        slug.append(byte)
      } else if let last = slug.last, last != .hyphen, !byte.isContinuation {
        slug.append(.hyphen)
      }
    }
    slug = Array(slug.prefix(100))
    while slug.last == .hyphen { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  /// Whether the text has the form of a BCP 47 tag (RFC 5646): a language of two or three letters,
  /// then parts of one to eight letters or digits.
  var isLanguageTag: Bool {
    let parts = utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(\.isLetter)
    else { return false }
    return parts.count <= 8
      && parts.dropFirst().allSatisfy {
        1...8 ~= $0.count && $0.allSatisfy { $0.isAlphanumeric }
      }
  }
}
