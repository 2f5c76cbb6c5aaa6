import Markup
import Templates

/// What the embed and the poster both show of a shop: its score and what became of its complaints.
struct ScoreView: View {
  let score: String?
  let scoreLabel: String
  let scoreTenths: Int
  let reviews: String
  let basis: String
  let bars: [StarBar]
  let strip: [StripPart]
  let verdict: [PhrasePart]
  let standings: [StandingView]
  let cautions: [TextView]

  static let fields: [Field<Self>] = [
    .text("score", "The plain mean, to one decimal; empty under five ratings.", \.score),
    .text("scoreLabel", "The same in words, or that there is none yet.", \.scoreLabel),
    .text("scoreTenths", "The score in tenths, for the drawing.") { String($0.scoreTenths) },
    .text("reviews", "How many reviews count, in words.", \.reviews),
    .text("basis", "What the mean is the mean of, in words.", \.basis),
    .many("bars", "How many reviews have 5, 4, 3, 2 and 1 stars.", \.bars),
    .flag("hasComplaints", "Whether there are any.") { !$0.strip.isEmpty },
    .many("strip", "The complaints in a bar: resolved, open, the rest.", \.strip),
    .text("stripWidth", "The width of all of them, in units of the drawing.") {
      String($0.strip.reduce(0) { $0 + $1.width })
    },
    .many("verdict", "The headline on complaints, in parts.", \.verdict),
    .many("standings", "Where they stand, each group with its number.", \.standings),
    .many(
      "cautions", "How far withholding can have raised the score, and whether ratings wait.",
      \.cautions),
  ]
}

/// A group of complaints with its number.
struct StandingView: View {
  let tone: String
  let text: String

  static let fields: [Field<Self>] = [
    .text("tone", "`ok`, `busy`, `bad` or `calm`.", \.tone),
    .text("text", "Its name and its number.", \.text),
  ]
}

/// The page for an `<iframe>` on the shop's own site: a whole document.
struct EmbedPage: View {
  let language: String
  let direction: String
  let title: String
  let stylesheet: String
  let shop: String
  let mark: String
  let summary: ScoreView
  let cases: [ExcerptView]
  let hidden: String

  static let fields: [Field<Self>] = [
    .text("language", "The page's language, BCP 47.", \.language),
    .text("direction", "`ltr` or `rtl`.", \.direction),
    .text("title", "The page's title.", \.title),
    .link("stylesheet", "The embed's stylesheet, from {{root}}.", \.stylesheet),
    .text("shop", "The shop's name.", \.shop),
    .text("mark", "The letters that stand for the shop; empty where a picture does.", \.mark),
    .one("summary", "The score and what became of the complaints.") { $0.summary },
    .many("cases", "The newest complaint that can be read, and the newest praise.", \.cases),
    .text("hidden", "How many reviews are withheld, in words.", \.hidden),
  ]
}

/// A poster to print, with a code that leads to the page: a whole document.
struct PosterPage: View {
  let language: String
  let direction: String
  let title: String
  let stylesheet: String
  let mark: String
  let logo: LogoView?
  let picture: String?
  let summary: ScoreView
  let honesty: String
  let address: String
  let codeSize: Int
  let codePath: String
  let canWrite: Bool
  let asOf: String

  static let fields: [Field<Self>] = [
    .text("language", "The page's language, BCP 47.", \.language),
    .text("direction", "`ltr` or `rtl`.", \.direction),
    .text("title", "Its heading, with the shop's name.", \.title),
    .flag("isLong", "Whether the heading is too long for large letters.") {
      TextWidth($0.title).thousandths > 30_000
    },
    .link("stylesheet", "The poster's stylesheet, from {{root}}.", \.stylesheet),
    .text("mark", "The letters that stand for the shop; empty where a picture does.", \.mark),
    .one("logo", "The shop's logo, where it is too wide for a mark.", \.logo),
    .link(
      "picture", "The shop's square logo, from {{root}}; empty where there is none.", \.picture),
    .one("summary", "The score and what became of the complaints.") { $0.summary },
    .text("honesty", "That nothing is withheld; where something is, how many.", \.honesty),
    .text("address", "The page's address, as people read it.", \.address),
    .text("codeSize", "Units a side of the QR code, with the white around it.") {
      String($0.codeSize)
    },
    .text("codePath", "Its dark modules, the path of an SVG.", \.codePath),
    .flag("canWrite", "Whether site.yml says where to write a review.", \.canWrite),
    .text("asOf", "The day on which the figures hold.", \.asOf),
  ]
}

/// The search page of a site that can be searched.
struct SearchPage: View {
  let stylesheet: String
  let pagefind: String
  let found: String
  let noneWords: String
  let noneChosen: String
  let filters: [Filter]

  static let fields: [Field<Self>] = [
    .link("stylesheet", "The page's own stylesheet, from {{root}}.", \.stylesheet),
    .text("pagefind", "The script that reads the index, from {{root}}.", \.pagefind),
    .text("found", "How many were found, with {n} in place of the number.", \.found),
    .text("noneWords", "That no review has the words, with {words} in their place.", \.noneWords),
    .text("noneChosen", "The same where the choices are the reason.", \.noneChosen),
    .many("filters", "By what reviews can be picked out.", \.filters),
  ]

  /// Something by which reviews can be picked out.
  struct Filter: View {
    let key: String
    let label: String
    let options: [Option]
    let links: [LinkView]

    static let fields: [Field<Self>] = [
      .text("key", "`stars`, `outcome`, `topic`, `source`, `language` or `year`.", \.key),
      .text("label", "Its words.", \.label),
      .many("options", "What there is to choose from.", \.options),
      .flag("hasLinks", "Whether there are lists for it.") { !$0.links.isEmpty },
      .many("links", "The lists for it, which need no script.", \.links),
    ]
  }

  /// One of a filter's choices.
  struct Option: View {
    let value: String
    let label: String

    static let fields: [Field<Self>] = [
      .text("value", "As the index has it.", \.value), .text("label", "Its words.", \.label),
    ]
  }
}
