import Reviews

/// A document as the ledger enters it: with the kind of its event, and what the event says of it.
protocol LedgerDocument: CaseDocument {
  var eventKind: Entry.EventKind { get }
  /// The stars that its event holds.
  var enteredStars: Int? { get }
  var reason: Decision.Reason? { get }
  var canonical: CanonicalDocument { get }
  /// Whether the document has something that only the newest format holds.
  var exceedsFirstFormat: Bool { get }
}

extension LedgerDocument {
  var enteredStars: Int? { nil }
  var reason: Decision.Reason? { nil }
  var exceedsFirstFormat: Bool { false }
}

extension Review: LedgerDocument {
  var eventKind: Entry.EventKind { .review }
  var enteredStars: Int? { stars.current }
  var canonical: CanonicalDocument { .review(self) }
  var exceedsFirstFormat: Bool { scale != nil || corrected != nil || !photos.isEmpty }
}

extension Reply: LedgerDocument {
  var eventKind: Entry.EventKind { .reply }
  var canonical: CanonicalDocument { .reply(self) }
  var exceedsFirstFormat: Bool { !isDated || !photos.isEmpty }
}

extension FollowUp: LedgerDocument {
  var eventKind: Entry.EventKind { .followUp }
  var enteredStars: Int? { rating }
  var canonical: CanonicalDocument { .followUp(self) }
}

extension Decision: LedgerDocument {
  var eventKind: Entry.EventKind { .decision(action) }
  var canonical: CanonicalDocument { .decision(self) }
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
