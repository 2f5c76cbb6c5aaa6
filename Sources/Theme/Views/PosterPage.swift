import Templates

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
