import Core
import Reviews
import TransparencyLog

extension LedgerState {
  /// Why a site with this ledger may not replace the one that was published with the checkpoint in
  /// `bytes`. Nil if the log begins with all published events.
  ///
  /// With `site`, whose published events can be read, the message names the first event that
  /// differs. If there is no ledger, its state is lost, and a new one may not replace what was
  /// published.
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
        "content/ledger is lost, but \(size) events are published (\(place)); rebuild it: "
          + "sitegen ledger recover PLACE"
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
        try? site.read(SitePath.ledger + tile.path)
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
      "this ledger does not continue the one that was published (\(place), "
        + "\(size) events): \(difference)")
  }
}

extension LedgerState {
  /// Rebuilds the ledger from a published site: events, openings and checkpoints below its folder
  /// `ledger/`, all checked as `read` does. Nil if they are incomplete or cannot be trusted.
  ///
  /// `key` is one that the newest checkpoint must be signed with, if the caller knows it; otherwise
  /// the log's own key counts. What the site does not show stays closed: its words are only in the
  /// content. Over the web, the sizes of the checkpoints are taken from `api/trust.json`.
  public static func recovering(
    _ site: some PublishedSite, trusting key: VerifierKey? = nil, jobs: Int = 1
  ) throws -> (ledger: LedgerState?, findings: [Finding]) {
    func flaw(_ path: String, _ message: String) -> (ledger: LedgerState?, findings: [Finding]) {
      (nil, [Finding(.ledgerPublished, at: Place(SitePath.ledger + path), message)])
    }
    guard let summary = try site.read(SitePath.checkpoint) else {
      return flaw("checkpoint", "no ledger is published there")
    }
    let newest: SignedCheckpoint
    do throws(NoteFlaw) { newest = try SignedCheckpoint(parsing: summary) } catch {
      return flaw("checkpoint", "\(error)")
    }
    let (origin, size) = (newest.checkpoint.origin, newest.checkpoint.size)
    if let flawOfKey = newest.flaw(origin: origin, trusting: key.map { [$0] } ?? []) {
      return flaw("checkpoint", "\(flawOfKey)")
    }
    var failure: (any Error)?
    let log: Log
    do throws(TileMistake) {
      log = try Log(size: size) { tile in
        do { return try site.read(SitePath.ledger + tile.path) } catch {
          failure = error
          return nil
        }
      }
    } catch {
      if let failure { throw failure }
      return flaw(error.tile?.path ?? "tile", "\(TileMistake(nil, error.flaw))")
    }
    var files = [
      SourceFile(path: LedgerFiles.events, bytes: log.bytes),
      SourceFile(path: LedgerFiles.origin, bytes: Array("\(origin)\n".utf8)),
      SourceFile(path: LedgerFiles.checkpoint(size), bytes: summary),
    ]
    let known = Set([LedgerFiles.checkpoint(size)])
    let settings = log.settingsEvents.map { SitePath.ledger + SettingsOpening.path(of: $0) }
    let bundles = (0..<bundleCount(size)).map { OpeningBundle(index: $0).path }
    let checkpoints =
      try site.paths()?.filter { $0.hasPrefix(SitePath.checkpoints) }
      ?? sizes(in: site.read(SitePath.trustReport)).map(SitePath.checkpoint(ofSize:))
    for path in bundles.map({ SitePath.ledger + $0 }) + settings + checkpoints {
      let name = "\(folder)/\(path.dropFirst(SitePath.ledger.count))"
      guard !known.contains(name), let bytes = try site.read(path) else { continue }
      files.append(SourceFile(path: name, bytes: bytes))
    }
    let (ledger, findings) = read(files, jobs: jobs)
    guard let ledger, ledger.log.count < size else { return (ledger, findings) }
    // In a project this would be an append that was cut off; here it was published.
    return flaw("checkpoint", "\(NoteFlaw.unsigned), but the ledger has a key")
  }

  /// The sizes of the checkpoints in a site's report; at most a million.
  private static func sizes(in report: [UInt8]?) -> [Int] {
    guard let line = report?.split(separator: UInt8(ascii: "\n")).first,
      case .array(let sizes) = try? JCS(decoding: Array(line))["ledger"]?["checkpoints"]
    else { return [] }
    return sizes.prefix(1_000_000).compactMap(\.integer)
  }
}

extension Log {
  /// The events of kind `settings`, as far as their lines tell.
  fileprivate var settingsEvents: [Int] {
    let member = Array(#""kind":"settings""#.utf8)
    return indices.filter { index in
      withLine(at: index) { line in
        // Settings events are short, and have the member before their end.
        line.count < 220 && line.suffix(member.count + 1).dropLast().elementsEqual(member)
      }
    }
  }
}
