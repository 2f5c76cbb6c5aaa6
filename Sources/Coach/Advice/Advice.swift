import Core

/// A rule of the reply coach: what it looks for, why that matters and to whom, with examples.
///
/// Everything about a rule is in its one declaration. The manual, docs/coach.md, is made from
/// these.
public struct Advice: Sendable {
  /// The rule's name and severity. A warning is about something that visitors will hold against the
  /// shop, a note about something that would make the reply better. The coach reports no errors.
  public let rule: Rule
  /// When the rule applies, in plain words, and what to do instead.
  public let explanation: String
  /// The paper, law or standard behind the rule. Nil if the rule is common sense.
  public let source: String?
  /// Examples on which the coach remarks.
  public let bad: [String]
  /// Examples on which it does not.
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
    .anonymousReply, .teamSignature, .noRole, .lateReply, .sameText, .sameSentences,
    .noContent, .passedBy, .unmoved, .unfinished,
    .noEmpathy, .noApology, .noStory, .denialWithoutFacts, .noParaphrase, .noRemedy,
    .politenessOverload, .privateStale, .resolvedWithoutHow,
    .noComment, .quarrel, .argument, .sarcasm, .shouting, .anger, .regulations, .blame,
    .legalThreat,
    .reviewRemoval, .tiedRemedy, .personalData, .unprovenClaim,
  ]
}

extension Advice {
  /// The chapter on the rules in docs/coach.md. A test compares the two.
  static var manual: String { all.map(\.chapter).joined(separator: "\n") }

  private var chapter: String { "### \(rule.name)\n\n\(paragraphs)" }

  /// What the manual says on the rule, in Markdown: how severe it is, when it applies, examples and
  /// the source.
  public var paragraphs: String {
    let severity = rule.severity.rawValue
    var text = "*\(severity.prefix(1).uppercased() + severity.dropFirst()).* \(explanation)\n\n"
    text += bad.map { "- remarked on: \($0)\n" }.joined()
    text += good.map { "- good: \($0)\n" }.joined()
    if let source { text += "\nSource: \(source).\n" }
    return text
  }
}

// What would make the page itself less trustworthy, under any review.
extension Advice {
  static let reviewRemoval = Advice(
    "review-removal", .warning,
    """
    The reply asks the customer to take down or to change the review, or its stars. Solve the \
    matter; a customer who wants to say so can do it unasked.
    """,
    source: .suppression,
    bad: ["Would you consider updating your rating?", "Wilt u uw review aanpassen?"],
    good: ["If you would like to tell how it ended, you can do so here at any time."])

  static let tiedRemedy = Advice(
    "tied-remedy", .warning,
    """
    A refund, discount or gift is offered in return for a review, for a better one, or for taking \
    one down. That is buying reviews. The remedy is owed for the mistake, not for the stars.
    """,
    source: .suppression,
    bad: ["As soon as you remove your review we will refund you."],
    good: ["I refunded the 45 euro this morning."])

  static let personalData = Advice(
    "personal-data", .warning,
    """
    Something that identifies the customer and is not in the review: an e-mail address, a phone \
    number, a bank account (IBAN, checked by its check digits), a postcode with a house number, an \
    order number, or a surname where the review shows only an initial or no name. A public page \
    keeps it for ever. The shop's own address and numbers do not count.
    """,
    source: .dataProtection,
    bad: ["Dear Mrs Visser, your order 20391844 to 3511 AB 12 was returned."],
    good: ["Dear Marieke, your parcel came back to us on Tuesday; I'll mail you."])

  static let unprovenClaim = Advice(
    "unproven-claim", .warning,
    """
    The reply calls the review or its writer "verified", or the reviews "independent" or \
    "genuine", and the `evidence` of the review does not carry it. Such words are allowed only \
    where it is checked that they hold.
    """,
    source: .unfairPractices,
    bad: ["(evidence: none) Thank you for your verified review!"],
    good: ["(evidence: order) Thank you, and good to see that it still runs after a year."])
}
