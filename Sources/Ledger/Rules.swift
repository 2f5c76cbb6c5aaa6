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

  /// An opening in `content/ledger/openings/` is missing or damaged, or does not match its event.
  /// Without the opening nobody can check what was written.
  public static let ledgerOpening = Rule("ledger-opening", .error)

  /// A checkpoint in `content/ledger/checkpoints/` is damaged, or does not match the events: they
  /// were changed after it was made.
  public static let ledgerCheckpoint = Rule("ledger-checkpoint", .error)

  /// The ledger's name, in `content/ledger/origin`, is missing or is not that in its checkpoints.
  public static let ledgerOrigin = Rule("ledger-origin", .error)

  /// An append was cut off: its events or their openings are not whole, and have no checkpoint. It
  /// is made again.
  public static let ledgerCutOff = Rule("ledger-cut-off", .note)

  /// The newest events of the ledger are whole, and have no checkpoint: an append was stopped before
  /// it was made, or it is lost. The next build makes it, of these same events.
  public static let ledgerUnsigned = Rule("ledger-unsigned", .note)

  /// The site is for a day before that of the ledger's last event. Nothing is entered and nothing
  /// is published.
  public static let ledgerPastDay = Rule("ledger-past-day", .error)

  /// Something would be entered for a day after tomorrow, by the machine's clock. A day that is in the
  /// ledger stays, and all later events would have to carry it.
  public static let ledgerFutureDay = Rule("ledger-future-day", .error)

  /// Something is entered more than 60 days after the event before it, and there never was so much
  /// time between two events. The clock may be wrong.
  public static let ledgerClockJump = Rule("ledger-clock-jump", .warning)

  /// A file in `content/ledger/` does not belong to the ledger.
  public static let ledgerFile = Rule("ledger-file", .warning)

  /// The ledger does not continue the one that was published: an event has been dropped, changed or
  /// moved since. Nothing is published.
  public static let ledgerDeparts = Rule("ledger-departs", .error)

  /// The site that was published last has a ledger, but the project has none. sitegen does not
  /// begin a new one.
  public static let ledgerLost = Rule("ledger-lost", .error)

  /// Something new cannot be entered in the ledger, because its key is missing, or is another one.
  public static let ledgerSigning = Rule("ledger-signing", .error)

  /// The published source of a site is damaged, or is not that of its ledger.
  public static let ledgerSource = Rule("ledger-source", .error)

  /// The checkpoint that was published last cannot be read, is another ledger's, or is not signed by
  /// this one's key.
  public static let ledgerPublished = Rule("ledger-published", .error)
}

extension Rule {
  /// A review, reply, follow-up or decision that is in the ledger has gone from the content. A
  /// decision can hide it, and a review can be erased if the law requires that; nothing can just
  /// go.
  public static let ledgerMissing = Rule("ledger-missing", .warning)
  /// A branch of the repository keeps the ledger, and this clone has not fetched it: what is due and
  /// what was entered is not known.
  public static let ledgerElsewhere = Rule("ledger-elsewhere", .warning)

  /// A decision differs from what was entered in the ledger. Decisions are not edited; a further
  /// one is added.
  public static let ledgerDecisionChanged = Rule("ledger-decision-changed", .error)

  /// A stub of an erased review is not what the erasure left: the ledger has no such erasure, or
  /// other stars, or something was written into it.
  public static let ledgerErased = Rule("ledger-erased", .error)

  /// A text that stays has the ID of a review that was just erased, which can be a name. Texts that
  /// are in the ledger are not rewritten by an erasure.
  public static let ledgerErasedID = Rule("ledger-erased-id", .warning)

  /// With `--locked`: something in the content is not in the ledger yet.
  public static let ledgerUnrecorded = Rule("ledger-unrecorded", .error)

  /// With `--locked`: a text or another field is not what it was when it was entered in the ledger.
  public static let ledgerChanged = Rule("ledger-changed", .error)

  /// Something in the content is not in the ledger yet; the next build enters it.
  public static let ledgerPending = Rule("ledger-pending", .note)

  /// There is a decision to remove a part of a review, but the review's text is still the one that
  /// was entered. What must not be read any more must leave the file before the same build.
  public static let ledgerNotRedacted = Rule("ledger-not-redacted", .warning)

  /// The ledger says that a pause is over, but the build is for an earlier day (`--as-of`): it
  /// would hide again what was shown.
  public static let ledgerRestored = Rule("ledger-restored", .error)

  /// The stars of a review are not those that were entered first. The first ones count, and the
  /// page shows both.
  public static let ledgerRating = Rule("ledger-rating", .note)
}
