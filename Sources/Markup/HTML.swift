import Core

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

extension HTML {
  /// An element around other markup. The names are the program's own, as literals; attributes
  /// without a value are left out.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    around content: HTML
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.bytes.count + 64)
    bytes.append("<")
    bytes.append(name)
    bytes.append(attributes)
    bytes.append(">")
    bytes.append(contentsOf: content.bytes)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
    self.init(trusted: bytes)
  }

  /// An element around a text.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    self.init(name, attributes, around: HTML(text: text))
  }
}

/// Data in a page for programs, such as search engines: JSON in a `<script>` that no browser runs.
///
/// A data block is not subject to the Content-Security-Policy, as it is never executed (HTML Living
/// Standard, 4.12.1.1, "prepare the script element": a type that is no script's returns early).
public indirect enum DataBlock: Sendable {
  /// Without bidirectional controls, which nothing isolates here; see `Escape.plain`.
  case text(String)
  case number(Int)
  case list([DataBlock])
  /// In the order given; the names are the program's own.
  case object([(name: StaticString, value: DataBlock)])

  /// A `<script type="application/ld+json">` with this in it.
  public var html: HTML {
    HTML(
      trusted: Array("<script type=\"application/ld+json\">".utf8) + json.bytes(.script)
        + Array("</script>\n".utf8))
  }

  private var json: JSON {
    switch self {
    case .text(let text): .string(Escape.plain(text))
    case .number(let number): .number(number)
    case .list(let items): .array(items.map(\.json))
    case .object(let members):
      .object(members.map { (key: "\($0.name)", value: $0.value.json) })
    }
  }
}
