import Core

/// One thing that the coach looks for: the rule, why it matters and to whom, and what it looks like.
///
/// Everything that is known of a rule stands in its one declaration; the manual, docs/coach.md, is
/// made of it.
public struct Advice: Sendable {
  /// Its name and severity. A warning is about something that visitors will hold against the shop;
  /// a note about something that would make the reply better. Nothing the coach says is an error.
  public let rule: Rule
  /// When it applies, in plain words, and what to do instead.
  public let explanation: String
  /// The paper, law or standard behind it; nil where it is plain good sense.
  public let source: String?
  /// What is remarked on.
  public let bad: [String]
  /// What is not.
  public let good: [String]

  init(
    _ name: String, _ severity: Severity, _ explanation: String, source: String? = nil,
    bad: [String], good: [String]
  ) {
    rule = Rule(name, severity)
    self.explanation = explanation
    self.source = source
    self.bad = bad
    self.good = good
  }
}

extension Advice {
  /// Every rule of the coach, in the order of the manual.
  public static let all: [Advice] = [
    .anonymousReply, .noRole, .lateReply, .sameText,
    .noEmpathy, .noApology, .noStory, .denialWithoutFacts, .noParaphrase, .noRemedy,
    .politenessOverload, .privateStale, .resolvedWithoutHow,
    .noComment, .quarrel, .sarcasm, .shouting, .anger, .regulations, .blame, .legalThreat,
    .reviewRemoval, .tiedRemedy, .personalData, .unprovenClaim,
  ]
}
