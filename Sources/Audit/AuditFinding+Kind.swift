extension AuditFinding {
  /// What kind of thing was done. The names are stable.
  public enum Kind: String, Sendable, CaseIterable {
    // Reading
    /// A file could not be read, or is longer than any that sitegen writes.
    case unreadable
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
    /// What was published is of another kind, review, round or rating than its event.
    case otherDocument = "other-piece"
    /// The published ledger, read as a build reads it, is not whole.
    case badOpening = "bad-opening"

    // The source
    /// The published source is missing or damaged, or does not fit the ledger.
    case badSource = "bad-source"
    /// The published settings, pages or look are not those that were entered last.
    case otherSettings = "other-settings"
    /// The site was built for a day before the ledger's last event.
    case earlyEdition = "early-edition"
    /// The site was built longer ago than asked for.
    case oldEdition = "old-edition"
    /// The site says that it was built with a version that was never released.
    case unknownProgram = "unknown-program"

    /// A review is not shown, and nothing in the ledger says why.
    case hiddenReview = "hidden-review"

    // The files
    /// A file is not the one that follows from the ledger.
    case otherBytes = "other-bytes"
    /// A web server sends a file with headers that change what visitors see.
    case otherHeaders = "other-headers"
    /// A file that follows from the ledger is not there.
    case missingFile = "missing-file"
    /// A file that was compressed beforehand is not the one in whose place it is sent.
    case otherPacked = "other-packed"
    /// There is a file that the site does not have.
    case foreignFile = "foreign-file"

    /// Whether every finding of this kind is listed, because each is another file of the site.
    var isListedWhole: Bool {
      switch self {
      case .otherBytes, .otherHeaders, .missingFile, .otherPacked, .foreignFile: true
      default: false
      }
    }

    /// Its place among all of them.
    var rank: Int { Self.ranks[self] ?? 0 }
    private static let ranks = Dictionary(
      uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  }
}
