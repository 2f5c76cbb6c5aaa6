import Core
import Reviews

extension LedgerDiffBuilder {
  /// The stubs that erasures left behind, each held against the log.
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
      if review.rating != ledger.summaries[event].stars {
        let stars = ledger.summaries[event].stars.map(String.init) ?? "none"
        wrong(review.place, "the rating of event \(event) is another: \(stars)")
      }
      if review.erased != day {
        wrong(review.place, "by the ledger it was erased on \(day)")
      }
      if review.saysMoreThanStub {
        wrong(review.place, "nothing that was written stands in what an erasure left")
      }
    }
    compareStubs(siteContent.replies)
    compareStubs(siteContent.followUps)
    for decision in siteContent.decisions {
      guard let event = DocumentID.erasedEvent(decision.review) else { continue }
      guard let first = index.first[decision.documentID], ledger.erased.contains(event),
        ledger.summaries[first].kind == decision.kind,
        ledger.summaries[first].reason == decision.reasonGiven,
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
      || isMarkedComplaint || source?.id != nil || source?.url != nil || !topics.isEmpty
      || date.time != nil
  }
}
