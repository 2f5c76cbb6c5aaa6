import Reviews

/// Makes the head of the first page, and the parts of it that the badges, the embed and the poster
/// show too.
struct SummaryBuilder: Sendable {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var language: Language { site.language }
  private var words: Words { language.words }
  private var scores: ScoreFigures { site.statistics.scores }
  private var complaints: ComplaintFigures { site.statistics.complaints }

  /// The head. The trend stands in its figures unless it is a section of its own.
  func view(withTrend: Bool) -> SummaryView {
    SummaryView(
      shop: site.shop, about: language.text(site.settings.about),
      logo: site.assets.logo?.banner(up: site.up, alt: site.shop), score: score,
      scoreLabel: score.map { words["score-label", ["score": $0]] } ?? words["no-score"],
      scoreTenths: scores.allTime.mean?.tenths ?? 0, reviews: site.headline.reviews,
      bars: bars, strip: strip, stripWidth: complaints.count,
      hasComplaints: complaints.count > 0, verdict: site.headline.verdict, promises: promises,
      cautions: [site.labels.waitingByStars].compactMap { $0 }.map { TextView(text: $0) },
      write: site.writeLinks.count == 1 ? site.writeLinks[0].path : nil,
      hasWritePage: site.writeLinks.count > 1, website: site.settings.website,
      figures: site.statistics.counted == 0
        ? nil : FiguresBuilder(site).view(withTrend: withTrend))
  }

  /// The plain mean; nil where there are too few ratings for one.
  var score: String? { scores.allTime.mean.map { language.decimal($0.tenths) } }

  /// What the score is the mean of.
  var basis: String {
    var sentences: [String] = []
    if let first = site.statistics.firstReview {
      sentences.append(
        words["since", ["reviews": site.headline.reviews, "month": language.month(first)]])
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
  var bars: [StarBar] {
    Stars.range.reversed().map { stars in
      let count = scores.allTime.count(stars: stars)
      return StarBar(
        stars: stars, count: count, of: max(1, scores.allTime.rated),
        label: language.number(count),
        words: language.counted(
          "star-bar", stars, ["reviews": language.counted("reviews-count", count)]))
    }
  }

  /// What belongs beside the score where no figures are folded away: how far withholding can have
  /// raised it, and that some ratings wait.
  var cautions: [TextView] {
    var texts: [String] = []
    if let mean = scores.allTime.mean, let worst = scores.otherWorstCase,
      worst.tenths != mean.tenths
    {
      texts.append(words["worst-case", ["score": language.decimal(worst.tenths)]])
    }
    if let waiting = site.labels.waitingByStars { texts.append(waiting) }
    return texts.map { TextView(text: $0) }
  }

  /// Where the complaints stand, a line a group: they add up to the headline.
  var standings: [StandingView] {
    ComplaintPart.all(complaints).filter { $0.count > 0 }.map { part in
      StandingView(
        tone: part.tone,
        text: words["group-count", ["group": words[part.word], "n": language.number(part.count)]])
    }
  }

  /// How many reviews are withheld, in words.
  var withheldCount: String {
    let withheld = site.statistics.hidden.total
    return withheld == 0 ? words["none-hidden"] : language.counted("hidden-count", withheld)
  }

  /// Resolved, open and the rest, as the headline has them.
  var strip: [StripPart] {
    let resolved = complaints.count(of: .resolved)
    let parts = [
      ("ok", resolved), ("busy", complaints.open),
      ("calm", complaints.count - resolved - complaints.open),
    ]
    var x = 0
    return parts.filter { $0.1 > 0 }.map { tone, count in
      defer { x += count }
      return StripPart(tone: tone, x: x, width: count)
    }
  }

  private var promises: [PromiseView] {
    let promised = site.settings.promises
    return [
      ("kept-reply", promised.firstReply, complaints.firstReplyKept),
      ("kept-resolved", promised.resolution, complaints.resolutionKept),
    ].filter { $0.2.whole > 0 }.map { key, days, share in
      PromiseView(
        label: words[key, ["days": language.counted("days", days)]], value: language.part(share))
    }
  }
}

/// A part of all complaints that the pages name: a group of outcomes, or those that are withheld.
struct ComplaintPart {
  /// The key of its name.
  let word: String
  /// Its colour, for the stylesheet.
  let tone: String
  let count: Int
  /// The list of them.
  let path: String
  /// Nil of those that are withheld.
  let group: ComplaintGroup?

  /// Every part, in the order of the pages.
  static func all(_ figures: ComplaintFigures) -> [ComplaintPart] {
    ComplaintGroup.allCases.map {
      ComplaintPart(
        word: "group-\($0.rawValue)", tone: $0.tone, count: figures.count(of: $0),
        path: SitePath.complaints($0).page, group: $0)
    } + [
      ComplaintPart(
        word: "group-withheld", tone: "calm", count: figures.hidden, path: SitePath.withheld,
        group: nil)
    ]
  }
}

extension ComplaintGroup {
  /// The group's colour, for the stylesheet.
  var tone: String {
    switch self {
    case .resolved: "ok"
    case .progress: "busy"
    case .unsolved: "bad"
    case .closed: "calm"
    }
  }
}

extension Language {
  /// "12 of 16".
  func part(_ share: Share) -> String {
    words["part-of", ["n": number(share.part), "total": number(share.whole)]]
  }
}
