import Core
import Reviews
import TransparencyLog

/// An event of the log: a leaf of the tree, public and permanent.
///
/// No field takes free text, so an event cannot hold personal data. What was written is there only
/// as a commitment, whose salt can be destroyed.
public struct Entry: Hashable, Sendable {
  public var kind: EventKind
  /// The day on which the event was entered, as `2026-03-14`.
  public var day: String
  public var id: EntryID
  /// The stars, 1 to 5. Nil if there are none.
  public var stars: Int?
  /// From 1; a larger one is an edit of the document that began with revision 1.
  public var revision: Int?
  public var reason: Decision.Reason?
  /// The index of the event it refers to. An edit refers to revision 1 of its document, a follow-up
  /// or reply to revision 1 of its review, all else to revision 1 of what it is about.
  public var refers: Int?
  /// The commitment to what was written, or what the shop decided.
  public var commitment: Commitment?
  /// The key that signs checkpoints from here on.
  public var key: VerifierKey?

  /// The kind of an event.
  public enum EventKind: Hashable, Sendable {
    /// A review was first seen, or edited by its writer.
    case review
    case followUp
    /// A reply was first seen, or edited.
    case reply
    /// Something was decided about a review.
    case decision(Decision.Action)
    /// A withheld or redacted review is shown again.
    case restore
    /// Text and salt were destroyed.
    case erase
    /// Checkpoints are signed with a new key from here on.
    case key
    /// The site's settings, pages or own look changed.
    case settings
  }

  /// An event. `flaw` says whether its kind has the given fields.
  public init(
    _ kind: EventKind, day: String, id: EntryID, stars: Int? = nil, revision: Int? = nil,
    reason: Decision.Reason? = nil, refers: Int? = nil, commitment: Commitment? = nil,
    key: VerifierKey? = nil
  ) {
    self.kind = kind
    self.day = day
    self.id = id
    self.stars = stars
    self.revision = revision
    self.reason = reason
    self.refers = refers
    self.commitment = commitment
    self.key = key
  }
}

/// A random name of 128 bits for an event, which reveals nothing about the review.
public struct EntryID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// A new name.
  public init(using random: inout some RandomNumberGenerator) {
    high = random.next()
    low = random.next()
  }

  /// Parses 32 lower-case hexadecimal digits. Nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    guard text.count == 32 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (place, character) in text.enumerated() {
      guard let value = Hex.value(character) else { return nil }
      if place < 16 {
        halves.0 = halves.0 << 4 | UInt64(value)
      } else {
        halves.1 = halves.1 << 4 | UInt64(value)
      }
    }
    (high, low) = halves
  }

  /// The name of no event.
  static let none = EntryID(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  func append(to text: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        Hex.append(CollectionOfOne(UInt8(truncatingIfNeeded: half >> shift)), to: &text)
      }
    }
  }
}

extension EntryID: CustomStringConvertible {
  /// The name as 32 lower-case hexadecimal digits.
  public var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

/// A flaw in an event's line.
public enum EntryFlaw: Hashable, Sendable {
  /// The line is not in canonical form here; the text says what that would be.
  case expected(String)
  /// No event has a field of that name.
  case unknownField(String)
  /// The fields are not in the order of their names, or one stands twice.
  case outOfOrder(Entry.EntryField)
  /// The value of the field is not valid.
  case badValue(Entry.EntryField)
  /// Events of this kind must have the field.
  case missing(Entry.EntryField)
  /// Events of this kind do not have the field.
  case notAllowed(Entry.EntryField)
  /// The line is longer than any event.
  case tooLong
  /// The line is an event in another spelling than the canonical one.
  case notCanonical
}

extension EntryFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expected(let text): "\(text) is expected here"
    case .unknownField(let name): "events have no field '\(name)'"
    case .outOfOrder(let field): "'\(field.rawValue)' stands twice or in the wrong place"
    case .badValue(let field): "the value of '\(field.rawValue)' is not one that events can have"
    case .missing(let field): "an event of this kind must have '\(field.rawValue)'"
    case .notAllowed(let field): "an event of this kind cannot have '\(field.rawValue)'"
    case .tooLong: "the line is longer than \(Entry.mostBytes) bytes"
    case .notCanonical: "the line is not in canonical form"
    }
  }
}

/// The error for an event's line, with its place in the line.
public struct EntryMistake: Error, Hashable {
  /// The offset in bytes from the start of the line.
  public let offset: Int
  public let flaw: EntryFlaw
}

extension Entry {
  /// The fields of an event's line, in the order of their names' bytes.
  public enum EntryField: String, Sendable, CaseIterable {
    case commitment, day, id, key, kind, reason, refers, revision, stars
  }

  /// Why a log cannot hold this event: a field is missing, is not allowed for its kind, or has a
  /// value out of range. Nil if the event is valid.
  public var flaw: EntryFlaw? {
    for field in EntryField.allCases {
      switch (kind.need(of: field, revision: revision), has(field)) {
      case (.required, false): return .missing(field)
      case (.absent, true): return .notAllowed(field)
      default: break
      }
    }
    return outOfRange.map { .badValue($0) }
  }

  private func has(_ field: EntryField) -> Bool {
    switch field {
    case .commitment: commitment != nil
    case .day, .id, .kind: true
    case .key: key != nil
    case .reason: reason != nil
    case .refers: refers != nil
    case .revision: revision != nil
    case .stars: stars != nil
    }
  }

  private var outOfRange: EntryField? {
    if !CalendarDay.isWritten(day.utf8) { return .day }
    if let key, !key.isPlainASCII { return .key }
    if let refers, !(0...Entry.largestNumber ~= refers) { return .refers }
    if let revision, !(1...Entry.largestNumber ~= revision) { return .revision }
    if let stars, !(Stars.range ~= stars) { return .stars }
    return nil
  }

  /// The largest whole number that all JSON parsers read exactly (RFC 8785, 3.2.2.3).
  static let largestNumber = 1 << 53 - 1
}

extension Entry.EventKind: CaseIterable, CustomStringConvertible {
  public static let allCases: [Entry.EventKind] =
    [.review, .followUp, .reply] + Decision.Action.allCases.map { .decision($0) }
    + [.restore, .erase, .key, .settings]

  /// The word for it in an event. It never changes.
  public var word: String {
    switch self {
    case .review: "review"
    case .followUp: "follow-up"
    case .reply: "reply"
    case .decision(let action): action.rawValue
    case .restore: "restore"
    case .erase: "erase"
    case .key: "key"
    case .settings: "settings"
    }
  }

  public var description: String { word }
}

extension Entry.EventKind {
  enum Presence { case required, optional, absent }

  /// The kind of document that such an event enters; nil for an event that enters none.
  public var documentKind: DocumentKind? {
    switch self {
    case .review: .review
    case .reply: .reply
    case .followUp: .followUp
    case .decision: .decision
    case .restore, .erase, .key, .settings: nil
    }
  }

  /// Whether such an event enters someone's words, which can be edited, and to which other events
  /// refer.
  public var hasRevisions: Bool { self == .review || self == .followUp || self == .reply }

  /// Whether the event is a decision of the shop, which needs a reason (optional for `keep`).
  public var isDecision: Bool { documentKind == .decision }

  func need(of field: Entry.EntryField, revision: Int?) -> Presence {
    switch field {
    case .day, .id, .kind: .required
    case .key: self == .key ? .required : .absent
    case .revision: hasRevisions ? .required : .absent
    // A request that was refused may have given none.
    case .reason: self == .decision(.keep) ? .optional : isDecision ? .required : .absent
    case .stars: self == .review || self == .followUp ? .optional : .absent
    case .refers:
      self == .key || self == .settings || (self == .review && revision == 1)
        ? .absent : .required
    case .commitment:
      hasRevisions || self == .settings
        ? .required : isDecision || self == .restore ? .optional : .absent
    }
  }
}
