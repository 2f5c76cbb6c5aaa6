import Reviews

extension LanguageSite {
  /// The trust page: every sentence on it is made from a figure or a setting.
  func trustPage() -> Page {
    let words = language.words
    let title = words["trust-title"]
    let view = TrustPage(
      intro: words[
        "trust-intro",
        ["shop": language.text(site.settings.name) ?? "", "date": language.day(site.asOf)]],
      figures: "\(up)api/trust.json", received: received(), writers: writers(),
      evidence: evidenceRows(), rewards: rewards(), score: scoreParagraphs(),
      order: orderParagraphs(), sides: orderRows(),
      promises: words[
        "promises",
        [
          "reply": language.counted("days", site.settings.promises.firstReply),
          "resolution": language.counted("days", site.settings.promises.resolution),
        ]],
      complaints: language.counted("complaints-count", site.statistics.complaints.count),
      outcomes: outcomeRows(), course: courseParagraphs(), hidden: hiddenParagraphs(),
      register: register(), log: logView(), email: site.settings.email)
    return Page(
      title: "\(title) | \(siteTitle)", description: words["trust-description"],
      main: templates.trust.render(view))
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
    if let caution = waitingByStars { texts.append(caution) }
    return texts.map { TextView(text: $0) }
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
    if let waiting = waitingByStars { texts.append(waiting) }
    return texts.map { TextView(text: $0) }
  }

  private func outcomeRows() -> [TrustPage.OutcomeRow] {
    let complaints = site.statistics.complaints
    let rows = ComplaintStatus.all(complaints).map { status, count in
      TrustPage.OutcomeRow(
        badge: writer.badge(status), path: status.path, count: language.number(count),
        meaning: language.words["meaning-\(status.kind)"])
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
}
