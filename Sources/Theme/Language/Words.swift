import Markup

/// The interface's words in one language, by key.
struct Words: Sendable {
  /// The words without names in braces.
  let plain: [String: String]
  /// The words with names in braces, split at those.
  private let patterns: [String: Forms]
  private let plurals: PluralRules
  /// Whether values are isolated from the words around them. In a text that runs from right to
  /// left, a Latin name would otherwise move the number after it to its own right.
  private let isolates: Bool

  /// A text with names in braces for values, in the forms that a count needs.
  struct Pattern: Sendable, Equatable {
    /// The text by its forms; `other` is always there.
    private(set) var forms: [Plural: String]

    /// One text for every count.
    init(_ text: String) { forms = [.other: text] }

    /// The texts of `forms`, and `other` for all counts whose form is not among them.
    init(_ forms: [Plural: String], other: String) {
      self.forms = forms
      self.forms[.other] = other
    }

    var other: String { forms[.other] ?? "" }

    /// Whether the form depends on a count.
    var isCounted: Bool { forms.count > 1 }

    /// The names in braces of all forms, sorted. A form may leave one out: "one star".
    var names: [String] {
      let names = forms.values.flatMap(Words.parts).compactMap { part in
        if case .name(let name) = part { name } else { nil }
      }
      return Set(names).sorted()
    }
  }

  /// A word split at its names.
  private struct Forms: Sendable {
    let other: [Segment]
    /// The other forms; usually empty.
    let others: [Plural: [Segment]]

    init(_ pattern: Pattern) {
      other = Words.parts(of: pattern.other)
      others = pattern.forms.filter { $0.key != .other }.mapValues(Words.parts)
    }

    func form(_ plural: Plural) -> [Segment] {
      others.isEmpty ? other : others[plural] ?? other
    }
  }

  private enum Segment: Sendable {
    case text(String)
    case name(String)
  }

  init(entries: [String: Pattern], plurals: PluralRules, isolates: Bool = false) {
    plain = entries.filter { $0.value.names.isEmpty }.mapValues(\.other)
    patterns = entries.mapValues(Forms.init)
    self.plurals = plurals
    self.isolates = isolates
  }

  /// The word `key`, with `values` in place of its names.
  subscript(key: String, values: KeyValuePairs<String, String> = [:]) -> String {
    plain[key] ?? fill(patterns[key]?.other, key, values, nil)
  }

  /// The word `key` in the form that `count` takes; `number` is the count as the reader sees it.
  func counted(
    _ key: String, _ count: Int, _ number: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    fill(patterns[key]?.form(plurals.form(of: count)), key, values, number)
  }

  /// The word `key` in the form that `count` takes, in parts: its own text, and each of `values` by its
  /// place among them.
  func phrase(
    _ key: String, _ count: Int, _ number: String, _ values: [(name: String, value: String)]
  ) -> [(text: String, value: Int?)] {
    guard let segments = patterns[key]?.form(plurals.form(of: count)) else { return [(key, nil)] }
    var parts: [(text: String, value: Int?)] = []
    var own = ""
    for segment in segments {
      switch segment {
      case .text(let text): own += text
      case .name(let name):
        if let place = values.firstIndex(where: { $0.name == name }) {
          if !own.isEmpty { parts.append((own, nil)) }
          own = ""
          parts.append((values[place].value, place))
        } else {
          own += name == "n" ? isolated(number) : "{\(name)}"
        }
      }
    }
    if !own.isEmpty { parts.append((own, nil)) }
    return parts
  }

  /// Fills in values. A value is never searched for names itself, because it may be a customer's
  /// text.
  private func fill(
    _ parts: [Segment]?, _ key: String, _ values: KeyValuePairs<String, String>, _ number: String?
  ) -> String {
    guard let parts else { return key }
    var filled = ""
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .name(let name):
        if let value = values.first(where: { $0.key == name })?.value {
          filled += isolated(value.lone)
        } else if name == "n", let number {
          filled += isolated(number)
        } else {
          filled += "{\(name)}"
        }
      }
    }
    return filled
  }

  /// The value between Unicode's FIRST STRONG ISOLATE and its end, which nothing in the value can
  /// close.
  private func isolated(_ value: String) -> String {
    isolates ? "\u{2068}\(value)\u{2069}" : value
  }

  /// A text split at its names: `"{n} of {total}"` is a name, a text and a name. A brace that is
  /// never closed is text.
  private static func parts(of text: String) -> [Segment] {
    var parts: [Segment] = []
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]) ?? "")) }
      parts.append(.name(String(rest[rest.index(after: open)..<close]) ?? ""))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest) ?? "")) }
    return parts
  }
}

extension String {
  /// The text for use inside another without markup: without controls that reorder what is around
  /// them.
  var lone: String {
    // All of them begin with one of these two bytes in UTF-8.
    utf8.contains { $0 == 0xE2 || $0 == 0xD8 } ? Escape.plain(self) : self
  }
}
