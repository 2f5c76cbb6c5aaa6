import Core

// Who answers, when, and whether the answer is made for this customer.
extension Advice {
  static let anonymousReply = Advice(
    "anonymous-reply", .warning,
    """
    The reply comes from, or is signed by, a team, a department or "the management". A reply by \
    the person who was involved is trusted more than one by a spokesman. Sign with one name, and \
    let the person who did the work write.
    """,
    source: .stories,
    bad: ["Kind regards, the Customer Care Team", "Met vriendelijke groet, team Klantenservice"],
    good: ["Sanne, workshop", "Groet, Femke van de balie"])

  static let teamSignature = Advice(
    "team-signature", .note,
    """
    A team signs a reply that is otherwise specific, or one under praise. The name of the person who \
    was involved would make it better still.
    """,
    source: .stories,
    bad: ["We threw the sour milk away and pay your breakfast back. Team Bayview"],
    good: ["I threw the sour milk away and pay your breakfast back. Ruth, Bayview"])

  static let noRole = Advice(
    "no-role", .note,
    """
    The person who replies has no role in site.yml, so that visitors cannot tell whether the owner \
    or a trainee speaks. Add one: `role: workshop`.
    """,
    source: .stories,
    bad: ["people: { sanne: { name: Sanne de Wit } }"],
    good: ["people: { sanne: { name: Sanne de Wit, role: workshop } }"])

  static let lateReply = Advice(
    "late-reply", .note,
    """
    The first reply to a complaint came later than the shop promises (`first-reply` in site.yml), \
    and does not mention it. The page shows both. Say so in a few words.
    """,
    source: .complaints,
    bad: ["(after nine days) Hello Tom, the part is in."],
    good: ["(after nine days) Hello Tom, this answer took far too long, I'm sorry. The part is in."]
  )

  static let sameText = Advice(
    "same-text", .warning,
    """
    The same text, or nearly the same, stands under another review. Visitors read the replies one \
    under the other and see that nobody read the review. Greetings and signatures do not count, \
    nor do texts of fewer than twelve words. Alikeness is the share of four-word sequences that \
    two texts have in common, from 70%. One remark is made for all copies of a text, at the last.
    """,
    source: .resemblance,
    bad: [
      "(under two reviews) Thank you for your feedback. We take it very seriously and will "
        + "share it with the team."
    ],
    good: [
      "(under one review) The 40 minutes on Saturday are on me, Tom: I had taken two tables "
        + "too many."
    ])

  static let sameSentences = Advice(
    "same-sentences", .warning,
    """
    At least half of the sentences of the reply stand word for word under four reviews or more, in \
    replies that differ otherwise. Sentences of fewer than six words do not count, nor do those with a \
    number in them: a fix that many need is told in the same words. One remark is made for each \
    sentence, at its last reply.
    """,
    source: .resemblance,
    bad: [
      "(under four reviews) Dear Tom, sorry for the soup. Your valuable feedback has been shared with "
        + "the concerned department."
    ],
    good: ["(under four reviews) Update the app to version 12, which mends this."])
}

extension String {
  static let stories = """
    T. van Laer, K. de Ruyter, "In stories we trust: How narrative apologies provide cover for \
    competitive vulnerability after integrity-violating blog posts", International Journal of \
    Research in Marketing 27(2), 2010, 164–174
    """
  static let paraphrase = """
    H. Min, Y. Lim, V. P. Magnini, "Factors Affecting Customer Satisfaction in Responses to \
    Negative Online Hotel Reviews: The Impact of Empathy, Paraphrasing, and Speed", Cornell \
    Hospitality Quarterly 56(2), 2015, 223–231
    """
  static let apologies = """
    R. J. Lewicki, B. Polin, R. B. Lount, "An Exploration of the Structure of Effective \
    Apologies", Negotiation and Conflict Management Research 9(2), 2016, 177–196
    """
  static let complaints = """
    M. Davidow, "Organizational Responses to Customer Complaints: What Works and What Doesn't", \
    Journal of Service Research 5(3), 2003, 225–250
    """
  static let strategies = """
    J. Kapeš, K. Keča, N. Fugošić, A. Čuić Tanković, "Management response strategies to a negative \
    online review: influence on potential guests' trust", Tourism and Hospitality Management \
    28(1), 2022, 1–27
    """
  static let defend = """
    H. Zhao, L. Jiang, C. Su, "To Defend or Not to Defend? How Responses to Negative Customer \
    Review Affect Prospective Customers' Distrust and Purchase Intention", Journal of Interactive \
    Marketing 50, 2020, 45–64
    """
  static let suppression = """
    US Federal Trade Commission, Rule on the Use of Consumer Reviews and Testimonials, 16 CFR 465 \
    (2024)
    """
  static let resemblance = """
    A. Z. Broder, "On the resemblance and containment of documents", Compression and Complexity of \
    Sequences, 1997, 21–29
    """
  static let unfairPractices = """
    Directive 2005/29/EC, annex I, points 23b and 23c, as added by Directive (EU) 2019/2161
    """
  static let dataProtection = "Regulation (EU) 2016/679 (GDPR), articles 4(1), 5(1) and 6"
}
