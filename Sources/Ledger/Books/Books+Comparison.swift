import Core
import Reviews

extension LedgerState {
  /// How `siteContent` stands to the ledger on the day `asOf`: what is new in it, what was changed, and
  /// what has gone. The content is complete: nothing was left out of it for being wrong.
  public func diff(with siteContent: SiteContent, asOf: Day, jobs: Int = 1) -> LedgerDiff {
    var builder = LedgerDiffBuilder(ledger: self, siteContent: siteContent, asOf: asOf, jobs: jobs)
    builder.comparePieces()
    builder.compareRedactions()
    builder.comparePauses()
    builder.compareErasures()
    return builder.result
  }
}
