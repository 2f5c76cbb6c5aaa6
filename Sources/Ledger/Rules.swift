import Findings

extension Rule {
  /// A line of the ledger is not an event in canonical form. The ledger is written by `sitegen`
  /// alone; a line that was edited by hand no longer has the hash that was published.
  public static let ledgerEntry = Rule("ledger-entry", .error)

  /// An event of the ledger refers to one that does not come before it, or to one of the wrong kind,
  /// or skips a revision. Lines have been taken out, put in or reordered.
  public static let ledgerReference = Rule("ledger-reference", .error)
}
