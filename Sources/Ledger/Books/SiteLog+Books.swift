import Reviews

extension SiteLog {
  /// What the books publish and tell with `site`, on its day; nil where their newest events have no
  /// checkpoint yet.
  ///
  /// Open are the words of what the site shows, but for what was written in a review before a
  /// decision to take something out of it; and every decision.
  public convenience init?(_ books: Books, of site: Site, jobs: Int = 1) {
    guard let checkpoint = books.checkpoints.last, checkpoint.checkpoint.size == books.log.count
    else { return nil }
    let index = PieceIndex(books, jobs: jobs)
    let events = site.cases.map { index.first[$0.review.pieceName] }
    var isShown: [Int: Bool] = [:]
    for (one, event) in zip(site.cases, events) {
      if let event { isShown[event] = one.isShown }
    }
    let published = PublishedBooks(books, checkpoint, isShown: isShown)
    var byReview = [[Int]](repeating: [], count: books.log.count)
    for event in books.log.indices {
      if let review = books.review(of: event) { byReview[review].append(event) }
    }
    var records: [String: CaseRecord] = [:]
    records.reserveCapacity(site.cases.count)
    for (one, event) in zip(site.cases, events) {
      guard let event else { continue }
      let newest = index.newest[event]
      records[one.id] = CaseRecord(
        event: event, events: published.events(byReview[event]),
        receipt: { published.receipt(of: newest) })
    }
    self.init(
      checkpoint: checkpoint, key: books.key, days: books.days,
      checkpoints: books.checkpoints.map(\.checkpoint.size), files: published.files,
      records: records)
  }
}

extension Books {
  /// The days on which the first and the last event were entered.
  public var days: ClosedRange<Day>? {
    guard let first = heads.first?.day, let last = heads.last?.day else { return nil }
    return first...max(first, last)
  }
}

extension PublishedBooks {
  /// The events of a case, as its page tells them.
  fileprivate func events(_ events: [Int]) -> [CaseRecord.Event] {
    events.map { event in
      let head = books.heads[event]
      let hasRound = head.kind == .reply || head.kind == .followUp || head.kind.isDecision
      return CaseRecord.Event(
        index: event, kind: head.kind, day: head.day, revision: head.revision,
        round: hasRound
          ? books.bundles[event / OpeningBundle.width].piece(of: event)?.round : nil,
        reason: head.reason, earlierText: earlierText(event, head, in: events),
        says: head.kind == .followUp
          ? content(event)?["says"]?.string.flatMap(FollowUp.Statement.init) : nil)
    }
  }

  /// What a review or follow-up said, if an edit that came after says something else.
  private func earlierText(_ event: Int, _ head: EntryHead, in events: [Int]) -> String? {
    guard head.kind == .review || head.kind == .followUp else { return nil }
    let first = head.isEdit ? head.refers : event
    let next = events.first { later in
      later > event && books.heads[later].isEdit && books.heads[later].refers == first
    }
    guard let next, let text = text(event), text != self.text(next) else { return nil }
    return text
  }

  private func text(_ event: Int) -> String? { content(event)?["text"]?.string }

  private func content(_ event: Int) -> JCS? {
    secret(of: event).flatMap { try? JCS(decoding: $0.content) }
  }
}
