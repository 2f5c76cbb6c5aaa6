import Reviews

extension CaseRecord {
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
}
