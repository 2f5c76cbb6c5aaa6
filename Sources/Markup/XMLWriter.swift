import Core

/// Writes XML 1.0 in UTF-8, element by element.
///
/// Names are the program's own, as literals; text can only get in escaped, and characters that XML
/// cannot carry become U+FFFD on the way. Every element that is opened is closed.
public struct XMLWriter {
  /// The document so far.
  public private(set) var bytes: [UInt8]

  /// A document, expected to be about `capacity` bytes long, with its declaration.
  public init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// An element with what `content` writes in it.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(">\n")
    content(&self)
    close(name)
  }

  /// An element with a text in it, or nothing where there is no text.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String?
  ) {
    guard let text else { return }
    open(name, attributes)
    bytes.append(">")
    Escape.xml(text, into: &bytes)
    close(name)
  }

  /// An element with markup in it as the text that it is: readers take it out and read it as HTML.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    escaping html: HTML
  ) {
    open(name, attributes)
    bytes.append(">")
    Escape.html(html.bytes, into: &bytes)
    close(name)
  }

  /// An element without anything in it.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    open(name, attributes)
    bytes.append("/>\n")
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    bytes.append("<")
    bytes.append(name)
    bytes.append(attributes)
  }

  private mutating func close(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }
}

extension [UInt8] {
  /// Attributes, each with a space before it; those without a value are left out.
  mutating func append(_ attributes: KeyValuePairs<StaticString, String?>) {
    for (name, value) in attributes {
      guard let value else { continue }
      append(" ")
      append(name)
      append("=\"")
      Escape.xml(value, into: &self)
      append("\"")
    }
  }
}
