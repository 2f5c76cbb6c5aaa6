import Templates

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
