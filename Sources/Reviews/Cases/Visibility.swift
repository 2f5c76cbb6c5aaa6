/// Whether the words of a review can be read on the page; the case keeps its place in any event.
public enum Visibility: Sendable {
  case shown
  /// Not shown for now.
  case withheld(Decision)
  /// Not shown any more.
  case removed(Decision)

  /// What `decisions`, in chronological order, come to on the day `asOf`.
  ///
  /// The last one wins. A redaction hides a part, never the review; a pause ends with its last
  /// day, and one without a last day goes on; a refused request (`keep`) also ends a pause.
  init(_ decisions: [Decision], asOf: Day) {
    guard let decision = decisions.last(where: { $0.action != .redact }) else {
      self = .shown
      return
    }
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
