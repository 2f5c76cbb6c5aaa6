import Findings

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

  /// The checkpoint that was published last cannot be read, is another ledger's, or is not signed by
  /// this one's key.
  public static let ledgerPublished = Rule("ledger-published", .error)
}
