import Reviews

extension LanguageSite {
  /// The head of the first page.
  func summary() -> SummaryView {
    let figures = site.statistics
    let words = language.words
    let score = figures.scores.allTime
    let segments = bar()
    return SummaryView(
      score: score.mean.map { language.decimal($0.tenths) }, basis: basis,
      spread: spread,
      recommended: recommended,
      sources: sourceLine, cautions: cautions,
      complaintsTitle: figures.complaints.count == 0
        ? words["no-complaints"] : language.counted("what-became", figures.complaints.count),
      bar: segments, barWidth: figures.complaints.count * barUnit,
      barLabel: language.list(segments.map(\.label)), facts: facts(),
      trend: hasOwnSections ? nil : TrendView(figures.quarters, in: language))
  }

  /// How many reviews have how many stars, the most stars first.
  var spread: [SummaryView.SpreadRow] {
    let score = site.statistics.scores.allTime
    return (1...5).reversed().map { stars in
      let count = score.count(stars: stars)
      return .init(
        stars: stars, count: count, of: max(1, score.rated), label: language.number(count))
    }
  }

  /// What the score is the mean of.
  var basis: String {
    let scores = site.statistics.scores
    let words = language.words
    var sentences: [String] = []
    let count = headline.reviews
    if let first = site.statistics.firstReview {
      sentences.append(words["since", ["reviews": count, "month": language.month(first)]])
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

  private var recommended: String? {
    let share = site.statistics.scores.recommendations
    guard share.whole > 0 else { return nil }
    return language.words[
      "recommended",
      ["n": language.number(share.part), "total": language.number(share.whole)]]
  }

  /// The width of one complaint in the bar's own units: no part is a fraction, and the whole is
  /// about as wide as it is drawn, so that its stripes keep their slant.
  private var barUnit: Int { max(1, 640 / max(1, site.statistics.complaints.count)) }

  /// The complaints by where they stand.
  func bar() -> [SummaryView.BarSegment] {
    let complaints = site.statistics.complaints
    let unit = barUnit
    var x = 0
    let parts =
      ComplaintStatus.all(complaints).map { ($0.status.kind, $0.count, $0.status.path) }
      + [("hidden", complaints.hidden, "trust/index.html#_removed")]
    return parts.filter { $0.1 > 0 }.map { kind, count, path in
      defer { x += count * unit }
      // The best settled stand where the language begins to read.
      let left = language.direction == "rtl" ? (complaints.count - count) * unit - x : x
      return .init(
        kind: kind, x: left, width: count * unit,
        label: language.counted("count-\(kind)", count), path: path)
    }
  }

  private func facts() -> [SummaryView.Fact] {
    let complaints = site.statistics.complaints
    let hidden = site.statistics.hidden
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
    let count = hidden.total
    facts.append(
      .init(
        label: words["fact-hidden"],
        value: count == 0 ? words["none"] : words["and-why", ["n": language.number(count)]],
        path: "trust/index.html#_removed"))
    return facts
  }
}
