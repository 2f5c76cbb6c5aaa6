import Core
import Reviews

/// Makes the trust page: every sentence on it is made from a figure or a setting.
struct TrustPageBuilder: Sendable {
  private let site: LanguageSite
  private let layout: LayoutBuilder

  init(_ site: LanguageSite, _ layout: LayoutBuilder) {
    self.site = site
    self.layout = layout
  }

  var files: [SiteFile] { [layout.file(SitePath.trust.page, .list) { self.page() }] }

  private var language: Language { site.language }
  private var words: Words { language.words }

  private func page() -> Page {
    let title = words["trust-title"]
    let (sources, register) = (TrustSourcesBuilder(site), RegisterBuilder(site))
    let promises = site.settings.promises
    let view = TrustPage(
      intro: words["trust-intro", ["shop": site.shop, "date": language.day(site.asOf)]],
      figures: site.shared(SitePath.trustReport), points: points, received: sources.view,
      writers: sources.writers, evidence: sources.evidence, rewards: sources.rewards,
      score: score, order: order, sides: sides,
      promises: words[
        "promises",
        [
          "reply": language.counted("days", promises.firstReply),
          "resolution": language.counted("days", promises.resolution),
        ]],
      complaints: language.counted("complaints-count", site.statistics.complaints.count),
      outcomes: outcomes, course: course, withheld: register.paragraphs, register: register.view,
      log: site.log.map { LedgerPartBuilder(site, $0).view }, email: site.settings.email)
    return Page(
      title: "\(title) | \(site.headline.title)", description: words["trust-description"],
      main: site.templates.trust.render(view))
  }

  /// The page in a few sentences, each with the part that tells it in full.
  private var points: [TrustPoint] {
    let statistics = site.statistics
    let withheld = statistics.hidden.total
    var points = [
      withheld == 0
        ? TrustPoint(
          text: language.counted("point-all", statistics.reviews), path: "#received")
        : TrustPoint(
          text: language.counted(
            "point-withheld", withheld,
            [
              "shown": language.number(statistics.reviews - withheld),
              "all": language.number(statistics.reviews),
            ]), path: "#withheld"),
      TrustPoint(
        text: words[statistics.hidden.fakes == 0 ? "point-stars" : "point-stars-fakes"],
        path: "#score"),
      TrustPoint(text: words["point-resolved"], path: "#badges"),
    ]
    if let log = site.log {
      let size = log.checkpoint.checkpoint.size
      points.append(TrustPoint(text: language.counted("point-ledger", size), path: "#log"))
    } else {
      points.append(TrustPoint(text: words["point-no-ledger"], path: "#log", hasGap: true))
    }
    return points
  }

  private var score: [TextView] {
    let scores = site.statistics.scores
    var texts: [String] = []
    if let mean = scores.allTime.mean {
      texts.append(
        language.counted(
          "score-is", scores.allTime.rated, ["score": language.decimal(mean.tenths)]))
    } else {
      texts.append(language.counted("no-mean", Score.fewest))
    }
    let without = scores.allTime.reviews - scores.allTime.rated
    if without > 0 {
      texts.append(
        language.counted(
          scores.recommendations.whole == 0 ? "without-stars-or-more" : "without-stars", without,
          [
            "yes": language.number(scores.recommendations.part),
            "asked": language.number(scores.recommendations.whole),
          ]))
    }
    if let worst = scores.worstCase.mean, let mean = scores.allTime.mean,
      site.statistics.hidden.total > 0
    {
      texts.append(
        words[
          worst.tenths == mean.tenths ? "worst-case-same" : "worst-case",
          ["score": language.decimal(worst.tenths)]])
    }
    if let later = scores.withLaterRatings.mean, scores.allTime.mean != nil {
      texts.append(words["later-ratings", ["score": language.decimal(later.tenths)]])
    }
    if let caution = site.labels.waitingByStars { texts.append(caution) }
    return texts.map { TextView(text: $0) }
  }

  private var outcomes: [TrustPage.OutcomeRow] {
    let complaints = site.statistics.complaints
    let rows = ComplaintStatus.all(complaints).map { status, count in
      TrustPage.OutcomeRow(
        badge: site.labels.badge(status), path: status.path, count: language.number(count),
        meaning: words["meaning-\(status.kind)"])
    }
    guard complaints.hidden > 0 else { return rows }
    let badge = BadgeView(kind: "hidden", sign: "", label: words["group-withheld"])
    return rows + [
      .init(
        badge: badge, path: SitePath.withheld, count: language.number(complaints.hidden),
        meaning: words["meaning-hidden"])
    ]
  }

  private var course: [TextView] {
    let complaints = site.statistics.complaints
    var texts: [String] = []
    func kept(_ word: String, _ share: Share) {
      guard share.whole > 0 else { return }
      texts.append(
        words[
          word, ["n": language.number(share.part), "total": language.number(share.whole)]])
    }
    kept("kept-first-reply", complaints.firstReplyKept)
    kept("kept-resolution", complaints.resolutionKept)
    if let days = complaints.oldestWaiting {
      texts.append(language.counted("oldest-waiting", days))
    }
    return texts.map { TextView(text: $0) }
  }
}

// How the order comes about, and where low and high ratings stand in it.
extension TrustPageBuilder {
  private var order: [TextView] {
    let order = site.site.order
    var texts = [words["order-is-newest"]]
    if site.settings.order == .representative, order.strata > 1 {
      texts = [
        words["order-is-representative"],
        words[
          "order-measured",
          [
            "deviation": language.decimal(order.largestDeviation.hundredths, digits: 2),
            "bound": language.decimal(order.bound.hundredths, digits: 2),
          ]],
      ]
    }
    if let auc = order.auc {
      texts.append(words["order-auc", ["auc": language.decimal(auc.hundredths, digits: 2)]])
    }
    if let limit = site.settings.orderLimit, order.auc != nil {
      texts.append(
        words["order-limit", ["limit": language.decimal(limit.bias.hundredths, digits: 2)]])
    }
    return texts.map { TextView(text: $0) }
  }

  /// Nothing where all ratings are on one side.
  private var sides: [TrustPage.OrderRow] {
    let (low, high) = (site.site.orderAudit.low, site.site.orderAudit.high)
    guard low.overall.part > 0, high.overall.part > 0 else { return [] }
    let threshold = site.settings.complaintThreshold
    return [
      side(language.counted("ratings-low", threshold), low),
      side(language.counted("ratings-high", threshold), high),
    ]
  }

  private func side(_ label: String, _ side: OrderAudit.Side) -> TrustPage.OrderRow {
    .init(
      label: label, overall: part(side.overall), firstPage: part(side.onFirstPage),
      median: side.medianPosition.map { place in
        place.denominator == 1 ? language.number(place.numerator) : language.decimal(place.tenths)
      } ?? "–")
  }

  private func part(_ share: Share) -> String {
    words[
      "part-of", ["n": language.number(share.part), "total": language.number(share.whole)]]
  }
}
