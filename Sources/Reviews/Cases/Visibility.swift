/// Whether the words of a review can be read on the page; the case keeps its place in any event.
public enum Visibility: Sendable {
  case shown
  /// Not shown for now.
  case withheld(Decision)
  /// Not shown any more.
  case removed(Decision)
  /// Not shown yet, as site.yml makes new reviews wait; `until` is the last day of that.
  case quarantined(until: Day)
  /// What was written was destroyed on that day.
  case erased(Day)
  /// Its file has gone and nobody decided that; the ledger still knows that it was there.
  case missing

  /// What `decisions`, in chronological order, come to on the day `asOf`; nil where they do not say
  /// whether the review is shown.
  ///
  /// The last one wins. A redaction hides a part, never the review; a pause ends with its last
  /// day, and one without a last day goes on; a refused request (`keep`) also ends a pause.
  init?(_ decisions: [Decision], asOf: Day) {
    guard let decision = decisions.last(where: { $0.action != .redact }) else { return nil }
    switch decision.action {
    case .remove: self = .removed(decision)
    case .withhold:
      if let until = decision.until, until < asOf {
        self = .shown
      } else {
        self = .withheld(decision)
      }
    case .keep, .redact: self = .shown
    }
  }
}
