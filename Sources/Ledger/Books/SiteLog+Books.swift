import Reviews

extension PublishedLedger {
  /// What the ledger publishes and tells with `site`, on its day; nil where its newest events have no
  /// checkpoint yet.
  ///
  /// Open are the words of what the site shows, but for what was written in a review before a
  /// decision to take something out of it; and every decision.
  public convenience init?(_ ledger: LedgerState, of site: Site, jobs: Int = 1) {
    guard let checkpoint = ledger.checkpoints.last, checkpoint.checkpoint.size == ledger.log.count
    else { return nil }
    let index = PieceIndex(ledger, jobs: jobs)
    let events = site.cases.map { index.first[$0.review.documentID] }
    var isShown: [Int: Bool] = [:]
    for (one, event) in zip(site.cases, events) {
      if let event { isShown[event] = one.isShown }
    }
    let published = LedgerPublication(ledger, checkpoint, isShown: isShown)
    var byReview = [[Int]](repeating: [], count: ledger.log.count)
    for event in ledger.log.indices {
      if let review = ledger.review(of: event) { byReview[review].append(event) }
    }
    var records: [String: CaseHistory] = [:]
    records.reserveCapacity(site.cases.count)
    for (one, event) in zip(site.cases, events) {
      guard let event else { continue }
      let newest = index.newest[event]
      records[one.id] = CaseHistory(
        event: event, events: published.events(byReview[event]),
        receipt: { published.receipt(of: newest) })
    }
    self.init(
      checkpoint: checkpoint, key: ledger.key, days: ledger.days,
      checkpoints: ledger.checkpoints.map(\.checkpoint.size), files: published.files,
      records: records)
  }
}

extension LedgerState {
  /// The days on which the first and the last event were entered.
  public var days: ClosedRange<Day>? {
    guard let first = summaries.first?.day, let last = summaries.last?.day else { return nil }
    return first...max(first, last)
  }
}

extension LedgerPublication {
  /// The events of a case, as its page tells them.
  fileprivate func events(_ events: [Int]) -> [CaseHistory.HistoryEvent] {
    events.map { event in
      let summary = ledger.summaries[event]
      let hasRound = summary.kind == .reply || summary.kind == .followUp || summary.kind.isDecision
      return CaseHistory.HistoryEvent(
        index: event, kind: summary.kind, day: summary.day, revision: summary.revision,
        round: hasRound
          ? ledger.bundles[event / OpeningBundle.width].piece(of: event)?.round : nil,
        reason: summary.reason, earlierText: earlierText(event, summary, in: events),
        says: summary.kind == .followUp
          ? content(event)?["says"]?.string.flatMap(FollowUp.Statement.init) : nil)
    }
  }

  /// What a review or follow-up said, if an edit that came after says something else.
  private func earlierText(_ event: Int, _ summary: EntrySummary, in events: [Int]) -> String? {
    guard summary.kind == .review || summary.kind == .followUp else { return nil }
    let first = summary.isEdit ? summary.refers : event
    let next = events.first { later in
      later > event && ledger.summaries[later].isEdit && ledger.summaries[later].refers == first
    }
    guard let next, let text = text(event), text != self.text(next) else { return nil }
    return text
  }

  private func text(_ event: Int) -> String? { content(event)?["text"]?.string }

  private func content(_ event: Int) -> JCS? {
    secret(of: event).flatMap { try? JCS(decoding: $0.content) }
  }
}
