import Core

/// A strict reader of one event's line.
struct EntryReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func entry() throws(EntryMistake) -> Entry {
    var fields = EntryFields()
    try take("{", "'{'")
    var last: Entry.EntryField?
    while true {
      let start = at
      let field = try name()
      if let last, field <= last {
        throw EntryMistake(offset: start, flaw: .outOfOrder(field))
      }
      last = field
      try take(":", "':'")
      try read(field, into: &fields)
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take("}", "',' or '}'")
    guard at == bytes.count else { throw mistake(.expected("the end of the line")) }
    return try fields.entry()
  }

  private mutating func name() throws(EntryMistake) -> Entry.EntryField {
    let start = at
    let text = try string()
    guard let field = Entry.EntryField.named(text) else {
      let name = String(decoding: text, as: UTF8.self)
      throw EntryMistake(offset: start, flaw: .unknownField(name))
    }
    return field
  }

  private mutating func read(
    _ field: Entry.EntryField, into fields: inout EntryFields
  ) throws(EntryMistake) {
    let start = at
    var understood = false
    switch field {
    case .refers, .revision, .stars:
      let number = try number()
      understood = true
      switch field {
      case .refers: fields.refers = number
      case .revision: fields.revision = number
      default: fields.stars = number
      }
    default: understood = fields.set(field, to: try string())
    }
    guard understood else { throw EntryMistake(offset: start, flaw: .badValue(field)) }
  }

  /// A string of printable ASCII; nothing that events hold needs an escape.
  private mutating func string() throws(EntryMistake) -> Slice<UnsafeBufferPointer<UInt8>> {
    try take("\"", "'\"'")
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard 0x20...0x7E ~= bytes[at], bytes[at] != UInt8(ascii: "\\") else {
        throw mistake(.expected("a printable character of ASCII other than '\\'"))
      }
      at += 1
    }
    let end = at
    try take("\"", "'\"'")
    return bytes[start..<end]
  }

  private mutating func number() throws(EntryMistake) -> Int {
    let start = at
    while at < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] { at += 1 }
    guard let number = Decimal.decode(bytes[start..<at]) else {
      throw EntryMistake(
        offset: start, flaw: .expected("a whole number without sign and leading zeros"))
    }
    return number
  }

  private mutating func take(_ character: Unicode.Scalar, _ what: String) throws(EntryMistake) {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else {
      throw mistake(.expected(what))
    }
    at += 1
  }

  private func mistake(_ flaw: EntryFlaw) -> EntryMistake { EntryMistake(offset: at, flaw: flaw) }
}
