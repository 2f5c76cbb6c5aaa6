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
