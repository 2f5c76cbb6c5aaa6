import Templates

/// How the page came about, in numbers.
struct TrustPage: View {
  let intro: String
  let figures: String
  let received: TrustSources
  let writers: [TextView]
  let evidence: [EvidenceRow]
  let rewards: [TextView]
  let score: [TextView]
  let order: [TextView]
  let sides: [OrderRow]
  let promises: String
  let complaints: String
  let outcomes: [OutcomeRow]
  let course: [TextView]
  let hidden: [TextView]
  let register: RegisterView?
  let log: LogView?
  let email: String?

  static let fields: [Field<Self>] = [
    .text("intro", "Whose page this is, and when it was made.", \.intro),
    .link("figures", "All figures for programs, from {{root}}.", \.figures),
    .one("received", "What each source has, and what is here.") { $0.received },
    .many("writers", "Who may write.", \.writers),
    .many("evidence", "How many writers were checked, and how.", \.evidence),
    .many("rewards", "Whether anyone was rewarded, or is related to the shop.", \.rewards),
    .many("scoreParagraphs", "How the score is computed.", \.score),
    .many("orderParagraphs", "How the order is made, with its measured deviation.", \.order),
    .flag("hasSides", "Whether there are low and high ratings.") { !$0.sides.isEmpty },
    .many("sides", "Where low and high ratings stand.", \.sides),
    .text("promises", "What the shop promises.", \.promises),
    .text("complaints", "How many complaints there are.", \.complaints),
    .many("outcomes", "Complaints by outcome and grade.", \.outcomes),
    .many("complaintParagraphs", "How well the promises were kept.", \.course),
    .many("hiddenParagraphs", "Whether reviews wait, and how many are not shown.", \.hidden),
    .one("register", "Every decision on a review, where there is one.", \.register),
    .one("log", "The site's public log, where it has one.", \.log),
    .text("email", "Where to report a review.", \.email),
    .link("mailto", "The same as a link.") { $0.email.map { "mailto:\($0)" } },
  ]

  /// One kind of evidence.
  struct EvidenceRow: View {
    let label, count, how: String
    static let fields: [Field<Self>] = [
      .text("label", "What it is.", \.label), .text("count", "How many reviews have it.", \.count),
      .text("how", "How it is checked, in the shop's words.", \.how),
    ]
  }

  /// The ratings of one side.
  struct OrderRow: View {
    let label, overall, firstPage, median: String
    static let fields: [Field<Self>] = [
      .text("label", "Which ratings.", \.label),
      .text("overall", "How many of all reviews.", \.overall),
      .text("firstPage", "How many of those on the first page.", \.firstPage),
      .text("median", "The median of their places.", \.median),
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
}
