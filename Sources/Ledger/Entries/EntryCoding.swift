import Core

extension Entry {
  /// The longest line of an event in bytes. An entry bundle could hold 65,535.
  public static let mostBytes = 4096

  /// The leaf's content: canonical JSON (RFC 8785) on one line, without a newline.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    encode(into: &bytes)
    return bytes
  }

  /// The hash of the event's leaf.
  public var leafHash: Digest { Digest(leaf: bytes) }

  func encode(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    if let commitment {
      bytes.append(contentsOf: "\"commitment\":\"".utf8)
      commitment.digest.withBytes { Base64.append($0, to: &bytes) }
      bytes.append(contentsOf: "\",".utf8)
    }
    bytes.append(contentsOf: "\"day\":\"".utf8)
    bytes.append(contentsOf: day.utf8)
    bytes.append(contentsOf: "\",\"id\":\"".utf8)
    id.append(to: &bytes)
    if let key {
      bytes.append(contentsOf: "\",\"key\":\"".utf8)
      bytes.append(contentsOf: key.text.utf8)
    }
    bytes.append(contentsOf: "\",\"kind\":\"".utf8)
    bytes.append(contentsOf: kind.word.utf8)
    if let reason {
      bytes.append(contentsOf: "\",\"reason\":\"".utf8)
      bytes.append(contentsOf: reason.rawValue.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    append(refers, named: ",\"refers\":", to: &bytes)
    append(revision, named: ",\"revision\":", to: &bytes)
    append(stars, named: ",\"stars\":", to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ number: Int?, named name: String, to bytes: inout [UInt8]) {
    guard let number else { return }
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: String(number).utf8)
  }
}

extension Entry {
  /// Parses an event's line (without its newline). Only the canonical form is accepted, so that one
  /// event has one leaf: the event is written again and compared.
  public init(decoding line: some Sequence<UInt8>) throws(EntryMistake) {
    let bytes = Array(line)
    self = try Entry.decode(bytes[...])
  }

  /// Parses an event's line (without its newline).
  public init(decoding line: ArraySlice<UInt8>) throws(EntryMistake) {
    self = try Entry.decode(line)
  }

  private static func decode(_ line: ArraySlice<UInt8>) throws(EntryMistake) -> Entry {
    guard line.count <= mostBytes else { throw EntryMistake(offset: mostBytes, flaw: .tooLong) }
    return try line.withUnsafeBufferPointer { bytes throws(EntryMistake) in
      var reader = EntryReader(bytes)
      let entry = try reader.entry()
      if let flaw = entry.flaw { throw EntryMistake(offset: 0, flaw: flaw) }
      let canonical = entry.bytes
      guard canonical.elementsEqual(bytes) else {
        let offset = zip(canonical, bytes).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
        throw EntryMistake(offset: offset, flaw: .notCanonical)
      }
      return entry
    }
  }
}

/// A strict parser of one event's line.
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

  /// A string of printable ASCII. No event needs an escape.
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
    while at < bytes.count, bytes[at].isDigit { at += 1 }
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

/// The form of days in the log.
enum CalendarDay {
  /// Whether `text` is a day of the Gregorian calendar in the form `2026-03-14`.
  static func isWritten(_ text: some Collection<UInt8>) -> Bool {
    guard text.count == 10 else { return false }
    var parts = [0, 0, 0]
    for (place, character) in text.enumerated() {
      switch (place, character) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
      case (4, _), (7, _): return false
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
        let part = place < 4 ? 0 : place < 7 ? 1 : 2
        parts[part] = parts[part] * 10 + Int(character - UInt8(ascii: "0"))
      default: return false
      }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    return year >= 1 && 1...12 ~= month && day >= 1 && day <= length(ofMonth: month, in: year)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
