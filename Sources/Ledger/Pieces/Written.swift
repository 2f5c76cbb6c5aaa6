import Findings
import Reviews

/// Something that stands in a file of its own and is entered in the log.
protocol Written: Sendable {
  var pieceName: PieceName { get }
  /// The kind of its event.
  var kind: Entry.Kind { get }
  var date: Moment { get }
  var stars: Int? { get }
  var reasonGiven: Entry.Reason? { get }
  var place: Place { get }
}

extension Written {
  var reasonGiven: Entry.Reason? { nil }
}

extension Review: Written {
  var stars: Int? { rating }
  var pieceName: PieceName { PieceName(.reviews, review: id) }
  var kind: Entry.Kind { .review }
}

extension Reply: Written {
  var pieceName: PieceName { PieceName(.replies, review: review, round: round) }
  var kind: Entry.Kind { .reply }
  var stars: Int? { nil }
}

extension FollowUp: Written {
  var pieceName: PieceName { PieceName(.followUps, review: review, round: round) }
  var kind: Entry.Kind { .followUp }
  var stars: Int? { rating }
}

extension Decision: Written {
  var pieceName: PieceName { PieceName(.decisions, review: review, round: round) }

  var kind: Entry.Kind {
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
