import Ledger
import Reviews

/// The figures of the front page, and links to the other documents: `api/v1/summary.json`.
struct SummaryDocument {
  private let site: Site
  private let log: PublishedLedger?

  init(_ site: Site, _ log: PublishedLedger?) {
    self.site = site
    self.log = log
  }

  var bytes: [UInt8] { JCS.object(members).bytes + [UInt8(ascii: "\n")] }

  private var members: [String: JCS] {
    let settings = site.settings
    var summary: [String: JCS] = [
      "$schema": "schemas/summary.json", "as-of": .string(site.asOf.description),
      "complaints": complaints, "documents": documents,
      "languages": .array(settings.languages.map { .string($0) }),
      "name": JCS(settings.name, in: settings.languages), "reviews": reviews, "sources": sources,
      "topics": topics,
    ]
    summary["about"] = settings.about.map { JCS($0, in: settings.languages) }
    summary["url"] = settings.url.map { .string($0) }
    summary["score"] = score
    return summary
  }

  private var documents: JCS {
    var documents: [String: JCS] = [
      "reviews": "reviews/1.json", "table": "reviews.csv", "trust": "../trust.json",
    ]
    if log != nil { documents["checkpoint"] = .string("../../" + SitePath.checkpoint) }
    return .object(documents)
  }

  private var reviews: JCS {
    let figures = site.statistics
    var reviews: [String: JCS] = [
      "by-stars": .byStars { figures.byStars[$0] }, "counted": .integer(figures.counted),
      "received": .integer(figures.reviews), "replies": .integer(figures.replies),
      "shown": .integer(site.cases.count { $0.isShown }),
    ]
    reviews["first"] = figures.firstReview.map { .string($0.description) }
    return .object(reviews)
  }

  /// The mean. Nil if there are too few ratings.
  private var score: JCS? {
    let scores = site.statistics.scores
    guard scores.allTime.mean != nil else { return nil }
    var parts = ["all-time": JCS(scores.allTime)]
    if scores.lastTwelveMonths.mean != nil {
      parts["last-twelve-months"] = JCS(scores.lastTwelveMonths)
    }
    return .object(parts)
  }

  private var complaints: JCS {
    let figures = site.statistics.complaints
    return [
      "answered": .integer(figures.answered), "count": .integer(figures.count),
      "first-reply-kept": JCS(figures.firstReplyKept),
      "grades": JCS(Grade.allCases) { figures.grades[$0] },
      "hidden": .integer(figures.hidden),
      "outcomes": JCS(Outcome.allCases) { figures.outcomes[$0] },
      "resolution-kept": JCS(figures.resolutionKept),
    ]
  }

  private var topics: JCS {
    .array(
      site.statistics.topics.map { topic in
        let label = site.settings.topics.first { $0.key == topic.key }?.label
        return [
          "complaints": .integer(topic.complaints), "key": .string(topic.key),
          "label": JCS(label ?? Localized(topic.key), in: site.settings.languages),
          "reviews": .integer(topic.cases),
        ]
      })
  }

  private var sources: JCS {
    .array(
      site.statistics.sources.map { figure in
        let source = site.settings.sources.first { $0.key == figure.name }
        var members: [String: JCS] = [
          "held-back": .integer(figure.heldBack), "shown": .integer(figure.shown),
        ]
        members["key"] = figure.name.map { .string($0) }
        members["label"] = source.map { JCS($0.label, in: site.settings.languages) }
        members["url"] = source?.url.map { .string($0) }
        members["total"] = figure.total.map { .integer($0) }
        members["as-of"] = figure.asOf.map { .string($0.description) }
        return .object(members)
      })
  }
}

// How figures are written: whole numbers only, and fractions exactly.
extension JCS {
  init(_ share: Share) { self = .over(share.whole, share.part) }

  init(_ fraction: Fraction) { self = .over(fraction.denominator, fraction.numerator) }

  /// The sum of the stars over the number of ratings.
  init(_ score: Score) { self = .over(score.rated, score.sum) }

  /// The number of each kind, by its name.
  init<Kind: RawRepresentable<String>>(_ kinds: [Kind], _ count: (Kind) -> Int) {
    self = .object(
      Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, .integer(count($0))) }))
  }

  /// The number of reviews with each number of stars, and without stars.
  static func byStars(_ count: (Int?) -> Int) -> JCS {
    var counts = ["none": JCS.integer(count(nil))]
    for stars in Stars.range { counts[String(stars)] = .integer(count(stars)) }
    return .object(counts)
  }

  private static func over(_ whole: Int, _ part: Int) -> JCS {
    ["over": .integer(whole), "value": .integer(part)]
  }

  /// A text of the shop's in each language of the site.
  init(_ text: Localized, in languages: [String]) {
    self = .object(
      Dictionary(
        languages.map { tag in
          (tag, .string(text.text(in: tag, fallback: languages.first ?? tag) ?? ""))
        }, uniquingKeysWith: { first, _ in first }))
  }
}
