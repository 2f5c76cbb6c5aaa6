import Core
import Reviews
import TransparencyLog

/// What a site publishes and tells of its log. A class, as every page looks at it.
public final class PublishedLedger: Sendable {
  /// The newest one; its size and root are what the pages print.
  public let checkpoint: SignedCheckpoint
  /// The key that signs it; nil where the shop has none, which the pages say.
  public let key: VerifierKey?
  /// The days on which the first and the last event were entered; nil of a log without events.
  public let days: ClosedRange<Day>?
  /// The sizes of all checkpoints, growing; each is published at `ledger/checkpoints/<size>`.
  public let checkpoints: [Int]
  /// Every file below `ledger/`, the checkpoint last.
  public let files: [SiteFile]
  private let records: [String: CaseHistory]

  public init(
    checkpoint: SignedCheckpoint, key: VerifierKey?, days: ClosedRange<Day>?, checkpoints: [Int],
    files: [SiteFile], records: [String: CaseHistory]
  ) {
    self.checkpoint = checkpoint
    self.key = key
    self.days = days
    self.checkpoints = checkpoints
    self.files = files
    self.records = records
  }

  /// What the log holds of the review with that ID; nil where it is not in the log.
  public func record(of review: String) -> CaseHistory? { records[review] }
}
