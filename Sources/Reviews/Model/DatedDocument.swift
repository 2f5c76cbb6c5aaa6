/// A document with a date that somebody told: a review, a reply or a follow-up.
///
/// A date in a file can be any day. The day of the entry in the ledger cannot, so times count from
/// the later of the two where they lie further apart than the grace.
public protocol DatedDocument: CaseDocument {
  /// Whose word the date is.
  var datedBy: DateTeller { get set }
  /// The day of the entry in the ledger, if that came late and somebody could have chosen the date.
  /// Nil if there is no ledger, or if the date stands for itself. No file sets this: see
  /// `LedgerState.resolve`.
  var entered: Day? { get set }
}

/// Whose word a date is.
public enum DateTeller: String, Sendable, CaseIterable {
  /// The shop's: it wrote the file.
  case shop
  /// The source's: an import wrote the date, and its record says so.
  case source
}

/// The grace for an entry in the ledger.
public enum EntryGrace {
  /// The number of days by which an entry may follow its date without a consequence.
  public static let days = 2

  /// Whether an entry on `day` is too late for something of that date.
  public static func isLate(_ day: Day, for date: Day) -> Bool {
    day.number - date.number > days
  }
}

extension DatedDocument {
  /// The moment from which times count: the date, or that of a late entry.
  public var counted: Moment { entered.map { Moment($0) } ?? date }

  /// The day to show as `entered` where the entry was on `day`, in a ledger whose first documents
  /// were entered on the day `first`.
  ///
  /// It is nil for what came in with the ledger, which is from before it, and for what the source
  /// dated.
  ///
  /// What is dated after its entry has a wrong date, whoever told it: the entry counts.
  public func lateEntry(on day: Day, ledgerBegan first: Day, datedBy teller: DateTeller) -> Day? {
    if EntryGrace.isLate(date.day, for: day) { return day }
    return teller == .shop && day > first && EntryGrace.isLate(day, for: date.day) ? day : nil
  }
}

extension Review: DatedDocument {}

extension Reply: DatedDocument {
  /// The moment at which it counts as given. Nil if that is not known.
  public var given: Moment? { isDated || entered != nil ? counted : nil }

  /// The moment from which its claim of a resolution counts: the day that it names, otherwise its
  /// own; always the day of a late entry. Nil if none of them is known.
  public var settled: Moment? {
    entered == nil ? resolvedOn.map { Moment($0) } ?? (isDated ? date : nil) : counted
  }
}

extension FollowUp: DatedDocument {}

extension Event {
  /// The moment from which times count.
  public var counted: Moment {
    switch self {
    case .reply(let reply): reply.counted
    case .followUp(let followUp): followUp.counted
    }
  }
}
