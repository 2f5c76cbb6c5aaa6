/// A writer of JSON (RFC 8259), in one line and without spaces.
package struct JSONWriter {
  package private(set) var bytes: [UInt8]
  private let escaping: JSONEscaping

  /// A writer that goes on behind `bytes`.
  package init(_ escaping: JSONEscaping, behind bytes: [UInt8] = []) {
    self.escaping = escaping
    self.bytes = bytes
  }

  package mutating func null() { bytes.append("null") }

  package mutating func bool(_ truth: Bool) { bytes.append(truth ? "true" : "false") }

  package mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  package mutating func string(_ text: String) { escaping.append(text, to: &bytes) }

  /// An array, each of whose elements `write` writes.
  @inlinable
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (Element, inout JSONWriter) -> Void
  ) {
    list(elements, .openBracket, .closeBracket, write)
  }

  /// An object of members in their order, each of whose values `write` writes.
  @inlinable
  package mutating func object<Value>(
    _ members: some Sequence<(key: String, value: Value)>,
    _ write: (Value, inout JSONWriter) -> Void
  ) {
    list(members, .openBrace, .closeBrace) { member, writer in
      writer.string(member.key)
      writer.put(.colon)
      write(member.value, &writer)
    }
  }

  @usableFromInline mutating func put(_ byte: UInt8) { bytes.append(byte) }

  @inlinable
  mutating func list<Item>(
    _ items: some Sequence<Item>, _ open: UInt8, _ close: UInt8,
    _ write: (Item, inout JSONWriter) -> Void
  ) {
    put(open)
    var isFirst = true
    for item in items {
      if !isFirst { put(.comma) }
      isFirst = false
      write(item, &self)
    }
    put(close)
  }
}
