import Markup
import Reviews

/// What the site says of itself in few words, on pages and elsewhere. Worded once, as every page has
/// some of it.
struct Headline: Sendable {
  /// The words behind a page's own title: "De Ketting reviews".
  let title: String
  /// "4.3 out of 5"; nil where no review has stars.
  let score: String?
  /// "212 reviews".
  let reviews: String
  /// "32 of 39 complaints resolved", all grades together; of those that came in, not of those that
  /// are shown.
  let complaints: String
  /// "212 reviews · 32 of 39 complaints resolved"; without complaints the first half.
  let counts: String
  /// The title where no markup is possible.
  let plainTitle: String
  /// What the picture beside links to the site says, for those who cannot see it.
  let pictureText: String

  init(of site: Site, in language: Language) {
    let words = language.words
    title = words["site-title", ["shop": language.text(site.settings.name) ?? ""]]
    score = site.statistics.scores.allTime.mean.map {
      words["score-of-5", ["score": language.decimal($0.tenths)]]
    }
    reviews = language.counted("reviews-count", site.statistics.counted)
    let received = site.statistics.complaints
    complaints =
      received.count == 0
      ? words["no-complaints"]
      : language.counted(
        "complaints-resolved", received.count,
        ["resolved": language.number(received.outcomes[.resolved])])
    counts = received.count == 0 ? reviews : "\(reviews) · \(complaints)"
    plainTitle = Escape.plain(title)
    pictureText = Escape.plain(
      ["\(title):", score, counts].compactMap { $0 }.joined(separator: " "))
  }
}
