import TransparencyLog

/// The fields of an event while its line is being read.
struct EntryFields {
  var refers: Int?
  var revision: Int?
  var stars: Int?
  private var commitment: Commitment?
  private var day: String?
  private var id: EntryID?
  private var key: VerifierKey?
  private var kind: Entry.EventKind?
  private var reason: Entry.Reason?

  /// Whether `text` is a value of that field; numbers are not set here.
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
      reason = Entry.Reason.named(text)
      return reason != nil
    case .refers, .revision, .stars: return false
    }
  }

  /// The event, or what every event must have and this one lacks.
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

  /// In the order of their names' bytes.
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
  private static let names = allCases.map { ($0, Array($0.rawValue.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Entry.EventKind? {
    names.first { $0.1.elementsEqual(text) }?.0
  }
}

extension Entry.Reason {
  private static let names = allCases.map { ($0, Array($0.rawValue.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Entry.Reason? {
    names.first { $0.1.elementsEqual(text) }?.0
  }
}
