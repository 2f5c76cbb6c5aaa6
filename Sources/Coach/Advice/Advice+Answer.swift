// Whether a complaint is answered at all.
extension Advice {
  static let noContent = Advice(
    "no-content", .warning,
    """
    A complaint is answered with next to nothing: thanks, courtesies, a link, "we have noted it", or \
    "we cannot find your stay" without a person to write to. Take one point of the review and say what \
    you know about it.
    """,
    source: .paraphrase,
    bad: [
      "Thank you for your feedback. We hope to welcome you again.",
      "Helaas kunnen wij niet zien wie u bent.",
    ],
    good: ["The kettle in 12 was broken, I tried it myself. There is a new one now."])

  static let passedBy = Advice(
    "passed-by", .warning,
    """
    The reply passes by the matter. The customer asks for money back, and it has no word on money; \
    somebody was injured or discriminated against, and it regrets that the stay was not to his or her \
    taste; somebody has tried for months, and it asks for more details and gives no way to send them.
    """,
    source: .complaints,
    bad: [
      "(still waiting for a refund) We apologise and use your feedback to improve.",
      "(a child was cut by a broken tile) Sorry that the pool was not to your liking.",
    ],
    good: ["(still waiting for a refund) I have sent the 80 pounds back this morning, sorry."])

  static let unmoved = Advice(
    "unmoved", .warning,
    """
    Nothing in the answer to a complaint regrets, concedes, offers or promises anything, and no other \
    warning says more. What is left is a defence, however true. "Sorry that you feel so" regrets \
    nothing. This rule knows what is missing and not how it is said.
    """,
    source: .defend,
    bad: ["Friday is live music night. The band plays from eight until eleven."],
    good: ["Friday is live music night, and the sign at the door was gone. There is a new one."])

  static let unfinished = Advice(
    "unfinished", .warning,
    """
    A gap of a template was left open: `[email]`, `{name}`, `XXX`. Nothing shows more clearly that \
    nobody read the review.
    """,
    bad: ["Dear {name}, please write to [email]."],
    good: ["Dear Ana, please write to me at ana@shop.example."])

  static let argument = Advice(
    "argument", .warning,
    """
    The reply argues: others are happy, nobody else complained, "we checked and smelled nothing", "you \
    even said that you liked it", you get what you pay for, or a question back as the whole answer. \
    The customer's day was as it was. Say what you found and what you do about it.
    """,
    source: .defend,
    bad: [
      "Hundreds of guests are very happy with our breakfast.",
      "Wij hebben niets geroken in de kamer.",
    ],
    good: ["I slept in the room myself on Tuesday: the drain does smell, and a plumber is coming."])
}
