import Core
import Reviews

extension LedgerDiffBuilder {
  /// After a decision to take something out of a review its text is entered anew, even where it is as
  /// it was: what was entered before the decision is not to be read any more.
  mutating func compareRedactions() {
    let redacted = pending.filter { $0.kind == .redact }
    let edited = Set(pending.lazy.filter { $0.order.step == .edit }.map(\.piece.review))
    var done = edited
    for redaction in redacted {
      guard let review = reviews[redaction.piece.review], done.insert(review.id).inserted else {
        continue
      }
      let first = index.first[review.documentID]
      let revision = first.map { self.revision(after: index.newest[$0]) } ?? 2
      if revision == 2, first != nil {
        findings.append(
          Finding(
            .ledgerNotRedacted, at: redaction.place,
            "the review '\(review.id)' is still as it was entered; take out of its file what is not to be read"
          ))
      }
      add(
        review, CanonicalDocument.bytes(of: review), revision: revision, of: review, before: nil)
    }
  }

  /// The pauses whose last day is over, and of which the log does not say so; and those that are over
  /// by the log, and not on the day of this build.
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
              "by event \(restored) of the ledger this pause is over since"
                + " \(ledger.summaries[restored].day), and this build is of \(asOf); build for that day or"
                + " a later one"))
        }
        continue
      }
      guard until < asOf else { continue }
      pending.append(
        PendingEntry(
          kind: .restore, piece: pause.documentID, place: pause.place, revision: nil, stars: nil,
          reason: nil, content: nil, before: nil, target: review.documentID,
          order: PendingEntry.EntryOrder(
            review: (review.date, review.id), step: .restore, date: pause.date, folder: 0,
            round: pause.round)))
    }
  }
}
