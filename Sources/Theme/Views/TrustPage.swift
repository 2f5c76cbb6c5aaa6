import Templates

/// How the page came about, in numbers.
struct TrustPage: View {
  let intro: String
  let sources: [SourceRow]
  let gaps: [TextView]
  let languages: String?
  let evidence: [EvidenceRow]
  let incentives: String
  let relations: String
  let score: [TextView]
  let order: [TextView]
  let promises: String
  let complaints: String
  let outcomes: [OutcomeRow]
  let course: [TextView]
  let hidden: [HiddenRow]
  let hiddenByStars: String?
  let email: String?

  static let fields: [Field<Self>] = [
    .text("intro", "Whose page this is, and when it was made.", \.intro),
    .many("sources", "What each source has, and what is here.", \.sources),
    .many("gaps", "What the totals leave unexplained.", \.gaps),
    .text("languages", "In which languages they are written, where more than one.", \.languages),
    .many("evidence", "How many writers were checked, and how.", \.evidence),
    .text("incentives", "Whether anyone was rewarded.", \.incentives),
    .text("relations", "Whether anyone is related to the shop.", \.relations),
    .many("scoreParagraphs", "How the score is computed.", \.score),
    .many("orderParagraphs", "How the order is made, with its measured deviation.", \.order),
    .text("promises", "What the shop promises.", \.promises),
    .text("complaints", "How many complaints there are.", \.complaints),
    .many("outcomes", "Complaints by outcome and grade.", \.outcomes),
    .many("complaintParagraphs", "How well the promises were kept.", \.course),
    .flag("hasHidden", "Whether any review is not shown.") { !$0.hidden.isEmpty },
    .many("hidden", "The reviews that are not shown.", \.hidden),
    .text("hiddenByStars", "How many of those have how many stars.", \.hiddenByStars),
    .text("email", "Where to report a review.", \.email),
    .link("mailto", "The same as a link.") { $0.email.map { "mailto:\($0)" } },
  ]

  /// One source.
  struct SourceRow: View {
    let key: String?
    let label: String
    let url: String?
    let there, shown, held, asOf: String
    static let fields: [Field<Self>] = [
      .text("key", "Its key in site.yml; empty for reviews that name no source.", \.key),
      .text("label", "Its name.", \.label),
      .link("url", "Where its reviews stand.", \.url),
      .text("there", "Its own total.", \.there),
      .text("shown", "How many are shown here.", \.shown),
      .text("held", "How many are held back here.", \.held),
      .text("asOf", "The day of its total.", \.asOf),
    ]
  }

  /// One kind of evidence.
  struct EvidenceRow: View {
    let label, count, how: String
    static let fields: [Field<Self>] = [
      .text("label", "What it is.", \.label), .text("count", "How many reviews have it.", \.count),
      .text("how", "How it is checked, in the shop's words.", \.how),
    ]
  }

  /// Complaints that stand at one point.
  struct OutcomeRow: View {
    let badge: BadgeView?
    let path, count, meaning: String
    static let fields: [Field<Self>] = [
      .one("badge", "The outcome or grade.", \.badge), .link("path", "The list of them.", \.path),
      .text("count", "How many.", \.count), .text("meaning", "What it means.", \.meaning),
    ]
  }

  /// A review that is not shown.
  struct HiddenRow: View {
    let id, number, stars, action, reason, askedBy, decided: String
    static let fields: [Field<Self>] = [
      .text("id", "The review's ID.", \.id), .text("number", "Its number.", \.number),
      .text("stars", "Its stars.", \.stars), .text("action", "Withheld or removed.", \.action),
      .text("reason", "Why.", \.reason), .text("askedBy", "Who asked for it.", \.askedBy),
      .text("decided", "When, and by whom.", \.decided),
    ]
  }
}
