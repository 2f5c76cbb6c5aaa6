import Markup
import Templates

/// The search page of a site that can be searched.
struct SearchPage: View {
  let stylesheet: String
  let pagefind: String
  let found: String
  let filters: [Filter]

  static let fields: [Field<Self>] = [
    .link("stylesheet", "The page's own stylesheet, from {{root}}.", \.stylesheet),
    .text("pagefind", "The script that reads the index, from {{root}}.", \.pagefind),
    .text("found", "How many were found, with {n} in place of the number.", \.found),
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
