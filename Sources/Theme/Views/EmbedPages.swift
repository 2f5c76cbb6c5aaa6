import Markup
import Templates

/// The page for an `<iframe>` on the shop's own site: a whole document.
struct EmbedPage: View {
  let language: String
  let direction: String
  let title: String
  let stylesheet: String
  let shop: String
  let score: String?
  let basis: String
  let spread: [SummaryView.SpreadRow]
  let complaints: String
  let standings: [TextView]
  let cautions: [TextView]
  let cases: [PairView]
  let hidden: String

  static let fields: [Field<Self>] = [
    .text("language", "The page's language, BCP 47.", \.language),
    .text("direction", "`ltr` or `rtl`.", \.direction),
    .text("title", "The page's title.", \.title),
    .link("stylesheet", "The embed's stylesheet, from {{root}}.", \.stylesheet),
    .text("shop", "The shop's name.", \.shop),
    .text("score", "The plain mean, to one decimal; empty under five ratings.", \.score),
    .text("basis", "What the mean is the mean of, in words.", \.basis),
    .many("spread", "How many reviews have 5, 4, 3, 2 and 1 stars.", \.spread),
    .text("complaints", "How many complaints came in, and how many are resolved.", \.complaints),
    .many("standings", "Where they stand, each with its number.", \.standings),
    .many(
      "cautions", "How far hiding can have raised the score, and whether ratings wait.", \.cautions),
    .many("cases", "The newest complaint that can be read, and the newest praise.", \.cases),
    .text("hidden", "How many reviews are not shown, in words.", \.hidden),
  ]
}

/// A poster to print, with a code that leads to the page: a whole document.
struct PosterPage: View {
  let language: String
  let direction: String
  let title: String
  let stylesheet: String
  let score: String?
  let basis: String
  let spread: [SummaryView.SpreadRow]
  let complaints: String
  let standings: [TextView]
  let cautions: [TextView]
  let honesty: String
  let address: String
  let codeSize: Int
  let codePath: String
  let asOf: String

  static let fields: [Field<Self>] = [
    .text("language", "The page's language, BCP 47.", \.language),
    .text("direction", "`ltr` or `rtl`.", \.direction),
    .text("title", "Its heading, with the shop's name.", \.title),
    .link("stylesheet", "The poster's stylesheet, from {{root}}.", \.stylesheet),
    .text("score", "The plain mean, to one decimal; empty under five ratings.", \.score),
    .text("basis", "What the mean is the mean of, in words.", \.basis),
    .many("spread", "How many reviews have 5, 4, 3, 2 and 1 stars.", \.spread),
    .text("complaints", "How many complaints came in, and how many are resolved.", \.complaints),
    .many("standings", "Where they stand, each with its number.", \.standings),
    .many(
      "cautions", "How far hiding can have raised the score, and whether ratings wait.", \.cautions),
    .text("honesty", "That nothing is hidden; where something is, how many, and why.", \.honesty),
    .text("address", "The page's address, as people read it.", \.address),
    .text("codeSize", "Units a side of the QR code, with the white around it.") {
      String($0.codeSize)
    },
    .text("codePath", "Its dark modules, the path of an SVG.", \.codePath),
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
