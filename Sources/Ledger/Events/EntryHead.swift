import Reviews

/// What the ledger needs to know of each event of a log, in little memory: all but its ID, its
/// commitment and its key.
struct EntrySummary: Hashable, Sendable {
  let kind: Entry.EventKind
  let reason: Entry.Reason?
  private let starCount: UInt8
  /// Larger numbers than these are no log's, and are found to be wrong as they are.
  private let revisionNumber: Int32
  private let dayNumber: Int32
  private let target: Int

  init(_ entry: Entry) {
    self.init(
      kind: entry.kind, reason: entry.reason, stars: entry.stars, revision: entry.revision,
      day: Day(entry.day) ?? Day(number: 0), refers: entry.refers)
  }

  init(
    kind: Entry.EventKind, reason: Entry.Reason?, stars: Int?, revision: Int?, day: Day,
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
  /// The index of the event it refers to.
  var refers: Int? { target < 0 ? nil : target }
  /// Whether it is the first of a piece, or a decision: something that a file was written for.
  var beginsPiece: Bool { kind.isPiece ? revisionNumber == 1 : kind.isDecision }
  /// Whether it is a later revision of a piece.
  var isEdit: Bool { kind.isPiece && revisionNumber > 1 }
}
