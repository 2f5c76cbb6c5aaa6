import Core
import TransparencyLog

extension LedgerState {
  /// Why a site of this ledger may not take the place of what was published with the checkpoint in
  /// `bytes`; nil where the log begins with all that was published.
  ///
  /// With `site`, where the published events can be read, the first that differs is named. Without
  /// ledger the state is lost, and what was published is not begun anew.
  public static func departure(
    of ledger: LedgerState?, fromPublished bytes: [UInt8], at place: String,
    site: (any PublishedSite)?
  ) -> Finding? {
    let published: SignedCheckpoint
    do throws(NoteFlaw) {
      published = try SignedCheckpoint(parsing: bytes)
    } catch {
      return Finding(.ledgerPublished, at: Place(place), "this is no checkpoint: \(error)")
    }
    let size = published.checkpoint.size
    guard let ledger else {
      return Finding(
        .ledgerLost, at: Place(folder),
        "the ledger's state is lost, and \(size) events of it are published (\(place)); rebuild it: sitegen ledger recover PLACE"
      )
    }
    guard published.checkpoint.origin == ledger.origin else {
      return Finding(
        .ledgerPublished, at: Place(place),
        "\(NoteFlaw.otherOrigin(published.checkpoint.origin)); this ledger is '\(ledger.origin)'")
    }
    if let key = ledger.key(at: size),
      let flaw = published.flaw(origin: ledger.origin, trusting: [key])
    {
      return Finding(.ledgerPublished, at: Place(place), "\(flaw)")
    }
    let log = try? site.map { site in
      try Log(size: size) { tile in
        try? site.read("ledger/\(tile.path)")
      }
    }
    let difference: String
    switch ledger.log.standing(to: published.checkpoint, tree: ledger.tree, published: log ?? nil) {
    case .extends: return nil
    case .departs(let first): difference = "\(first)"
    case .departsSomewhere: difference = "one of its first \(size) events is not what was published"
    }
    return Finding(
      .ledgerDeparts, at: Place("\(folder)/events.jsonl"),
      "this ledger is not what was published (\(place), \(size) events): \(difference)")
  }
}
