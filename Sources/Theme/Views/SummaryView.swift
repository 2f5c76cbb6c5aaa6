import Markup
import Templates

/// The head of the first page: who the shop is, how good, and what happens when it goes wrong.
struct SummaryView: View {
  let shop: String
  let about: String?
  let logo: LogoView?
  let score: String?
  let scoreLabel: String
  let scoreTenths: Int
  let reviews: String
  let bars: [StarBar]
  let strip: [StripPart]
  let stripWidth: Int
  let hasComplaints: Bool
  let verdict: [PhrasePart]
  let promises: [PromiseView]
  let cautions: [TextView]
  let write: String?
  let hasWritePage: Bool
  let website: String?
  let figures: FiguresView?

  static let fields: [Field<Self>] = [
    .text("shop", "The shop's name.", \.shop),
    .text("about", "What the shop is, as site.yml says.", \.about),
    .one("logo", "The shop's logo, where it is too wide for a mark.", \.logo),
    .text("score", "The plain mean, to one decimal; empty under five ratings.", \.score),
    .text("scoreLabel", "The same in words, or that there is none yet.", \.scoreLabel),
    .text("scoreTenths", "The score in tenths, for the drawing.") { String($0.scoreTenths) },
    .text("reviews", "How many reviews count, in words.", \.reviews),
    .many("bars", "How many reviews have 5, 4, 3, 2 and 1 stars.", \.bars),
    .flag("hasComplaints", "Whether there are any.", \.hasComplaints),
    .many("strip", "The complaints in a bar: resolved, open, the rest.", \.strip),
    .text("stripWidth", "The width of all of them, in units of the drawing.") {
      String($0.stripWidth)
    },
    .many("verdict", "The headline on complaints, in parts.", \.verdict),
    .many("promises", "How often the promises were kept.", \.promises),
    .many("cautions", "How far withholding can have raised the score.", \.cautions),
    .link("write", "Where to write a review, where that is one place.", \.write),
    .flag("hasWritePage", "Whether a page says where, as there are more.", \.hasWritePage),
    .link("website", "The shop's own website.", \.website),
    .one("figures", "All the figures, folded away; none where there is no review.", \.figures),
  ]
}

/// How many reviews have so many stars.
struct StarBar: View {
  let stars: Int
  let count: Int
  /// How many have stars at all, 1 or more.
  let of: Int
  /// How many, in digits.
  let label: String
  /// The same for those who cannot see the bar.
  let words: String

  /// Rounded each by itself: bars may add up to 99 or 101.
  var percent: Int { (count * 200 + of) / (2 * of) }

  static let fields: [Field<Self>] = [
    .text("stars", "1 to 5.") { String($0.stars) },
    .text("count", "How many, in digits for a program.") { String($0.count) },
    .text("of", "How many have stars at all.") { String($0.of) },
    .text("label", "How many, as people read it.", \.label),
    .text("words", "The rest of the line in words, for those who cannot see the bar.", \.words),
    .text("percent", "The share of all with stars, rounded.") { String($0.percent) },
  ]
}

/// A part of the bar of complaints.
struct StripPart: View {
  let tone: String
  let x: Int
  let width: Int

  static let fields: [Field<Self>] = [
    .text("tone", "`ok`, `busy`, `bad`, `calm` or `gone`.", \.tone),
    .text("x", "Where it begins, in complaints.") { String($0.x) },
    .text("width", "How many complaints.") { String($0.width) },
  ]
}

/// A part of a sentence in which some words stand out.
struct PhrasePart: View {
  let text: String
  /// `ok` or `busy` of words that stand out.
  var tone: String?

  static let fields: [Field<Self>] = [
    .text("text", "The words.", \.text),
    .text("tone", "`ok` or `busy` of words that stand out; else empty.", \.tone),
  ]
}

/// How often a promise was kept.
struct PromiseView: View {
  let label: String
  let value: String

  static let fields: [Field<Self>] = [
    .text("label", "What was promised.", \.label),
    .text("value", "How often it was kept, of how many.", \.value),
  ]
}

/// All the figures of the first page: who wrote, how complaints ended, and the score.
struct FiguresView: View {
  let writers: [Fact]
  let title: String?
  let groups: [GroupView]
  let facts: [Fact]
  let trend: TrendView?

  static let fields: [Field<Self>] = [
    .flag("hasWriters", "Whether any review can be read.") { !$0.writers.isEmpty },
    .many("writers", "How many writers were checked, and how.", \.writers),
    .text("title", "How many complaints there are, as a heading.", \.title),
    .many("groups", "How they ended, by groups.", \.groups),
    .many("facts", "Further figures.", \.facts),
    .one("trend", "The score over time, where it covers more than one quarter.", \.trend),
  ]

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

  /// A group of complaints, which adds up to the headline with the others.
  struct GroupView: View {
    let tone: String
    let label: String
    let count: String
    let path: String
    let parts: [Fact]

    static let fields: [Field<Self>] = [
      .text("tone", "`ok`, `busy`, `bad` or `calm`.", \.tone),
      .text("label", "Its name.", \.label), .text("count", "How many.", \.count),
      .link("path", "The list of them, from {{root}}.", \.path),
      .flag("hasParts", "Whether it has more than one part.") { !$0.parts.isEmpty },
      .many("parts", "Its parts, each with its number.", \.parts),
    ]
  }
}
