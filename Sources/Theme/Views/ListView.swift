import Markup
import Templates

/// A page of a list of cases.
struct ListView: View {
  let above: HTML
  let below: HTML
  let heading: String
  let count: String
  let title: String
  let filters: [LinkView]
  let cards: [Card]
  let pager: Pager?
  let order: String
  let changes: [LinkView]
  let hiddenCount: String

  /// A case as rendered once for all lists.
  struct Card: View {
    let card: HTML
    static let fields: [Field<Self>] = [.html("card", "The case, as `case` made it.", \.card)]
  }

  /// The way to the pages around this one.
  struct Pager: View {
    let previous: String?
    let next: String?
    let position: String

    static let fields: [Field<Self>] = [
      .link("previous", "The page before, from {{root}}.", \.previous),
      .link("next", "The page after, from {{root}}.", \.next),
      .text("position", "Which page of how many.", \.position),
    ]
  }

  static let fields: [Field<Self>] = [
    .html("above", "On the first page: its sections above the list.", \.above),
    .html("below", "On the first page: its sections below the list.", \.below),
    .text("heading", "What list this is.", \.heading),
    .text("count", "How many reviews are in it, in words.", \.count),
    .text("title", "The heading above the cases.", \.title),
    .many("filters", "The other lists.", \.filters),
    .many("cards", "The cases of this page.", \.cards),
    .one("pager", "The pages around this one, where there are any.", \.pager),
    .text("order", "How the list is ordered, in words.", \.order),
    .flag("hasChanges", "Whether the newest changes stand beside the list.") {
      !$0.changes.isEmpty
    },
    .many("changes", "The newest changes.", \.changes),
    .text("hiddenCount", "How many reviews are not shown, in words.", \.hiddenCount),
  ]
}

/// One of the two cases above the list, in short.
struct PairView: View {
  let label: String
  let id: String
  let title: String
  let titleLanguage: String?
  let event: String?
  let starCount: String?
  let outcome: String?
  let grade: String?
  let stars: StarsView?
  let badge: BadgeView?
  let words: String
  let language: String?
  let who: String
  let reply: String
  let replyLanguage: String?

  static let fields: [Field<Self>] = [
    .text("label", "Which of the two it is.", \.label),
    .text("id", "The review's ID.", \.id),
    .text("title", "Its title.", \.title),
    .text("titleLanguage", "The title's language, where it is not the page's.", \.titleLanguage),
    .text("event", "The number of its first event in the ledger.", \.event),
    .text("starCount", "The first stars, 1 to 5; empty where there are none.", \.starCount),
    .text("outcome", "Of a complaint: its outcome.", \.outcome),
    .text("grade", "Of a resolved complaint: its grade.", \.grade),
    .one("stars", "The first stars.", \.stars),
    .one("badge", "Where it stands.", \.badge),
    .text("words", "The beginning of the customer's words.", \.words),
    .text("language", "Their language, where it is not the page's.", \.language),
    .text("who", "Who replied first.", \.who),
    .text("reply", "The beginning of the first reply.", \.reply),
    .text("replyLanguage", "The reply's language, where it is not the page's.", \.replyLanguage),
  ]
}

/// Two cases side by side on the first page.
struct PairSection: View {
  let pair: [PairView]

  static let fields: [Field<Self>] = [
    .many("pair", "The newest praise and the newest answered complaint.", \.pair)
  ]
}

/// The score over time, as a section of its own.
struct TrendSection: View {
  let trend: TrendView

  static let fields: [Field<Self>] = [
    .one("trend", "The score over time.") { $0.trend }
  ]
}

/// The newest changes, as a section of their own.
struct ChangesSection: View {
  let changes: [LinkView]

  static let fields: [Field<Self>] = [.many("changes", "The newest changes.", \.changes)]
}

/// The head of the first page: the score, and what became of the complaints.
struct SummaryView: View {
  let score: String?
  let basis: String
  let spread: [SpreadRow]
  let recommended: String?
  let sources: String?
  let cautions: [TextView]
  let complaintsTitle: String
  let bar: [BarSegment]
  let barWidth: Int
  let barLabel: String
  let facts: [Fact]
  let trend: TrendView?

  static let fields: [Field<Self>] = [
    .text("score", "The plain mean, to one decimal; empty under five ratings.", \.score),
    .text("basis", "What the mean is the mean of, in words.", \.basis),
    .many("spread", "How many reviews have 5, 4, 3, 2 and 1 stars.", \.spread),
    .text(
      "recommended", "Of the reviews without stars: how many recommend the shop.", \.recommended),
    .text("sources", "Each source's own total beside what is here.", \.sources),
    .many(
      "cautions", "How far hiding can have raised the score, and whether ratings wait.", \.cautions),
    .text("complaintsTitle", "How many complaints there are, as a heading.", \.complaintsTitle),
    .flag("hasComplaints", "Whether there are any.") { !$0.bar.isEmpty },
    .many("bar", "The complaints by where they stand.", \.bar),
    .text("barWidth", "The width of all of them, in units of the drawing.") { String($0.barWidth) },
    .text("barLabel", "The bar in words.", \.barLabel),
    .many("facts", "Further figures.", \.facts),
    .one("trend", "The score over time, where it covers more than one quarter.", \.trend),
  ]

  /// How many reviews have so many stars.
  struct SpreadRow: View {
    let stars: Int
    let count: Int
    let of: Int
    let label: String

    static let fields: [Field<Self>] = [
      .text("stars", "1 to 5.") { String($0.stars) },
      .text("count", "How many, in digits for a program.") { String($0.count) },
      .text("of", "How many have stars at all.") { String($0.of) },
      .text("label", "How many, as people read it.", \.label),
    ]
  }

  /// A part of the bar of complaints.
  struct BarSegment: View {
    let kind: String
    let x: Int
    let width: Int
    let label: String
    let path: String

    static let fields: [Field<Self>] = [
      .text("kind", "The outcome, or of resolved ones the grade.", \.kind),
      .text("x", "Where it begins.") { String($0.x) },
      .text("width", "How wide it is.") { String($0.width) },
      .text("label", "How many, and what, in words.", \.label),
      .link("path", "The list of them, from {{root}}.", \.path),
      .flag("isStriped", "Whether only the shop says so.") { $0.kind == "claimed" },
    ]
  }

  /// A figure and what it is.
  struct Fact: View {
    let label: String
    let value: String
    var path = ""

    static let fields: [Field<Self>] = [
      .text("label", "What it is.", \.label), .text("value", "The figure.", \.value),
      .link("path", "More about it, from {{root}}.", \.path),
    ]
  }
}
