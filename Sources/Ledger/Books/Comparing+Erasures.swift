import Findings
import Reviews

extension Comparing {
  /// The stubs that erasures left behind, each held against the log.
  mutating func compareErasures() {
    var erasures: [Int: Day] = [:]
    for head in books.heads where head.kind == .erase {
      if let review = head.refers { erasures[review] = head.day }
    }
    for review in material.reviews where !review.isMissing {
      guard let event = PieceName.erasedEvent(review.id) else {
        if review.erased != nil {
          wrong(
            review.place, "the ledger gives an erased review another ID, 'erased-' and a number")
        }
        continue
      }
      guard let day = erasures[event], books.erased.contains(event) else {
        wrong(review.place, "the ledger has no erasure of event \(event)")
        continue
      }
      isThere[event] = true
      if review.rating != books.heads[event].stars {
        let stars = books.heads[event].stars.map(String.init) ?? "none"
        wrong(review.place, "the rating of event \(event) is another: \(stars)")
      }
      if review.erased != day {
        wrong(review.place, "by the ledger it was erased on \(day)")
      }
      if review.saysMoreThanStub {
        wrong(review.place, "nothing that was written stands in what an erasure left")
      }
    }
    compareStubs(material.replies)
    compareStubs(material.followUps)
    for decision in material.decisions {
      guard let event = PieceName.erasedEvent(decision.review) else { continue }
      guard let first = index.first[decision.pieceName], books.erased.contains(event),
        books.heads[first].kind == decision.kind, books.heads[first].reason == decision.reasonGiven,
        decision.text.isEmpty, decision.requestedBy == nil
      else {
        wrong(decision.place, "this is not the decision that was left when its review was erased")
        continue
      }
      isThere[first] = true
    }
  }

  private mutating func compareStubs(_ items: [some Written]) {
    for item in items where PieceName.erasedEvent(item.pieceName.review) != nil {
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
