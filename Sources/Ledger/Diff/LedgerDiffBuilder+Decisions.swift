import Core
import Reviews

extension LedgerDiffBuilder {
  /// Compares redacted reviews. After a decision to remove a part of a review its text is entered
  /// again, even if it has not changed: the text entered before the decision must not be read any
  /// more.
  mutating func compareRedactions() {
    let redacted = pending.filter { $0.kind == .decision(.redact) }
    let edited = Set(pending.lazy.filter { $0.order.step == .edit }.map(\.document.review))
    var done = edited
    for redaction in redacted {
      guard let review = reviews[redaction.document.review], done.insert(review.id).inserted else {
        continue
      }
      let first = index.first[review.documentID]
      let revision = first.map { self.revision(after: index.newest[$0]) } ?? 2
      if revision == 2, first != nil {
        findings.append(
          Finding(
            .ledgerNotRedacted, at: redaction.place,
            "the review '\(review.id)' still has the text that was entered; take out of "
              + "its file what is not to be read"
          ))
      }
      let before =
        first.flatMap { ledger.opening(of: index.newest[$0])?.secret?.content }
        ?? (first == nil ? review.canonical.bytes : nil)
      let content =
        before.map { self.content(of: review, after: $0, isRedaction: true) }
        ?? review.canonical.bytes
      add(review, content, revision: revision, of: review, before: nil)
    }
  }

  /// Compares pauses: those whose last day is over without a restore in the log, and those that are
  /// over in the log but not on the day of this build.
  mutating func comparePauses() {
    for review in siteContent.reviews {
      guard let decisions = decisions[review.id], decisions.contains(where: { $0.until != nil }),
        let pause = shownCase(of: review).decisions.last(where: { $0.action != .redact }),
        pause.action == .withhold, let until = pause.until,
        DocumentID.erasedEvent(review.id) == nil, reviews[review.id] != nil
      else { continue }
      let restored = index.first[review.documentID].flatMap { index.restored[$0] }
      if let event = index.first[pause.documentID], let restored, restored > event {
        if until >= asOf {
          findings.append(
            Finding(
              .ledgerRestored, at: pause.place,
              "by event \(restored) of the ledger this pause has been over since"
                + " \(ledger.summaries[restored].day), but this build is for \(asOf); build for that day or"
                + " a later one"))
        }
        continue
      }
      guard until < asOf else { continue }
      pending.append(
        PendingEntry(
          kind: .restore, document: pause.documentID, place: pause.place, revision: nil, stars: nil,
          reason: nil, content: nil, before: nil, target: review.documentID,
          order: PendingEntry.EntryOrder(
            review: (review.date, review.id), step: .restore, date: pause.date, kind: 0,
            round: pause.round)))
    }
  }
}

extension LedgerDiffBuilder {
  /// Compares the stubs of erased reviews with the log.
  mutating func compareErasures() {
    var erasures: [Int: Day] = [:]
    for summary in ledger.summaries where summary.kind == .erase {
      if let review = summary.refers { erasures[review] = summary.day }
    }
    for review in siteContent.reviews where !review.isMissing {
      guard let event = DocumentID.erasedEvent(review.id) else {
        if review.erased != nil {
          wrong(
            review.place, "the ledger gives an erased review another ID, 'erased-' and a number")
        }
        continue
      }
      guard let day = erasures[event], ledger.erased.contains(event) else {
        wrong(review.place, "the ledger has no erasure of event \(event)")
        continue
      }
      isThere[event] = true
      if review.stars.current != ledger.summaries[event].stars {
        let stars = ledger.summaries[event].stars.map(String.init) ?? "none"
        wrong(review.place, "event \(event) has another rating: \(stars)")
      }
      if review.erased != day {
        wrong(review.place, "by the ledger it was erased on \(day)")
      }
      if review.saysMoreThanStub {
        wrong(review.place, "what an erasure left may hold no written words")
      }
    }
    compareStubs(siteContent.replies)
    compareStubs(siteContent.followUps)
    for decision in siteContent.decisions {
      guard let event = DocumentID.erasedEvent(decision.review) else { continue }
      guard let first = index.first[decision.documentID], ledger.erased.contains(event),
        ledger.summaries[first].kind == decision.eventKind,
        ledger.summaries[first].reason == decision.reason,
        decision.text.isEmpty, decision.requestedBy == nil
      else {
        wrong(decision.place, "this is not the decision that was left when its review was erased")
        continue
      }
      isThere[first] = true
    }
  }

  private mutating func compareStubs(_ items: [some LedgerDocument]) {
    for item in items where DocumentID.erasedEvent(item.documentID.review) != nil {
      wrong(item.place, "nothing is written about a review that was erased")
    }
  }

  private mutating func wrong(_ place: Place, _ message: String) {
    findings.append(Finding(.ledgerErased, at: place, message))
  }
}

extension Review {
  fileprivate var saysMoreThanStub: Bool {
    !text.isEmpty || title != nil || author != nil || experienced != nil || language != nil
      || incentive != nil || relation != nil || product != nil || recommends != nil
      || isMarkedComplaint || scale != nil || corrected != nil || !photos.isEmpty
      || source?.id != nil || source?.url != nil || !topics.isEmpty
      || date.time != nil
  }
}
