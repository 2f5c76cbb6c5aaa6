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
    if let flaw = ledger.signatureFlaw(of: published) {
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
  /// Takes back the checkpoints that are published on `site` and that this ledger, which continues
  /// the one there, has lost: the next site must publish them too. Returns the sizes of those that
  /// are back, and a finding for each that is not one of this ledger.
  public mutating func restoreCheckpoints(
    from site: any PublishedSite, at place: String
  ) -> (sizes: [Int], findings: [Finding]) {
    let known = Set(checkpoints.map(\.checkpoint.size))
    var (restored, findings): ([SignedCheckpoint], [Finding]) = ([], [])
    let published: [Int]
    do { published = try LedgerState.checkpoints(on: site) } catch {
      return ([], [Finding(.ledgerPublished, at: Place(place), "\(error)")])
    }
    for size in published where !known.contains(size) {
      let path = SitePath.checkpoint(ofSize: size)
      do {
        guard let bytes = try site.read(path) else { continue }
        let signed = try SignedCheckpoint(parsing: bytes)
        if let flaw = self.flaw(ofPublished: signed, size: size) {
          findings.append(
            Finding(
              .ledgerDeparts, at: Place(path),
              "this checkpoint is published (\(place)), and would be deleted: it is none of this"
                + " ledger, \(flaw)"))
        } else {
          restored.append(signed)
        }
      } catch {
        findings.append(
          Finding(
            .ledgerPublished, at: Place(path),
            "this checkpoint is published (\(place)) and missing here, and it cannot be read:"
              + " \(error); bring \(LedgerFiles.checkpoint(size)) back from git"))
      }
    }
    checkpoints = (checkpoints + restored).sorted { $0.checkpoint.size < $1.checkpoint.size }
    return (restored.map(\.checkpoint.size), findings)
  }

  private func flaw(ofPublished signed: SignedCheckpoint, size: Int) -> String? {
    let checkpoint = signed.checkpoint
    if checkpoint.size != size { return "but one of \(checkpoint.size) events" }
    if checkpoint.origin != origin { return "but one of '\(checkpoint.origin)'" }
    if tree.root(ofFirst: size) != checkpoint.root { return "which has other events" }
    return signatureFlaw(of: signed).map { "\($0)" }
  }

  /// The sizes of the checkpoints that a site publishes, growing: those of the files, or over the
  /// web those in `api/trust.json`.
  static func checkpoints(on site: any PublishedSite) throws -> [Int] {
    let sizes =
      try site.names(in: SitePath.checkpoints)?.compactMap { Decimal.decode($0.utf8) }
      ?? sizes(in: report(of: site))
    return Set(sizes).sorted()
  }

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
    let checkpoints = try Self.checkpoints(on: site).map(SitePath.checkpoint(ofSize:))
    for path in bundles.map({ SitePath.ledger + $0 }) + settings + checkpoints {
      let name = "\(folder)/\(path.dropFirst(SitePath.ledger.count))"
      guard !known.contains(name), let bytes = try site.read(path) else { continue }
      files.append(SourceFile(path: name, bytes: bytes))
    }
    if let zone = try report(of: site)?["settings"]?["time-zone"]?.string {
      files.append(SourceFile(path: timeZonesFile, bytes: Array("\(zone)\n".utf8)))
    }
    return read(files, jobs: jobs)
  }

  /// The sizes of the checkpoints in a site's report; at most a million.
  private static func sizes(in report: JCS?) -> [Int] {
    guard case .array(let sizes) = report?["ledger"]?["checkpoints"] else { return [] }
    return sizes.prefix(1_000_000).compactMap(\.integer)
  }

  private static func report(of site: some PublishedSite) throws -> JCS? {
    guard let line = try site.read(SitePath.trustReport)?.split(separator: UInt8(ascii: "\n")).first
    else { return nil }
    return try? JCS(decoding: Array(line))
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
