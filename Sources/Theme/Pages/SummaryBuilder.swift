import Reviews

/// Makes the summary, the site's figures in words, and the parts of it that the embed and the poster
/// show too.
struct SummaryBuilder: Sendable {
  private let site: Site
  private let language: Language
  private let labels: Labels
  private let headline: Headline

  init(_ site: LanguageSite) {
    self.site = site.site
    language = site.language
    labels = site.labels
    headline = site.headline
  }

  /// The head of the first page. The trend stands in it unless it is a section of its own.
  func view(withTrend: Bool) -> SummaryView {
    let figures = site.statistics
    let words = language.words
    let segments = bar
    return SummaryView(
      score: score, basis: basis, spread: spread, recommended: recommended, sources: sources,
      cautions: cautions,
      complaintsTitle: figures.complaints.count == 0
        ? words["no-complaints"] : language.counted("what-became", figures.complaints.count),
      bar: segments, barWidth: figures.complaints.count * barUnit,
      barLabel: language.list(segments.map(\.label)), facts: facts,
      trend: withTrend ? TrendView(figures.quarters, in: language) : nil)
  }

  /// The plain mean; nil where there are too few ratings for one.
  var score: String? {
    site.statistics.scores.allTime.mean.map { language.decimal($0.tenths) }
  }

  /// What the score is the mean of.
  var basis: String {
    let scores = site.statistics.scores
    let words = language.words
    var sentences: [String] = []
    if let first = site.statistics.firstReview {
      sentences.append(
        words["since", ["reviews": headline.reviews, "month": language.month(first)]])
    }
    if scores.allTime.mean == nil {
      sentences.append(language.counted("no-mean", Score.fewest))
    } else if scores.allTime.rated == site.statistics.counted {
      sentences.append(words["plain-mean"])
    } else {
      sentences.append(language.counted("plain-mean-of", scores.allTime.rated))
    }
    if let year = scores.lastTwelveMonths.mean {
      sentences.append(words["last-year", ["score": language.decimal(year.tenths)]])
    }
    return sentences.joined(separator: " ")
  }

  /// How many reviews have how many stars, the most stars first.
  var spread: [SummaryView.SpreadRow] {
    let score = site.statistics.scores.allTime
    return Stars.range.reversed().map { stars in
      let count = score.count(stars: stars)
      return .init(
        stars: stars, count: count, of: max(1, score.rated), label: language.number(count))
    }
  }

  /// What belongs beside the score: how far hiding can have raised it, and that some ratings wait.
  var cautions: [TextView] {
    let scores = site.statistics.scores
    var texts: [String] = []
    if let mean = scores.allTime.mean, let worst = scores.otherWorstCase,
      worst.tenths != mean.tenths
    {
      texts.append(language.words["worst-case", ["score": language.decimal(worst.tenths)]])
    }
    if let waiting = labels.waitingByStars { texts.append(waiting) }
    return texts.map { TextView(text: $0) }
  }

  /// The complaints by where they stand.
  var bar: [SummaryView.BarSegment] {
    let complaints = site.statistics.complaints
    let unit = barUnit
    var x = 0
    let parts =
      ComplaintStatus.all(complaints).map { ($0.status.kind, $0.count, $0.status.path) }
      + [("hidden", complaints.hidden, SitePath.hidden)]
    return parts.filter { $0.1 > 0 }.map { kind, count, path in
      defer { x += count * unit }
      // The best settled stand where the language begins to read.
      let left = language.direction == "rtl" ? (complaints.count - count) * unit - x : x
      return .init(
        kind: kind, x: left, width: count * unit,
        label: language.counted("count-\(kind)", count), path: path)
    }
  }

  /// How many reviews are not shown.
  var hiddenCount: String {
    let hidden = site.statistics.hidden.total
    return hidden == 0 ? language.words["none-hidden"] : language.counted("hidden-count", hidden)
  }

  /// The width of one complaint in the bar's own units: no part is a fraction, and the whole is
  /// about as wide as it is drawn, so that its stripes keep their slant.
  private var barUnit: Int { max(1, 640 / max(1, site.statistics.complaints.count)) }

  private var recommended: String? {
    let share = site.statistics.scores.recommendations
    guard share.whole > 0 else { return nil }
    return language.words[
      "recommended",
      ["n": language.number(share.part), "total": language.number(share.whole)]]
  }

  /// Each source's own total next to what is shown here, in a line.
  private var sources: String? {
    let words = language.words
    let counts = site.statistics.sources.compactMap { source -> String? in
      guard let name = source.name, let total = source.total else { return nil }
      let label = labels.source(name)
      let (there, shown) = (language.number(total), language.number(source.shown))
      let held = language.number(source.heldBack)
      let count =
        source.heldBack == 0
        ? words["source-count", ["source": label, "there": there, "shown": shown]]
        : words[
          "source-count-held",
          ["source": label, "there": there, "shown": shown, "held": held]]
      guard source.newer > 0 else { return count }
      let newer = language.number(source.newer)
      return words["source-count-newer", ["count": count, "newer": newer]]
    }
    return counts.isEmpty ? nil : counts.joined(separator: " · ")
  }

  private var facts: [SummaryView.Fact] {
    let complaints = site.statistics.complaints
    let words = language.words
    var facts: [SummaryView.Fact] = []
    if let median = complaints.medianFirstReply {
      facts.append(.init(label: words["fact-first-reply"], value: language.duration(median)))
    }
    if let median = complaints.medianResolution {
      facts.append(.init(label: words["fact-resolution"], value: language.duration(median)))
    }
    let shown = complaints.count - complaints.hidden
    if shown > 0 {
      let share = words[
        "part-of",
        ["n": language.number(complaints.answered), "total": language.number(shown)]]
      facts.append(.init(label: words["fact-answered"], value: share))
    }
    let count = site.statistics.hidden.total
    facts.append(
      .init(
        label: words["fact-hidden"],
        value: count == 0 ? words["none"] : words["and-why", ["n": language.number(count)]],
        path: SitePath.hidden))
    return facts
  }
}
