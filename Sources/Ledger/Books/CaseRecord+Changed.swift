import Reviews

extension CaseHistory {
  /// The day of the newest change to the review, but not by a redaction, of which its page tells
  /// otherwise: its new text is the event after the decision.
  public var changed: Day? {
    var isRedacted = false
    var day: Day?
    for event in events {
      if event.kind == .redact { isRedacted = true }
      guard event.kind == .review, let revision = event.revision, revision > 1 else { continue }
      if !isRedacted { day = event.day }
      isRedacted = false
    }
    return day
  }

  /// The newest edit of a reply or a follow-up; nil where it reads as it was entered.
  public func edit(of kind: Entry.EventKind, round: Int) -> HistoryEvent? {
    events.last { $0.kind == kind && $0.round == round && ($0.revision ?? 1) > 1 }
  }

  /// What a follow-up said of the case when it was entered; nil where that is not to be read.
  public func firstStatement(round: Int) -> FollowUp.Statement? {
    events.first { $0.kind == .followUp && $0.round == round }?.says
  }
}
