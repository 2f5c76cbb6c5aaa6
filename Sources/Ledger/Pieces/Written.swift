import Core
import Reviews

/// Something that stands in a file of its own and is entered in the log.
protocol LedgerDocument: Sendable {
  var documentID: DocumentID { get }
  /// The kind of its event.
  var kind: Entry.EventKind { get }
  var date: Moment { get }
  var stars: Int? { get }
  var reasonGiven: Entry.Reason? { get }
  var place: Place { get }
}

extension LedgerDocument {
  var reasonGiven: Entry.Reason? { nil }
}

extension Review: LedgerDocument {
  var stars: Int? { rating }
  var documentID: DocumentID { DocumentID(.reviews, review: id) }
  var kind: Entry.EventKind { .review }
}

extension Reply: LedgerDocument {
  var documentID: DocumentID { DocumentID(.replies, review: review, round: round) }
  var kind: Entry.EventKind { .reply }
  var stars: Int? { nil }
}

extension FollowUp: LedgerDocument {
  var documentID: DocumentID { DocumentID(.followUps, review: review, round: round) }
  var kind: Entry.EventKind { .followUp }
  var stars: Int? { rating }
}

extension Decision: LedgerDocument {
  var documentID: DocumentID { DocumentID(.decisions, review: review, round: round) }

  var kind: Entry.EventKind {
    switch action {
    case .withhold: .withhold
    case .redact: .redact
    case .remove: .remove
    case .keep: .keep
    }
  }

  var stars: Int? { nil }
  var reasonGiven: Entry.Reason? { reason.flatMap { Entry.Reason(rawValue: $0.rawValue) } }
}
