extension Case {
  /// Whether it can be read on the day of the case. What was erased stays so, whatever was decided;
  /// a decision, also one to keep the review or a pause that is over, ends a quarantine.
  public var visibility: Visibility {
    if let day = review.erased { return .erased(day) }
    if review.isMissing { return .missing }
    if let decided = Visibility(decisions, asOf: asOf) { return decided }
    if let last = quarantinedUntil, asOf <= last { return .quarantined(until: last) }
    return .shown
  }

  /// Whether its words can be read.
  public var isShown: Bool {
    if case .shown = visibility { true } else { false }
  }

  /// The decision for which its words cannot be read; nil where there is none.
  public var hidingDecision: Decision? {
    switch visibility {
    case .shown, .quarantined, .erased, .missing: nil
    case .withheld(let decision), .removed(let decision): decision
    }
  }

  /// Whether it was removed as a fake, and perhaps erased later: the only ground on which a review
  /// leaves the score.
  public var isFake: Bool {
    if case .removed(let decision) = Visibility(decisions, asOf: asOf) {
      decision.reason == .fake
    } else {
      false
    }
  }

  /// The last decision to take out a part of the text.
  public var redaction: Decision? { decisions.last { $0.action == .redact } }

  /// The last request to hide the review that was refused.
  public var refusedRequest: Decision? { decisions.last { $0.action == .keep } }
}
