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
  /// The one headline on complaints: "8 of 17 complaints resolved, 6 open"; all grades together, and
  /// of those that came in, not of those that are shown. In parts, of which some stand out.
  let verdict: [PhrasePart]
  /// The same as one text.
  let complaints: String
  /// "212 reviews · 8 of 17 complaints resolved, 6 open"; without complaints the first half.
  let counts: String
  /// The title where no markup is possible.
  let plainTitle: String

  init(of site: Site, in language: Language) {
    let words = language.words
    title = words["site-title", ["shop": language.text(site.settings.name) ?? ""]]
    score = site.statistics.scores.allTime.mean.map {
      words["score-of-5", ["score": language.decimal($0.tenths)]]
    }
    reviews = language.counted("reviews-count", site.statistics.counted)
    let received = site.statistics.complaints
    if received.count == 0 {
      verdict = [PhrasePart(text: words["no-complaints"])]
    } else {
      let part = words[
        "verdict-part",
        [
          "resolved": language.number(received.count(of: .resolved)),
          "n": language.number(received.count),
        ]]
      verdict = language.phrase(
        received.open == 0 ? "verdict-closed" : "verdict", received.count,
        [
          ("part", part, "ok"), ("open", language.counted("verdict-open", received.open), "busy"),
        ])
    }
    complaints = verdict.map(\.text).joined()
    counts = received.count == 0 ? reviews : "\(reviews) · \(complaints)"
    plainTitle = Escape.plain(title)
  }
}

extension Language {
  /// The word `key` in the form for `count`, in parts: `values` are the names in it, each with a
  /// value that stands out, and how.
  func phrase(
    _ key: String, _ count: Int, _ values: [(name: String, value: String, tone: String)]
  ) -> [PhrasePart] {
    words.phrase(key, count, number(count), values.map { ($0.name, $0.value) }).map { part in
      PhrasePart(text: part.text, tone: part.value.map { values[$0].tone })
    }
  }
}
