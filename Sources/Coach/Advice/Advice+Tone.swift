// What makes visitors side with the customer, whoever was right. Words in quotation marks are the
// customer's, and do not count.
extension Advice {
  static let noComment = Advice(
    "no-comment", .warning,
    """
    The reply refuses to answer. Whoever says nothing is taken to have nothing to say. Where \
    privacy forbids the details, say so, and say where it goes on.
    """,
    bad: ["We cannot comment on individual cases.", "Hier kunnen wij niet op ingaan."],
    good: ["I can't discuss your treatment here, for your privacy; may I ring you tomorrow?"])

  static let quarrel = Advice(
    "quarrel", .warning,
    """
    A yes-it-is, no-it-isn't: "that is not true", "our records show", or a word about the \
    customer's character. Give the facts without the verdict, and leave the verdict to the visitor.
    """,
    source: .strategies,
    bad: [
      "That is simply not true. According to our records you were called twice.",
      "Dat klopt niet. Onze gegevens tonen iets anders.",
    ],
    good: ["I rang on Monday at ten and on Tuesday at four; perhaps the number I have is wrong."])

  static let sarcasm = Advice(
    "sarcasm", .warning,
    "Irony at the customer's cost. Visitors who were not there hear only the contempt.",
    bad: ["Sorry that our crystal ball was broken.", "Bedankt voor uw genuanceerde mening."],
    good: ["We could not know that the address had changed."])

  static let shouting = Advice(
    "shouting", .warning,
    """
    Words in capitals, or rows of exclamation and question marks. Abbreviations, names and words \
    that the customer wrote in capitals do not count.
    """,
    bad: ["We told you THREE TIMES ALREADY!!!"],
    good: ["I told you on the phone, and should have put it in the mail as well."])

  static let anger = Advice(
    "anger", .warning,
    """
    Written within half an hour of the review, and with heat in the words. Put it away until \
    tomorrow, or let a colleague read it first: the page will show it for years.
    """,
    bad: ["(after four minutes) This is ridiculous, you never even called!"],
    good: ["(the next morning) You wrote that nobody rang back. I looked it up: that is so."])

  static let regulations = Advice(
    "regulations", .warning,
    """
    The answer hides behind terms, house rules or the letter of the law. Visitors want to know \
    whether the shop is fair, not whether it is covered. Say the reason for the rule, or what you \
    can do within it.
    """,
    source: .stories,
    bad: [
      "According to article 7 of our terms and conditions no refund is due.",
      "Zie onze algemene voorwaarden.",
    ],
    good: ["I can't take back a cut chain, nobody else could use it; but I'll fit yours for free."])

  static let blame = Advice(
    "blame", .warning,
    """
    The reply tells the customer what he or she should have done. Even where it is so, say what \
    the shop will do to make it harder to go wrong.
    """,
    source: .strategies,
    bad: ["You should have read the description.", "Dan had u maar eerder moeten bellen."],
    good: ["The description says 26 inch, but only at the bottom; I have moved it to the top."])

  static let legalThreat = Advice(
    "legal-threat", .warning,
    """
    Lawyers, libel, legal steps. A threat silences one customer and warns all others off; an \
    unfounded one to keep a review away is unlawful in the United States. To point out a disputes \
    committee is no threat.
    """,
    source: .suppression,
    bad: [
      "Remove this or you will hear from our lawyers.", "Wij overwegen aangifte wegens smaad.",
    ],
    good: ["If we can't agree, the disputes committee can look at it; I'll send them everything."])
}
