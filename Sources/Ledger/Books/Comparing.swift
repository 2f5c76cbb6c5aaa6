import Core
import Reviews

/// The work of one comparison.
struct LedgerDiffBuilder {
  let ledger: LedgerState
  let siteContent: SiteContent
  let asOf: Day
  let jobs: Int
  let index: PieceIndex
  /// The reviews, by ID; those that have only a place left because they have gone are none.
  let reviews: [String: Review]
  /// By review, its decisions.
  let decisions: [String: [Decision]]
  var pending: [PendingEntry] = []
  var findings: [Finding] = []
  /// By ID, the first stars of reviews that have others by now.
  var firstStars: [String: Int?] = [:]
  /// By event, whether the piece that came in with it is still there.
  var isThere: [Bool]

  init(ledger: LedgerState, siteContent: SiteContent, asOf: Day, jobs: Int) {
    self.ledger = ledger
    self.siteContent = siteContent
    self.asOf = asOf
    self.jobs = jobs
    index = PieceIndex(ledger, jobs: jobs)
    reviews = Dictionary(
      siteContent.reviews.lazy.filter { !$0.isMissing }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    decisions = Dictionary(grouping: siteContent.decisions, by: \.review)
    isThere = Array(repeating: false, count: ledger.log.count)
  }

  var result: LedgerDiff {
    let gone = ledger.log.indices.compactMap { event -> LedgerDiff.Missing? in
      guard ledger.summaries[event].beginsPiece, !isThere[event], isWanted(event) else {
        return nil
      }
      let bundle = ledger.bundles[event / OpeningBundle.width]
      return bundle.piece(of: event).map { LedgerDiff.Missing(piece: $0, event: event) }
    }
    let targets = Set(pending.compactMap(\.target)).compactMap { name in
      index.first[name].map { (name, $0) }
    }
    return LedgerDiff(
      pending: pending.sorted { $0.order < $1.order }, missing: gone,
      findings: (findings + gone.map(\.finding)).sorted(),
      firstStars: firstStars, events: Dictionary(targets) { first, _ in first })
  }

  /// Whether the piece that came in with that event has to be there: of what was erased, its stub, and
  /// of a fake the decisions that keep it out of the score.
  private func isWanted(_ event: Int) -> Bool {
    guard let review = ledger.review(of: event) else { return false }
    return review == event || !ledger.erased.contains(review)
      || (ledger.summaries[event].kind.isDecision && ledger.isFake(review))
  }
}
