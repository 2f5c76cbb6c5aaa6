import Core
import Reviews
import TransparencyLog

extension LedgerState {
  /// Reads the ledger in the files of `content/ledger/`. Nil if there is none, or if it is damaged:
  /// then there are errors among the findings. Files of other folders are skipped.
  ///
  /// Everything is checked: each event, each opening against its commitment, each checkpoint's root
  /// against the tree, and its signature. Events after the newest checkpoint are kept if they are
  /// whole, with all their openings: an append was stopped before its checkpoint was made, or the
  /// checkpoint is lost. Otherwise the append was cut off, and they are dropped.
  public static func read(
    _ files: [SourceFile], jobs: Int = 1
  ) -> (ledger: LedgerState?, findings: [Finding]) {
    read(files, withOpenings: true, jobs: jobs)
  }

  /// The same, or the log up to the newest checkpoint alone: then the openings are not read, and may
  /// be missing.
  package static func read(
    _ files: [SourceFile], withOpenings: Bool, jobs: Int
  ) -> (ledger: LedgerState?, findings: [Finding]) {
    let files = LedgerFiles(files)
    var findings = files.findings
    let checkpoints = files.readCheckpoints(&findings)
    guard !findings.fails(strict: false) else { return (nil, findings) }
    let reading = LedgerReading(
      files: files, checkpoints: checkpoints, withOpenings: withOpenings, jobs: jobs)
    let ledger = reading.ledger(&findings)
    return (findings.fails(strict: false) ? nil : ledger, findings)
  }

  /// The findings on the checkpoints: one is of another log, does not match the log's tree, or is
  /// not signed by the log's key at its size.
  fileprivate func flawsOfCheckpoints(jobs: Int) -> [Finding] {
    var findings: [Finding] = []
    var sizeBefore = 0
    for signed in checkpoints {
      let checkpoint = signed.checkpoint
      if checkpoint.origin != origin {
        findings.append(.checkpoint(checkpoint.size, "\(NoteFlaw.otherOrigin(checkpoint.origin))"))
      } else if tree.root(ofFirst: checkpoint.size) != checkpoint.root {
        let events =
          checkpoint.size == sizeBefore + 1
          ? "event \(sizeBefore)" : "one of the events \(sizeBefore) to \(checkpoint.size - 1)"
        findings.append(
          .checkpoint(checkpoint.size, "\(events) was changed after this checkpoint was made"))
        return findings
      }
      sizeBefore = checkpoint.size
    }
    return findings
      + checkpoints.parallelMap(jobs: jobs) { signed in
        signatureFlaw(of: signed).map { .damaged(signed.checkpoint.size, "\($0)") }
      }.compactMap { $0 }
  }

  /// Why the checkpoint's signature is not that of the log's key at its size.
  func signatureFlaw(of signed: SignedCheckpoint) -> NoteFlaw? {
    key(at: signed.checkpoint.size).flatMap { signed.flaw(origin: origin, trusting: [$0]) }
  }
}

/// The reading of one ledger from its files.
private struct LedgerReading {
  let files: LedgerFiles
  let checkpoints: [SignedCheckpoint]
  let withOpenings: Bool
  let jobs: Int

  func ledger(_ findings: inout [Finding]) -> LedgerState? {
    let newest = checkpoints.last?.checkpoint
    guard let origin = files.originName, newest.map({ $0.origin == origin }) ?? true else {
      if let newest {
        findings.append(
          Finding(
            .ledgerOrigin, at: Place(LedgerFiles.origin),
            "this file must hold the name in the checkpoints, '\(newest.origin)'"))
      } else if !files.isEmpty {
        findings.append(.cutOff("the ledger has no name and no checkpoint"))
      }
      return nil
    }
    guard LedgerState(origin: origin) != nil else { return nil }
    let stored = Log(lines: files.events?.bytes ?? [])
    let size = newest?.size ?? 0
    guard stored.count >= size else {
      findings.append(
        Finding(
          .ledgerCheckpoint, at: Place(LedgerFiles.events),
          "there are \(stored.count) events, and the newest checkpoint has \(size)"))
      return nil
    }
    let hasTail = stored.count > size
    if hasTail, withOpenings, files.events?.bytes.last == UInt8(ascii: "\n") {
      let whole = checked(stored, origin: origin)
      if let ledger = whole.ledger, whole.findings.isEmpty, !whole.isCut {
        findings.append(.unsigned(size..<stored.count))
        return ledger
      }
    }
    let signed = checked(stored.first(size), origin: origin)
    findings += signed.findings
    if hasTail || signed.isCut {
      findings.append(.cutOff("what comes after its \(size) events is not whole"))
    }
    return signed.ledger
  }

  /// The ledger of these events with its openings, the findings on both, and whether openings follow
  /// that are not the events'.
  private func checked(
    _ log: Log, origin: String
  ) -> (ledger: LedgerState?, findings: [Finding], isCut: Bool) {
    let (summaries, flaws) = log.check(file: LedgerFiles.events, jobs: jobs)
    guard flaws.isEmpty else { return (nil, flaws, false) }
    let tree = MerkleTree(leafHashes: log.leafHashes(jobs: jobs), jobs: jobs)
    var ledger = LedgerState(
      origin: origin, log: log, summaries: summaries.compactMap { $0 }, tree: tree)
    ledger.checkpoints = checkpoints
    ledger.timeZones = files.timeZoneNames
    var findings = ledger.flawsOfCheckpoints(jobs: jobs)
    let areSettingsCut = ledger.readSettings(files, &findings)
    let isCut = withOpenings && ledger.readOpenings(files, jobs: jobs, &findings)
    return (ledger, findings, isCut || areSettingsCut)
  }
}

extension LedgerFiles {
  /// The checkpoints. A file that cannot be parsed is an error: a checkpoint is written at once or
  /// not at all.
  fileprivate func readCheckpoints(_ findings: inout [Finding]) -> [SignedCheckpoint] {
    var checkpoints: [SignedCheckpoint] = []
    for (size, file) in self.checkpoints {
      do {
        let signed = try SignedCheckpoint(parsing: file.bytes)
        if signed.checkpoint.size == size {
          checkpoints.append(signed)
        } else {
          findings.append(.damaged(size, "it is one of \(signed.checkpoint.size) events"))
        }
      } catch {
        findings.append(.damaged(size, "\(error)"))
      }
    }
    return checkpoints
  }
}

extension Finding {
  fileprivate static func checkpoint(_ size: Int, _ message: String) -> Finding {
    Finding(.ledgerCheckpoint, at: Place(LedgerFiles.checkpoint(size)), message)
  }

  /// A checkpoint that has to be brought back: no other one can take its place.
  fileprivate static func damaged(_ size: Int, _ message: String) -> Finding {
    checkpoint(
      size,
      "\(message); bring this file back from git, or from \(SitePath.checkpoint(ofSize: size)) of the published site"
    )
  }

  fileprivate static func cutOff(_ message: String) -> Finding {
    Finding(
      .ledgerCutOff, at: Place(LedgerFiles.events),
      "\(message): an append was cut off, and is made again")
  }

  fileprivate static func unsigned(_ events: Range<Int>) -> Finding {
    Finding(
      .ledgerUnsigned, at: Place(LedgerFiles.checkpoint(events.upperBound)),
      "\(events.count == 1 ? "event \(events.lowerBound) has" : "events \(events.lowerBound) to \(events.upperBound - 1) have") no checkpoint yet; the next build makes it of these same events"
    )
  }
}
