import Reviews

extension Edition {
  /// The trust page: every sentence on it is made from a figure.
  func trustPage() -> Page {
    let words = language.words
    let figures = site.statistics
    let title = words["trust-title"]
    let view = TrustPage(
      intro: words[
        "trust-intro",
        ["shop": language.text(site.settings.name) ?? "", "date": language.day(site.asOf)]],
      sources: sourceRows(), gaps: gaps(), languages: writtenIn, evidence: evidenceRows(),
      incentives: language.counted(
        figures.incentives == 0 ? "no-incentives" : "incentives", figures.incentives),
      relations: language.counted(
        figures.relations == 0 ? "no-relations" : "relations", figures.relations),
      score: scoreParagraphs(), order: orderParagraphs(),
      promises: words[
        "promises",
        [
          "reply": language.counted("days", site.settings.promises.firstReply),
          "resolution": language.counted("days", site.settings.promises.resolution),
        ]],
      complaints: language.counted("complaints-count", figures.complaints.count),
      outcomes: outcomeRows(), course: courseParagraphs(), hidden: hiddenRows(),
      hiddenByStars: removedByStars, email: site.settings.email)
    return Page(
      title: "\(title) | \(siteTitle)", description: words["trust-description"],
      main: look.trust.render(view))
  }

  private func sourceRows() -> [TrustPage.SourceRow] {
    site.statistics.sources.map { source in
      let setting = site.settings.sources.first { $0.key == source.name }
      return .init(
        key: source.name, label: source.name.map(writer.sourceLabel) ?? language.words["no-source"],
        url: setting?.url, there: source.total.map(language.number) ?? "–",
        shown: language.number(source.shown), held: language.number(source.heldBack),
        asOf: source.asOf.map(language.day) ?? "–")
    }
  }

  private var writtenIn: String? {
    let languages = site.statistics.languages.byCount
    guard languages.count > 1 else { return nil }
    let parts = languages.map { tag, count in
      language.words[
        "in-language",
        ["n": language.number(count), "language": language.languageName(tag)]]
    }
    return language.words["written-in", ["parts": language.list(parts)]]
  }

  /// A pattern would show: what was removed, by its stars.
  private var removedByStars: String? {
    let counts = ([5, 4, 3, 2, 1] as [Int?] + [nil]).compactMap { stars -> String? in
      let count = site.statistics.hidden.byStars[stars]
      guard count > 0 else { return nil }
      let kind = stars.map { language.counted("stars-count", $0) } ?? language.words["no-stars"]
      return language.words["count-of", ["n": language.number(count), "what": kind]]
    }
    return counts.isEmpty ? nil : language.words["by-their-stars", ["parts": language.list(counts)]]
  }

  private func gaps() -> [TextView] {
    site.statistics.sources.compactMap { source -> TextView? in
      guard let name = source.name, let total = source.total else { return nil }
      let here = source.shown + source.heldBack
      guard here != total else { return nil }
      return TextView(
        text: language.words[
          here < total ? "gap-missing" : "gap-more",
          ["source": writer.sourceLabel(name), "n": language.number(abs(total - here))]])
    }
  }

  private func evidenceRows() -> [TrustPage.EvidenceRow] {
    Review.Evidence.allCases.map { kind in
      let how = language.text(site.settings.checks[kind])
      return .init(
        label: language.words["evidence-\(kind.rawValue)"],
        count: language.number(site.statistics.evidence[kind]),
        how: how ?? language.words["check-\(kind.rawValue)"])
    }
  }

  private func scoreParagraphs() -> [TextView] {
    let scores = site.statistics.scores
    let words = language.words
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
    if let worst = scores.worstCase.mean, let mean = scores.allTime.mean, worst != mean {
      texts.append(words["worst-case", ["score": language.decimal(worst.tenths)]])
    }
    if let later = scores.withLaterRatings.mean, scores.allTime.mean != nil {
      texts.append(words["later-ratings", ["score": language.decimal(later.tenths)]])
    }
    return texts.map { TextView(text: $0) }
  }

  private func orderParagraphs() -> [TextView] {
    let words = language.words
    guard site.settings.order == .representative, site.order.strata > 1 else {
      return [TextView(text: words["order-is-newest"])]
    }
    var texts = [
      words["order-is-representative"],
      words[
        "order-measured",
        [
          "deviation": language.decimal(site.order.largestDeviation.hundredths, digits: 2),
          "bound": language.decimal(site.order.bound.hundredths, digits: 2),
        ]],
    ]
    if let auc = site.order.auc {
      texts.append(words["order-auc", ["auc": language.decimal(auc.hundredths, digits: 2)]])
    }
    return texts.map { TextView(text: $0) }
  }

  private func outcomeRows() -> [TrustPage.OutcomeRow] {
    let complaints = site.statistics.complaints
    let rows = Standing.all(complaints).map { standing, count in
      TrustPage.OutcomeRow(
        badge: writer.badge(standing), path: standing.path, count: language.number(count),
        meaning: language.words["meaning-\(standing.kind)"])
    }
    guard complaints.hidden > 0 else { return rows }
    let badge = BadgeView(kind: "hidden", sign: "", label: language.words["standing-hidden"])
    return rows + [
      .init(
        badge: badge, path: "trust/index.html#_removed", count: language.number(complaints.hidden),
        meaning: language.words["meaning-hidden"])
    ]
  }

  private func courseParagraphs() -> [TextView] {
    let complaints = site.statistics.complaints
    let words = language.words
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

  private func hiddenRows() -> [TrustPage.HiddenRow] {
    let words = language.words
    return site.cases.compactMap { one in
      guard let decision = one.hidingDecision else { return one.isShown ? nil : undecided(one) }
      let by = site.settings.people[decision.by]?.name ?? decision.by
      return .init(
        id: one.id, number: writer.number(of: one),
        stars: one.review.rating.map(String.init) ?? "–",
        action: words["action-\(decision.action.rawValue)"],
        reason: writer.reason(of: decision), askedBy: decision.requestedBy ?? "–",
        decided: words["decided", ["date": language.day(decision.date.day), "by": by]])
    }
  }

  /// The row of a review that is not shown without a decision on it: it waits, or was erased.
  private func undecided(_ one: Case) -> TrustPage.HiddenRow {
    let words = language.words
    var action = words["action-withhold"]
    var since = "–"
    if case .erased(let day) = one.visibility {
      action = words["action-remove"]
      since = language.day(day)
    }
    return .init(
      id: one.id, number: writer.number(of: one), stars: one.review.rating.map(String.init) ?? "–",
      action: action, reason: "–", askedBy: "–", decided: since)
  }
}
