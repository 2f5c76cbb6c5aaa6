import Core
import Reviews

/// A reader of events' lines that knows one spelling alone, the canonical one, and is ten times as fast
/// as `Entry(decoding:)` for it. What it does not take may still be an event, such as one with a key:
/// the other decides, and says what is wrong.
struct EntrySummaryReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// The event of a line (without its newline) as far as the ledger needs it; nil where it is none, or
  /// is left to `Entry(decoding:)`.
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
    var reason: Entry.Reason?
    if take(",\"reason\":\"") {
      reason = Entry.Reason.named(takeWord())
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
      numbers.stars = takeNumber(1...5)
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

  /// 32 bytes in base64: 43 characters, of which the last has two bits to spare that are zero.
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

  /// What stands before the next quotation mark.
  private mutating func takeWord() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
    return bytes[start..<at]
  }

  private mutating func takeNumber(_ range: ClosedRange<Int>) -> Int? {
    let start = at
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    guard let number = Decimal.decode(bytes[start..<at]), range ~= number else { return nil }
    return number
  }
}
