extension Case {
  /// What the decisions come to on the day of the case.
  public var visibility: Visibility { Visibility(decisions, asOf: asOf) }

  /// Whether its words can be read.
  public var isShown: Bool {
    if case .shown = visibility { true } else { false }
  }

  /// Whether it was removed as a fake: the only ground on which a review leaves the score.
  public var isFake: Bool {
    if case .removed(let decision) = visibility { decision.reason == .fake } else { false }
  }

  /// The last decision to take out a part of the text.
  public var redaction: Decision? { decisions.last { $0.action == .redact } }

  /// The last request to hide the review that was refused.
  public var refusedRequest: Decision? { decisions.last { $0.action == .keep } }
}
