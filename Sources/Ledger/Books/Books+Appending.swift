import Reviews
import TransparencyLog

extension LedgerState {
  /// Enters what a comparison with this ledger found to be new, on the day `day`, or that of the last
  /// event where it is later. Nil, or why nothing was entered. `random` must be fit for secrets.
  public mutating func append(
    _ diff: LedgerDiff, day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    var entries: [(entry: Entry, opening: Opening?)] = []
    var entered: [DocumentID: Int] = [:]
    let day = self.day(day)
    for item in diff.pending {
      let event = log.count + entries.count
      let opening = item.content.map { content in
        Opening(
          event: event, piece: item.piece,
          secret: .init(content: content, salt: Salt(using: &random)))
      }
      let entry = Entry(
        item.kind, day: day, id: EntryID(using: &random), stars: item.stars,
        revision: item.revision, reason: item.reason,
        refers: item.target.flatMap { entered[$0] ?? diff.events[$0] },
        commitment: opening?.commitment)
      if let flaw = entry.flaw { return flaw }
      if item.revision == 1 { entered[item.piece] = event }
      entries.append((entry, opening))
    }
    for (entry, opening) in entries {
      _ = append(entry)
      if let opening { bundles[opening.event / OpeningBundle.width].append(opening) }
    }
    return nil
  }

  /// Enters the key that signs checkpoints from here on.
  public mutating func append(
    key: VerifierKey, day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    append(Entry(.key, day: self.day(day), id: EntryID(using: &random), key: key))
  }

  /// As it is written in an event: never before the day of the last one.
  func day(_ day: Day) -> String { "\(max(day, lastDay ?? day))" }

  mutating func append(_ entry: Entry) -> EntryFlaw? {
    let event = log.count
    if let flaw = log.append(entry) { return flaw }
    summaries.append(EntrySummary(entry))
    tree.append(entry.leafHash)
    if let key = entry.key { keys.append((event, key)) }
    if entry.kind == .erase, let review = entry.refers { erased.insert(review) }
    if event % OpeningBundle.width == 0 {
      bundles.append(OpeningBundle(index: event / OpeningBundle.width))
    }
    return nil
  }
}

extension Opening {
  /// The commitment to what it opens; nil where it is closed.
  var commitment: Commitment? {
    secret.map { Commitment(toBytes: $0.content, salt: $0.salt) }
  }
}
