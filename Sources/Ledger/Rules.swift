import Core

extension Rule {
  /// A line of the ledger is not an event in canonical form. The ledger is written by `sitegen`
  /// alone; a line that was edited by hand no longer has the hash that was published.
  public static let ledgerEntry = Rule("ledger-entry", .error)

  /// An event of the ledger refers to one that does not come before it, or to one of the wrong kind,
  /// or skips a revision, or has the ID of another. Lines have been taken out, put in or reordered.
  public static let ledgerReference = Rule("ledger-reference", .error)

  /// An event of the ledger was entered on a day before that of the event above it.
  public static let ledgerDay = Rule("ledger-day", .error)

  /// What is kept beside an event in `content/ledger/openings/` is missing or damaged, or is not what
  /// the event was made of. Without it nobody can check what was written.
  public static let ledgerOpening = Rule("ledger-opening", .error)

  /// A checkpoint in `content/ledger/checkpoints/` is damaged, or is not that of the events: they
  /// were changed after it was made.
  public static let ledgerCheckpoint = Rule("ledger-checkpoint", .error)

  /// The ledger's name, in `content/ledger/origin`, is missing or is not that in its checkpoints.
  public static let ledgerOrigin = Rule("ledger-origin", .error)

  /// An append was cut off before anything of it was published; it is made anew.
  public static let ledgerCutOff = Rule("ledger-cut-off", .note)

  /// A file in `content/ledger/` is none that the ledger has.
  public static let ledgerFile = Rule("ledger-file", .warning)

  /// The ledger is not the continuation of the one that was published: an event of it has been dropped,
  /// changed or moved since. Nothing is published.
  public static let ledgerDeparts = Rule("ledger-departs", .error)

  /// What was published last has a ledger, and the project has none. It is never begun anew.
  public static let ledgerLost = Rule("ledger-lost", .error)

  /// Something is new for the ledger and nothing can be entered, as its key is not at hand, or is not
  /// the one that signs it.
  public static let ledgerSigning = Rule("ledger-signing", .error)

  /// The checkpoint that was published last cannot be read, is another ledger's, or is not signed by
  /// this one's key.
  public static let ledgerPublished = Rule("ledger-published", .error)
}

extension Rule {
  /// A review, reply, follow-up or decision that is in the ledger has gone from the content. It can be
  /// hidden by a decision and a review erased as the law wants it; nothing can just go.
  public static let ledgerMissing = Rule("ledger-missing", .warning)

  /// A decision says something else than when it was entered in the ledger. Decisions are not
  /// edited; a further one is added.
  public static let ledgerDecisionChanged = Rule("ledger-decision-changed", .error)

  /// A stub of an erased review is not what the erasure left: the ledger has no such erasure, or
  /// other stars, or something was written into it.
  public static let ledgerErased = Rule("ledger-erased", .error)

  /// With `--locked`: something in the content is not in the ledger yet.
  public static let ledgerUnrecorded = Rule("ledger-unrecorded", .error)

  /// With `--locked`: a text or another field is not what it was when it was entered in the ledger.
  public static let ledgerChanged = Rule("ledger-changed", .error)

  /// Something in the content is not in the ledger yet; the next build enters it.
  public static let ledgerPending = Rule("ledger-pending", .note)

  /// A decision to take a part out of a review has come, and its text is still the one that was
  /// entered: what is not to be read any more must go from the file with the same build.
  public static let ledgerNotRedacted = Rule("ledger-not-redacted", .warning)

  /// The ledger says that a pause is over, and the build is of a day (`--as-of`) on which it was not:
  /// it would hide again what was shown.
  public static let ledgerRestored = Rule("ledger-restored", .error)

  /// The stars of a review are not those that were entered first. Those count, whatever became of
  /// them, and the page shows both.
  public static let ledgerRating = Rule("ledger-rating", .note)
}
