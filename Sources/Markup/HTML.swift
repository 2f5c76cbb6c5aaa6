import Core

/// Markup: bytes that are safe on a page.
///
/// A `String` is what somebody wrote; `HTML` is what may be on a page. The types differ, and only
/// this file makes `HTML` from a `String`, so no text gets onto a page unescaped.
///
/// The bytes are well-formed UTF-8. Escaped text never has the byte 0x00, because escaping turns
/// U+0000 into U+FFFD like every other control character except tab and line feed. Trusted markup
/// may use that byte for marks of its own.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// Empty markup.
  public init() {
    bytes = []
  }

  /// Escapes text with `Escape.html`. The result is safe in an element and in a quoted attribute.
  public init(text: String) {
    bytes = []
    bytes.reserveCapacity(text.utf8.count)
    Escape.html(text, into: &bytes)
  }

  /// Markup that the program itself wrote: a template's own text, or a renderer's output. Never
  /// pass anything that came from content.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Appends other markup.
  public mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends text, escaped.
  public mutating func append(text: String) {
    Escape.html(text, into: &bytes)
  }
}

extension HTML {
  /// An element around other markup. The names are the program's own literals. Attributes without a
  /// value are left out.
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

  /// An element around text.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    self.init(name, attributes, around: HTML(text: text))
  }
}

/// Data in a page for programs such as search engines: JSON in a `<script>` that no browser runs.
///
/// The Content-Security-Policy does not apply to a data block, because it is never executed (HTML
/// Living Standard, 4.12.1.1, "prepare the script element": a type that is no script's returns
/// early).
public indirect enum DataBlock: Sendable {
  /// Text without bidirectional controls, because nothing isolates them here; see `Escape.plain`.
  case text(String)
  case number(Int)
  case list([DataBlock])
  /// Members in the given order. The names are the program's own.
  case object([(name: StaticString, value: DataBlock)])

  /// The `<script type="application/ld+json">` with this data.
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
