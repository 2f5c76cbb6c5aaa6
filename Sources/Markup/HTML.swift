/// Bytes that are safe where markup is expected.
///
/// A `String` is what somebody wrote; `HTML` is what may stand on a page. The two are different
/// types, and only this file can make the second from the first, so that no text reaches a page
/// without having been escaped.
///
/// The bytes are well-formed UTF-8. The byte 0x00 never comes from text: escaping turns U+0000,
/// like every other control character but tab and line feed, into U+FFFD. What is trusted may use
/// that byte for marks of its own.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() {
    bytes = []
  }

  /// Text as text: see `Escape.html`. It is safe in an element and in a quoted attribute.
  public init(text: String) {
    bytes = []
    bytes.reserveCapacity(text.utf8.count)
    Escape.html(text, into: &bytes)
  }

  /// Markup that the program itself wrote: a template's own text, a renderer's output. Never
  /// anything that came from content.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Puts other markup behind this.
  public mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Puts text, escaped, behind this.
  public mutating func append(text: String) {
    Escape.html(text, into: &bytes)
  }
}
