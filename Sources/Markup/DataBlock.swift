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
