/// The kind of a value in a template.
enum ValueKind { case text, link, html }

extension EscapeContext {
  /// Why a value of this kind may not be here. Nil if it may.
  func refusal(of kind: ValueKind) -> String? {
    switch (self, kind) {
    case (.text, _): return nil
    case (.raw(let element, ""), _) where element == "title" || element == "textarea":
      return kind == .html ? "markup cannot stand in <\(element)>" : nil
    case (.raw(let element, _), _): return "no value can be made safe in <\(element)>"
    case (.comment, _): return "no value can be made safe in a comment"
    case (.declaration, _): return "no value can be made safe in a declaration"
    case (.value(_, let attribute, _, _), .html):
      return "markup cannot stand in the attribute '\(attribute)'"
    case (.value(let tag, let attribute, _, let start), _):
      return Self.refusal(tag, attribute, start, kind)
    case (.bare(_, let attribute), _), (.tag(_, let attribute, .afterEquals), _):
      return "the value of '\(attribute)' needs quotes around it"
    case (.tag, _), (.tagName, _): return "a value cannot be a tag's or an attribute's name"
    case (.lost, _):
      return "the tags before this can be read in more than one way; look for a quote, an '=' or"
        + " a '<' too many, or a section in a tag with no space after it"
    }
  }

  private static func refusal(
    _ tag: String, _ attribute: String, _ start: ValueStart, _ kind: ValueKind
  ) -> String? {
    if attribute.hasPrefix("on") || ["style", "srcdoc", "http-equiv"].contains(attribute)
      || tag == order || tag == "set" || tag.hasPrefix("animate")
    {
      return "no value can be made safe in the attribute '\(attribute)'"
    }
    guard addresses.contains(attribute) else { return nil }
    switch (start, kind) {
    case (.safeAddress, _), (.empty, .link), (.root, .link): return nil
    default: return "'\(attribute)' must begin with an address: a link, {{root}}…/, '#' or './'"
    }
  }

  private static let addresses: Set = [
    "action", "background", "cite", "data", "formaction", "href", "imagesrcset", "manifest", "ping",
    "poster", "src", "srcset", "xlink:href",
  ]

  /// Moves past a value of this kind.
  mutating func pass(_ kind: ValueKind) {
    switch self {
    case .value(let tag, let attribute, let quote, .empty),
      .value(let tag, let attribute, let quote, .root),
      .value(let tag, let attribute, let quote, .begun):
      self = .value(
        tag: tag, attribute: attribute, quote: quote,
        start: kind == .link ? .safeAddress : .other)
    // This was reported before.
    case .lost: self = .text
    default: break
    }
  }
}

/// Sections. A section's body may be written once, many times or not at all, and what follows must
/// be read alike each time.
extension EscapeContext {
  /// The position at which a section's body begins. In a tag it is not part of the name before it.
  var atSection: EscapeContext {
    switch self {
    case .tagName(let name) where name.utf8.first.map { $0 != UInt8(ascii: "!") } == true:
      .tag(name: name, attribute: "", .seam)
    case .tag(let name, let attribute, .name) where !attribute.isEmpty,
      .tag(let name, let attribute, .afterName):
      .tag(name: name, attribute: attribute, .seam)
    default: self
    }
  }

  /// The position after a section that began at `before` and ends here. Nil if what follows would
  /// be read differently with and without the section.
  func joined(with before: EscapeContext) -> EscapeContext? {
    if self == before { return self }
    if case .value(let tag, let attribute, let quote, _) = self,
      case .value(tag, attribute, quote, _) = before
    {
      return .value(tag: tag, attribute: attribute, quote: quote, start: .other)
    }
    guard let name = openTag, name == before.openTag else { return nil }
    return .tag(name: name, attribute: "", .seam)
  }

  /// The tag in which an attribute could begin or has just ended.
  private var openTag: String? {
    switch self {
    case .tagName(let name) where !name.isEmpty: name
    case .tag(let name, _, .name), .tag(let name, _, .afterName), .tag(let name, _, .seam): name
    default: nil
    }
  }
}
