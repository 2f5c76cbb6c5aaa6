import Core
import Reviews

/// A builder of one `LedgerDiff`.
struct LedgerDiffBuilder {
  let ledger: LedgerState
  let siteContent: SiteContent
  /// The settings to enter; nil if the ledger has them.
  let settings: SettingsRecord?
  let asOf: Day
  let jobs: Int
  let index: DocumentIndex
  /// The reviews by ID, without the placeholders of those that have gone.
  let reviews: [String: Review]
  /// The decisions by review.
  let decisions: [String: [Decision]]
  var pending: [PendingEntry] = []
  var findings: [Finding] = []
  /// By event, whether the document that came in with it is still there.
  var isThere: [Bool]

  init(
    ledger: LedgerState, siteContent: SiteContent, settings: SettingsRecord?, asOf: Day, jobs: Int
  ) {
    self.settings = settings
    self.ledger = ledger
    self.siteContent = siteContent
    self.asOf = asOf
    self.jobs = jobs
    index = ledger.index(jobs: jobs)
    reviews = Dictionary(
      siteContent.reviews.lazy.filter { !$0.isMissing }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    decisions = Dictionary(grouping: siteContent.decisions, by: \.review)
    isThere = Array(repeating: false, count: ledger.log.count)
  }

  var result: LedgerDiff {
    let gone = ledger.log.indices.compactMap { event -> LedgerDiff.Missing? in
      guard ledger.summaries[event].beginsDocument, !isThere[event], isWanted(event) else {
        return nil
      }
      let bundle = ledger.bundles[event / OpeningBundle.width]
      let isWithReview = ledger.review(of: event).map { $0 != event && !isThere[$0] } ?? false
      return bundle.document(of: event).map {
        LedgerDiff.Missing(document: $0, event: event, isWithReview: isWithReview)
      }
    }
    let targets = Set(pending.compactMap(\.target)).compactMap { document in
      index.first[document].map { (document, $0) }
    }
    return LedgerDiff(
      settings: settings, pending: pending.sorted { $0.order < $1.order }, missing: gone,
      findings: (findings + gone.map(\.finding)).sorted(),
      events: Dictionary(targets) { first, _ in first })
  }

  /// Whether the document that came in with that event has to be there: of what was erased, its
  /// stub, and of a fake the decisions that keep it out of the score.
  private func isWanted(_ event: Int) -> Bool {
    guard let review = ledger.review(of: event) else { return false }
    return review == event || !ledger.erased.contains(review)
      || (ledger.summaries[event].kind.isDecision && ledger.isFake(review))
  }
}

extension LedgerDiffBuilder {
  /// How a document stands to the ledger.
  private enum DocumentState: Sendable {
    case new
    case same(Int)
    case changed(Int)
    /// In the log, but its text is not known here, because its opening is closed.
    case closed(Int)
  }

  mutating func compareDocuments() {
    compare(siteContent.reviews)
    compare(siteContent.replies)
    compare(siteContent.followUps)
    compare(siteContent.decisions)
  }

  private mutating func compare(_ items: [some LedgerDocument]) {
    let (ledger, index) = (ledger, index)
    let states = items.parallelMap(jobs: jobs) { item -> DocumentState in
      guard let first = index.first[item.documentID] else { return .new }
      switch ledger.holds(item, at: index.newest[first]) {
      case true?: return .same(first)
      case false?: return .changed(first)
      case nil: return .closed(first)
      }
    }
    for (item, state) in zip(items, states) { take(item, state) }
  }

  private mutating func take(_ item: some LedgerDocument, _ state: DocumentState) {
    let id = item.documentID
    guard let review = reviews[id.review], DocumentID.erasedEvent(id.review) == nil else {
      return
    }
    switch state {
    case .same(let first):
      isThere[first] = true
      noteStars(of: item, since: first)
    case .new: add(item, item.canonical.bytes, revision: 1, of: review, before: nil)
    case .changed(let first):
      isThere[first] = true
      let newest = index.newest[first]
      guard let before = ledger.opening(of: newest)?.secret?.content else { return }
      if id.kind == .decision {
        let change = ContentDifference(from: before, to: item.canonical.bytes)
        findings.append(
          Finding(
            .ledgerDecisionChanged, at: item.place,
            "a decision that is in the ledger, as event \(first), is not edited; add another one: \(change)"
          ))
      } else {
        noteStars(of: item, since: first)
        let isRedaction = id.kind == .review && isBeingRedacted(review)
        let content = content(of: item, after: before, isRedaction: isRedaction)
        add(item, content, revision: revision(after: newest), of: review, before: (newest, before))
      }
    case .closed(let first):
      isThere[first] = true
      noteStars(of: item, since: first)
      if id.kind != .decision, isShown(review) {
        add(
          item, item.canonical.bytes(format: .newest, edit: .again),
          revision: revision(after: index.newest[first]), of: review, before: nil)
      }
    }
  }

  /// Tells of a review's stars where they are neither its first ones nor those of its newest event.
  private mutating func noteStars(of item: some LedgerDocument, since first: Int) {
    guard item.documentID.kind == .review, item.enteredStars != ledger.summaries[first].stars,
      item.enteredStars != ledger.summaries[index.newest[first]].stars
    else { return }
    func words(_ stars: Int?) -> String { stars.map(String.init) ?? "no" }
    findings.append(
      Finding(
        .ledgerRating, at: item.place,
        "by event \(first) of the ledger it had \(words(ledger.summaries[first].stars)) stars, and now it has"
          + " \(words(item.enteredStars)): the first ones count, and the page shows both"))
  }

  /// What a later revision commits to: the document, and what differs from the one before.
  func content(
    of item: some LedgerDocument, after before: [UInt8], isRedaction: Bool
  ) -> [UInt8] {
    let edit = (try? JCS(decoding: before)).map {
      DocumentEdit(from: $0, to: item.canonical, isRedaction: isRedaction)
    }
    return item.canonical.bytes(format: .newest, edit: edit)
  }

  /// Whether a decision to take a part out of the review is entered with this build.
  private func isBeingRedacted(_ review: Review) -> Bool {
    decisions[review.id]?.contains { decision in
      decision.action == .redact && index.first[decision.documentID] == nil
    } ?? false
  }

  func revision(after event: Int) -> Int { (ledger.summaries[event].revision ?? 1) + 1 }

  private func isShown(_ review: Review) -> Bool { shownCase(of: review).isShown }

  func shownCase(of review: Review) -> Case {
    Case(
      review: review, decisions: decisions[review.id] ?? [], number: 1,
      settings: siteContent.settings, asOf: asOf)
  }

  mutating func add(
    _ item: some LedgerDocument, _ content: [UInt8], revision: Int, of review: Review,
    before: (event: Int, content: [UInt8])?
  ) {
    let id = item.documentID
    let isReview = id.kind == .review
    let step: PendingEntry.EntryOrder.Step = !isReview ? .document : revision == 1 ? .review : .edit
    pending.append(
      PendingEntry(
        kind: item.eventKind, document: id, place: item.place,
        revision: item.eventKind.hasRevisions ? revision : nil, stars: item.enteredStars,
        reason: item.reason,
        content: content, before: before,
        target: revision > 1 ? id : isReview ? nil : review.documentID,
        order: PendingEntry.EntryOrder(
          review: (review.date, review.id), step: step, date: item.date,
          kind: id.kind.rank, round: id.round)))
  }
}

extension LedgerState {
  /// Whether the event's opening holds the document as it is now. Nil if it is closed.
  ///
  /// What a revision says of itself is no part of the document. A document that was entered in the
  /// first format is the same as long as that can hold all of it: a newer format is no reason to
  /// enter every document of a ledger again.
  func holds(_ item: some LedgerDocument, at event: Int) -> Bool? {
    let bundle = bundles[event / OpeningBundle.width]
    let document = item.canonical
    let edit = summaries[event].isEdit ? self.edit(of: event) : nil
    guard let holds = bundle.holds(document.bytes(format: .newest, edit: edit), at: event) else {
      return nil
    }
    return holds
      || (!item.exceedsFirstFormat
        && bundle.holds(document.bytes(format: .first), at: event) == true)
  }

  /// What the revision says of itself. Nil if it says nothing, or is closed.
  private func edit(of event: Int) -> DocumentEdit? {
    opening(of: event)?.secret.flatMap { try? JCS(decoding: $0.content) }.flatMap(DocumentEdit.init)
  }
}
