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
    var bytes = Array("<script type=\"application/ld+json\">".utf8)
    write(into: &bytes)
    bytes += "</script>\n".utf8
    return HTML(trusted: bytes)
  }

  private func write(into output: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(text, into: &output)
    case .number(let number): output += String(number).utf8
    case .list(let items):
      Self.write(items, "[", "]", into: &output) { item, output in item.write(into: &output) }
    case .object(let members):
      Self.write(members, "{", "}", into: &output) { member, output in
        output.append("\"")
        output.append(member.name)
        output.append("\":")
        member.value.write(into: &output)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, into output: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (place, item) in items.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      write(item, &output)
    }
    output.append(UInt8(ascii: close))
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    Escape.json(Escape.plain(text), into: &output)
    output.append(UInt8(ascii: "\""))
  }
}
