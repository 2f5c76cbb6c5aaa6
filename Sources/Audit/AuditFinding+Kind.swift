extension AuditFinding {
  /// What kind of thing was done. The names are stable.
  public enum Kind: String, Sendable, CaseIterable {
    // The files
    /// A file could not be read, or is longer than any that sitegen writes.
    case unreadable
    /// A file that was compressed beforehand is not the one in whose place it is sent.
    case otherPacked = "other-packed"
    /// There is a file below `ledger/` that sitegen does not write.
    case strayFile = "stray-file"

    // The checkpoint
    /// The site publishes no ledger.
    case noLedger = "no-ledger"
    /// The checkpoint is none, or another one than among the checkpoints of the past.
    case badCheckpoint = "bad-checkpoint"
    /// The checkpoint is that of another log.
    case otherOrigin = "other-origin"
    /// The checkpoint is not signed, though the log has a key.
    case unsigned
    /// A signature is not by the key that it names, or the text was changed after it was signed.
    case forgedSignature = "forged-signature"
    /// The key is not one that signs this log, or not the one that signs it now.
    case otherKey = "other-key"

    // The old checkpoint
    /// The old checkpoint that was handed over is none, or is damaged.
    case badOldCheckpoint = "bad-old-checkpoint"
    /// The log is shorter than it was.
    case rolledBack = "rolled-back"
    /// There are two histories: two checkpoints of one size that differ.
    case forked
    /// The log does not begin with what it once was.
    case rewritten

    // The log's own files
    /// Entries of the log are not there.
    case missingEntries = "missing-entries"
    /// A bundle of entries is damaged.
    case damagedEntries = "damaged-entries"
    /// An event is not the one whose hash was published.
    case changedEntry = "changed-entry"
    /// A tile of hashes is missing or is not that of the entries.
    case damagedTile = "damaged-tile"
    /// The entries do not lead to the checkpoint's root hash.
    case otherRoot = "other-root"
    /// An event's line is none.
    case badEntry = "bad-entry"
    /// An event refers to one that it cannot refer to.
    case badReference = "bad-reference"
    /// An event is dated before the one in front of it, or after the day of the site.
    case backdated
    /// Two events have one ID.
    case repeatedID = "repeated-id"
    /// A checkpoint of the past is not there.
    case missingCheckpoint = "missing-checkpoint"
    /// A checkpoint of the past is not that of the log's beginning.
    case otherPastCheckpoint = "other-past-checkpoint"

    // The openings
    /// A file of openings, or a line of one, is damaged.
    case damagedOpening = "damaged-opening"
    /// An event that has a commitment has no opening, or two.
    case missingOpening = "missing-opening"
    /// What was published is not what the event is a commitment to.
    case otherContent = "other-content"
    /// An opening is closed without a decision in the log that closes it.
    case closedOpening = "closed-opening"
    /// An opening shows what the log says is hidden or destroyed.
    case openOpening = "open-opening"
    /// What was published is of another kind, review, round or rating than its event.
    case otherDocument = "other-piece"
    /// A decision that had an end is still in force after it.
    case overdueEnd = "overdue-end"

    // The pages
    /// A page is written in a way that browsers may show otherwise than it is read here.
    case badPage = "bad-page"
    /// A review of the log has no page.
    case missingPage = "missing-page"
    /// A page tells of a review that is not in the log.
    case pageWithoutEvent = "page-without-event"
    /// A page names another event than that of its review.
    case otherEvent = "other-event"
    /// A review has other stars on a page than in the log.
    case otherStars = "other-stars"
    /// A review has another title on a page than it was given.
    case otherTitle = "other-title"
    /// Someone's words on a page are not those that the log has a commitment to.
    case otherWords = "other-words"
    /// The writer, the date, a relation or a reward is not on a page as it was written.
    case otherByline = "other-byline"
    /// A complaint stands elsewhere by its page than by what was written.
    case otherOutcome = "other-outcome"
    /// A review cannot be read on a page, and nothing in the log says why.
    case hiddenReview = "hidden-review"
    /// A page shows what was withheld, removed or erased.
    case shownReview = "shown-review"
    /// A part of a page that tells of a review is kept from being seen.
    case concealed
    /// A list lacks a review.
    case missingCard = "missing-card"
    /// A list has a review twice, or one that does not belong there.
    case surplusCard = "surplus-card"
    /// A list is not in the order that its method prescribes.
    case otherOrder = "other-order"

    // The figures and receipts
    /// The figures (`api/trust.json`) are missing or damaged.
    case badFigures = "bad-figures"
    /// A figure is not that of the reviews.
    case otherFigure = "other-figure"
    /// The data for programs (`api/v1`) are not those of the log.
    case otherData = "other-data"
    /// The receipt of a case is missing or proves nothing.
    case badReceipt = "bad-receipt"

    /// Its place among all of them.
    var rank: Int { Self.ranks[self] ?? 0 }
    private static let ranks = Dictionary(
      uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  }
}
