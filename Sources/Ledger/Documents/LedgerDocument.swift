import Reviews

/// A document as the ledger enters it: with the kind of its event, and what the event says of it.
protocol LedgerDocument: CaseDocument {
  var eventKind: Entry.EventKind { get }
  /// The stars that its event holds.
  var enteredStars: Int? { get }
  var reason: Decision.Reason? { get }
}

extension LedgerDocument {
  var enteredStars: Int? { nil }
  var reason: Decision.Reason? { nil }
}

extension Review: LedgerDocument {
  var eventKind: Entry.EventKind { .review }
  var enteredStars: Int? { stars.current }
}

extension Reply: LedgerDocument {
  var eventKind: Entry.EventKind { .reply }
}

extension FollowUp: LedgerDocument {
  var eventKind: Entry.EventKind { .followUp }
  var enteredStars: Int? { rating }
}

extension Decision: LedgerDocument {
  var eventKind: Entry.EventKind { .decision(action) }
}

extension DocumentKind {
  /// The order of documents that were written on one day.
  var rank: Int {
    switch self {
    case .review: 0
    case .reply: 1
    case .followUp: 2
    case .decision: 3
    }
  }
}
