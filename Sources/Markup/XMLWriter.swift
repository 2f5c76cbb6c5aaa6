import Core

/// A writer of XML 1.0 in UTF-8, element by element.
///
/// Names are the program's own literals. Text is always escaped, and characters that XML cannot
/// carry become U+FFFD. Every element that is opened is closed.
public struct XMLWriter {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8]

  /// Starts a document, expected to be about `capacity` bytes long, with its declaration.
  public init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// Writes an element with what `content` writes in it.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(">\n")
    content(&self)
    close(name)
  }

  /// Writes an element with a text. Without a text nothing is written.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String?
  ) {
    guard let text else { return }
    open(name, attributes)
    bytes.append(">")
    Escape.xml(text, into: &bytes)
    close(name)
  }

  /// Writes an element of RSS 2.0 with plain text, which some readers take for HTML.
  public mutating func element(_ name: StaticString, plain text: String) {
    open(name, [:])
    bytes.append(">")
    Escape.rss(text, into: &bytes)
    close(name)
  }

  /// Writes an element with markup as escaped text, which readers decode and read as HTML.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    escaping html: HTML
  ) {
    open(name, attributes)
    bytes.append(">")
    Escape.html(html.bytes, into: &bytes)
    close(name)
  }

  /// Writes an empty element.
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
  /// Appends attributes, each after a space. Those without a value are left out.
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
