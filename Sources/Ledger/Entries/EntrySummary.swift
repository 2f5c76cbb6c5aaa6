import Core
import Reviews
import TransparencyLog

/// The facts that the ledger needs of each event, in little memory: all but its ID, its commitment
/// and its key.
struct EntrySummary: Hashable, Sendable {
  let kind: Entry.EventKind
  let reason: Decision.Reason?
  private let starCount: UInt8
  /// The revision. A number too large for the field is found to be wrong all the same.
  private let revisionNumber: Int32
  private let dayNumber: Int32
  private let target: Int

  init(_ entry: Entry) {
    self.init(
      kind: entry.kind, reason: entry.reason, stars: entry.stars, revision: entry.revision,
      day: Day(entry.day) ?? Day(number: 0), refers: entry.refers)
  }

  init(
    kind: Entry.EventKind, reason: Decision.Reason?, stars: Int?, revision: Int?, day: Day,
    refers: Int?
  ) {
    self.kind = kind
    self.reason = reason
    starCount = UInt8(clamping: stars ?? 0)
    revisionNumber = Int32(clamping: revision ?? 0)
    dayNumber = Int32(clamping: day.number)
    target = refers ?? -1
  }

  var stars: Int? { starCount == 0 ? nil : Int(starCount) }
  var revision: Int? { revisionNumber == 0 ? nil : Int(revisionNumber) }
  var day: Day { Day(number: Int(dayNumber)) }
  /// The index of the event that this one refers to.
  var refers: Int? { target < 0 ? nil : target }
  /// Whether a document comes into the log with it: the first revision of one, or a decision.
  var beginsDocument: Bool { kind.hasRevisions ? revisionNumber == 1 : kind.isDecision }
  /// Whether it is a later revision of a document.
  var isEdit: Bool { kind.hasRevisions && revisionNumber > 1 }
}

/// A parser of events' lines that knows only the canonical spelling, for which it is ten times as
/// fast as `Entry(decoding:)`. A line that it does not accept may still be an event, such as one
/// with a key: the other parser decides, and reports errors.
struct EntrySummaryReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// The event of a line (without its newline) as far as the ledger needs it. Nil if the line is
  /// not an event, or is left to `Entry(decoding:)`.
  static func read(_ line: UnsafeRawBufferPointer) -> (summary: EntrySummary, id: EntryID)? {
    guard line.count <= Entry.mostBytes else { return nil }
    var reader = EntrySummaryReader(bytes: line.bindMemory(to: UInt8.self))
    return reader.read()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func read() -> (summary: EntrySummary, id: EntryID)? {
    guard take("{") else { return nil }
    var hasCommitment = false
    if take("\"commitment\":\"") {
      guard takeHash(), take("\",") else { return nil }
      hasCommitment = true
    }
    guard take("\"day\":\""), let day = takeDay(), take("\",\"id\":\""), let id = takeID(),
      take("\",\"kind\":\""), let kind = Entry.EventKind.named(takeWord()), take("\"")
    else { return nil }
    var reason: Decision.Reason?
    if take(",\"reason\":\"") {
      reason = Decision.Reason.named(takeWord())
      guard reason != nil, take("\"") else { return nil }
    }
    var numbers: (refers: Int?, revision: Int?, stars: Int?)
    if take(",\"refers\":") {
      numbers.refers = takeNumber(0...Entry.largestNumber)
      guard numbers.refers != nil else { return nil }
    }
    if take(",\"revision\":") {
      numbers.revision = takeNumber(1...Entry.largestNumber)
      guard numbers.revision != nil else { return nil }
    }
    if take(",\"stars\":") {
      numbers.stars = takeNumber(Stars.range)
      guard numbers.stars != nil else { return nil }
    }
    guard take("}"), at == bytes.count else { return nil }
    let has: (Entry.EntryField, Bool) -> Bool = { field, isThere in
      switch kind.need(of: field, revision: numbers.revision) {
      case .required: isThere
      case .optional: true
      case .absent: !isThere
      }
    }
    guard has(.commitment, hasCommitment), has(.key, false), has(.reason, reason != nil),
      has(.refers, numbers.refers != nil), has(.revision, numbers.revision != nil),
      has(.stars, numbers.stars != nil)
    else { return nil }
    let summary = EntrySummary(
      kind: kind, reason: reason, stars: numbers.stars, revision: numbers.revision, day: day,
      refers: numbers.refers)
    return (summary, id)
  }

  @inline(__always)
  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - at >= count else { return false }
    let start = text.utf8Start
    for place in 0..<count where bytes[at + place] != start[place] { return false }
    at += count
    return true
  }

  /// Takes 32 bytes in base64: 43 characters, of which the last has two spare bits that are zero.
  private mutating func takeHash() -> Bool {
    guard bytes.count - at >= 44 else { return false }
    let text = Slice(base: bytes, bounds: at..<at + 44)
    guard Base64.isHash(text) else { return false }
    at += 44
    return true
  }

  private mutating func takeDay() -> Day? {
    guard bytes.count - at >= 10, bytes[at + 4] == UInt8(ascii: "-"),
      bytes[at + 7] == UInt8(ascii: "-"), let century = twoDigits(at),
      let years = twoDigits(at + 2), let month = twoDigits(at + 5), let day = twoDigits(at + 8)
    else { return nil }
    at += 10
    return Day(year: century * 100 + years, month: month, day: day)
  }

  private func twoDigits(_ place: Int) -> Int? {
    let (tens, ones) = (bytes[place] &- UInt8(ascii: "0"), bytes[place + 1] &- UInt8(ascii: "0"))
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  private mutating func takeID() -> EntryID? {
    guard bytes.count - at >= 32, let id = EntryID(bytes[at..<at + 32]) else { return nil }
    at += 32
    return id
  }

  /// Takes the text before the next quotation mark.
  private mutating func takeWord() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
    return bytes[start..<at]
  }

  private mutating func takeNumber(_ range: ClosedRange<Int>) -> Int? {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    guard let number = Decimal.decode(bytes[start..<at]), range ~= number else { return nil }
    return number
  }
}

/// The fields of an event during parsing.
struct EntryFields {
  var refers: Int?
  var revision: Int?
  var stars: Int?
  private var commitment: Commitment?
  private var day: String?
  private var id: EntryID?
  private var key: VerifierKey?
  private var kind: Entry.EventKind?
  private var reason: Decision.Reason?

  /// Sets a field other than a number. Returns whether the text is a valid value.
  mutating func set(_ field: Entry.EntryField, to text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch field {
    case .commitment:
      commitment = Commitment(base64: text)
      return commitment != nil
    case .day:
      day = String(decoding: text, as: UTF8.self)
      return CalendarDay.isWritten(text)
    case .id:
      id = EntryID(text)
      return id != nil
    case .key:
      key = VerifierKey(String(decoding: text, as: UTF8.self))
      return key != nil
    case .kind:
      kind = Entry.EventKind.named(text)
      return kind != nil
    case .reason:
      reason = Decision.Reason.named(text)
      return reason != nil
    case .refers, .revision, .stars: return false
    }
  }

  /// The event. Throws if it lacks a field that every event has.
  func entry() throws(EntryMistake) -> Entry {
    guard let kind else { throw EntryMistake(offset: 0, flaw: .missing(.kind)) }
    guard let day else { throw EntryMistake(offset: 0, flaw: .missing(.day)) }
    guard let id else { throw EntryMistake(offset: 0, flaw: .missing(.id)) }
    return Entry(
      kind, day: day, id: id, stars: stars, revision: revision, reason: reason, refers: refers,
      commitment: commitment, key: key)
  }
}

extension Entry.EntryField: Comparable {
  private static let names = allCases.map { ($0, Array($0.rawValue.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Entry.EntryField? {
    names.first { $0.1.elementsEqual(text) }?.0
  }

  /// Orders fields by the bytes of their names.
  public static func < (one: Entry.EntryField, other: Entry.EntryField) -> Bool {
    one.place < other.place
  }

  private var place: Int {
    switch self {
    case .commitment: 0
    case .day: 1
    case .id: 2
    case .key: 3
    case .kind: 4
    case .reason: 5
    case .refers: 6
    case .revision: 7
    case .stars: 8
    }
  }
}

extension Entry.EventKind {
  private static let names = allCases.map { ($0, Array($0.word.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Entry.EventKind? {
    names.first { $0.1.elementsEqual(text) }?.0
  }
}

extension Decision.Reason {
  private static let names = allCases.map { ($0, Array($0.rawValue.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Decision.Reason? {
    names.first { $0.1.elementsEqual(text) }?.0
  }
}
