// The contents that a reply to a complaint should have. They apply to the first reply only.
extension Advice {
  static let noEmpathy = Advice(
    "no-empathy", .note,
    """
    Nothing in the reply to a complaint shows that the writer sees what it was like for the \
    customer: no word of understanding, no apology, no "you are right", no thanks for saying it. \
    One honest sentence is enough; it need not concede anything.
    """,
    source: .paraphrase,
    bad: ["The part was delivered on the 14th and fitted on the 15th."],
    good: ["Ten days without a bicycle is long, I can see that. The part came on the 14th."])

  static let noApology = Advice(
    "no-apology", .note,
    """
    The reply says that the shop was at fault ("our mistake", "we forgot", "hadden wij moeten"), \
    but not sorry. Having conceded it, say it: to take responsibility and not to regret reads as \
    indifference.
    """,
    source: .apologies,
    bad: ["That was our mistake. The right size goes out today."],
    good: ["That was our mistake, and I'm sorry. The right size goes out today."])

  static let noStory = Advice(
    "no-story", .note,
    """
    The reply apologises but does not tell what happened. An apology convinces when it comes as a \
    story: who did what, in what order, told by somebody who was there. Two sentences will do.
    """,
    source: .stories,
    bad: ["We sincerely apologise for any inconvenience caused. Please contact us."],
    good: [
      "I'm sorry. I took your order at the counter, wrote 28 for 26, and only saw it when the "
        + "box came in. Please come by."
    ])

  static let denialWithoutFacts = Advice(
    "denial-without-facts", .note,
    """
    The reply denies or declines, and gives no fact that a visitor could weigh: no date, measure, \
    photo, reason. A denial convinces when it is an argument, not a story and not an assertion.
    """,
    source: .stories,
    bad: ["We do not agree with this and cannot accept your complaint."],
    good: [
      "I won't refund it: the frame broke at the weld of an earlier repair, as the photos "
        + "show that I mailed you on 3 March."
    ])

  static let noParaphrase = Advice(
    "no-paraphrase", .note,
    """
    The reply to a complaint shares no telling word with the review, by stem or by meaning (late, \
    wait and delay count as one). It could stand under any complaint. Say in your own words what \
    went wrong. Silent where review and reply are in two languages or the review says little.
    """,
    source: .paraphrase,
    bad: ["(on a cold soup) We are sorry that we did not meet your expectations."],
    good: ["(on a cold soup) Soup that comes cold should go straight back to the kitchen."])

  static let noRemedy = Advice(
    "no-remedy", .note,
    """
    A complaint is answered, but nothing is offered, done, changed or announced, and the customer \
    is not told what comes next. Say what you will do, or what you have done.
    """,
    source: .defend,
    bad: ["We regret that the delivery was late and that you were disappointed."],
    good: [
      "We regret that the delivery was late. I have refunded the shipping, and from today we "
        + "ring when a van is delayed."
    ])

  static let politenessOverload = Advice(
    "politeness-overload", .note,
    """
    So many courtesies that they crowd out the answer: three apologies or three thanks in one \
    reply, or a courtesy in every other line. Say it once, and mean it.
    """,
    source: nil,
    bad: [
      "We are very sorry. We sincerely apologise and deeply regret this. Once again our "
        + "apologies. Thank you for your kind understanding."
    ],
    good: ["I'm sorry that you stood before a closed door. The new opening times are up now."])

  public static let privateStale = Advice(
    "private-stale", .due,
    """
    The last word in public is that it goes on in private, and the time that the shop promises for \
    a resolution has gone by since, or the day on which it would come back has. Come back in \
    public and say how it ended, in one sentence.
    """,
    source: nil,
    bad: ["(three weeks ago) I have sent you a message, let us sort this out together."],
    good: ["(a second reply) We have found each other: the coat is back and the 80 euro too."])

  static let resolvedWithoutHow = Advice(
    "resolved-without-how", .warning,
    """
    The reply says `outcome: resolved`, and its `resolution` does not say how. "Resolved in good \
    consultation" tells a visitor nothing. Name what was done: what was repaired, replaced, paid \
    back or changed.
    """,
    source: nil,
    bad: ["resolution: Solved to the customer's satisfaction."],
    good: ["resolution: New tube fitted at home, 45 euro refunded."])
}
