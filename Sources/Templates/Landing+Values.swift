/// What kind of value lands somewhere.
enum Landed { case text, link, html }

extension Landing {
  /// Why a value of this kind may not stand here; nil where it may.
  func refusal(of landed: Landed) -> String? {
    switch (self, landed) {
    case (.text, _), (.plainText, .text), (.plainText, .link): return nil
    case (.value(let tag, let attribute, _, let start), .text),
      (.value(let tag, let attribute, _, let start), .link):
      return Self.refusal(tag, attribute, start, landed)
    case (.plainText(let element), .html): return "markup cannot stand in <\(element)>"
    case (.code(let element), _): return "no value can be made safe in <\(element)>"
    case (.comment, _): return "no value can be made safe in a comment"
    case (.value(_, let attribute, _, _), .html):
      return "markup cannot stand in the attribute '\(attribute)'"
    case (.bare(_, let attribute), _), (.tag(_, let attribute, true), _):
      return "the value of '\(attribute)' needs quotes around it"
    case (.tag, _), (.tagName, _): return "a value cannot be a tag's or an attribute's name"
    }
  }

  private static func refusal(
    _ tag: String, _ attribute: String, _ start: ValueStart, _ landed: Landed
  ) -> String? {
    if attribute.hasPrefix("on") || ["style", "srcdoc", "http-equiv"].contains(attribute)
      || tag == "meta http-equiv"
    {
      return "no value can be made safe in the attribute '\(attribute)'"
    }
    guard addresses.contains(attribute) else { return nil }
    switch (start, landed) {
    case (.safeAddress, _), (.empty, .link): return nil
    default: return "'\(attribute)' must begin with an address: a link, {{root}}, '#' or './'"
    }
  }

  private static let addresses: Set = [
    "action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster",
    "src", "srcset", "xlink:href",
  ]

  /// The place after a value has landed here.
  mutating func pass(_ landed: Landed) {
    if case .value(let tag, let attribute, let quote, .empty) = self {
      self = .value(
        tag: tag, attribute: attribute, quote: quote,
        start: landed == .link ? .safeAddress : .other)
    }
  }
}
