import Templates

/// What each source has itself, and what is here.
struct TrustSources: View {
  let rows: [SourceRow]
  let total: SourceRow?
  let gaps: [TextView]
  let languages: String?

  static let fields: [Field<Self>] = [
    .many("sources", "The sources.", \.rows),
    .one("total", "All of them together, where there is more than one.", \.total),
    .many("gaps", "What the totals leave over, and why.", \.gaps),
    .text("languages", "In which languages they are written, where more than one.", \.languages),
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
}
