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
