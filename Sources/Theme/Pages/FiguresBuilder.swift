import Reviews

/// Makes all the figures that the first page folds away.
struct FiguresBuilder {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var language: Language { site.language }
  private var words: Words { language.words }
  private var complaints: ComplaintFigures { site.statistics.complaints }

  func view(withTrend: Bool) -> FiguresView {
    FiguresView(
      writers: writers,
      title: complaints.count == 0 ? nil : language.counted("how-ended", complaints.count),
      groups: groups, facts: score + times,
      trend: withTrend ? TrendView(site.statistics.quarters, in: language) : nil)
  }

  /// How many writers were checked, and how: of the reviews that can be read.
  private var writers: [FiguresView.Fact] {
    let evidence = site.statistics.evidence
    return Review.Evidence.allCases.filter { evidence[$0] > 0 }.map {
      .init(
        label: words["writers-\($0.rawValue)"], value: language.number(evidence[$0]),
        path: SitePath.checked)
    }
  }

  /// The complaints by groups, and each group's parts.
  private var groups: [FiguresView.GroupView] {
    ComplaintPart.all(complaints).filter { $0.count > 0 }.map { part in
      .init(
        tone: part.tone, label: words[part.word], count: language.number(part.count),
        path: part.path, parts: part.group.map(parts) ?? [])
    }
  }

  private func parts(of group: ComplaintGroup) -> [FiguresView.Fact] {
    ComplaintStatus.all(complaints).filter { $0.status.group == group && $0.count > 0 }.map {
      .init(
        label: words["part-\($0.status.kind)"], value: language.number($0.count),
        path: $0.status.path)
    }
  }

  private func fact(_ key: String, _ value: String, path: String = "") -> FiguresView.Fact {
    .init(label: words[key], value: value, path: path)
  }

  private var score: [FiguresView.Fact] {
    let scores = site.statistics.scores
    var facts: [FiguresView.Fact] = []
    if let mean = scores.allTime.mean {
      facts.append(
        .init(
          label: language.counted("fact-mean", scores.allTime.rated),
          value: words["fact-mean-value", ["score": language.decimal(mean.tenths)]]))
    }
    if let year = scores.lastTwelveMonths.mean {
      facts.append(fact("fact-year", language.decimal(year.tenths)))
    }
    let withheld = site.statistics.hidden.total
    if withheld > 0, let worst = scores.worstCase.mean {
      facts.append(
        .init(
          label: language.counted("fact-worst", withheld), value: language.decimal(worst.tenths),
          path: SitePath.withheld))
    }
    if scores.recommendations.whole > 0 {
      facts.append(fact("fact-recommended", language.part(scores.recommendations)))
    }
    if let first = site.statistics.firstReview {
      facts.append(fact("fact-since", language.month(first)))
    }
    return facts
  }

  private var times: [FiguresView.Fact] {
    var facts: [FiguresView.Fact] = []
    if let median = complaints.medianFirstReply {
      facts.append(fact("fact-first-reply", language.duration(median)))
    }
    if let median = complaints.medianResolution {
      facts.append(fact("fact-resolution", language.duration(median)))
    }
    let shown = complaints.count - complaints.hidden
    if shown > 0 {
      facts.append(
        fact(
          "fact-answered",
          words[
            "part-of",
            ["n": language.number(complaints.answered), "total": language.number(shown)]]))
    }
    return facts
  }
}
