/// A section's body may be written once, many times or not at all: what follows it must be read
/// alike each time.
extension EscapeContext {
  /// The place at which a section's body begins. In a tag it is no part of the name before it.
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

  /// The place after a section that began at `before` and ends here; nil where what follows would
  /// be read differently with and without it.
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
