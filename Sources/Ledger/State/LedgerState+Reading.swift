import Core
import TransparencyLog

extension LedgerState {
  /// Reads the ledger in the files of `content/ledger/`. Nil if there is none, or if it is damaged:
  /// then there are errors among the findings. Files of other folders are skipped.
  ///
  /// Everything is checked: each event, each opening against its commitment, each checkpoint's root
  /// against the tree, and the signature of the newest. Events after the newest checkpoint are an
  /// append that was cut off before it was published, and are dropped.
  public static func read(
    _ files: [SourceFile], jobs: Int = 1
  ) -> (ledger: LedgerState?, findings: [Finding]) {
    read(files, withOpenings: true, jobs: jobs)
  }

  /// The same, or the log alone: then the openings are not read, and may be missing.
  package static func read(
    _ files: [SourceFile], withOpenings: Bool, jobs: Int
  ) -> (ledger: LedgerState?, findings: [Finding]) {
    let files = LedgerFiles(files)
    var findings = files.findings
    let checkpoints = files.readCheckpoints(&findings)
    let ledger = read(
      files, checkpoints[...], withOpenings: withOpenings, jobs: jobs, &findings)
    return (findings.fails(strict: false) ? nil : ledger, findings)
  }

  private static func read(
    _ files: LedgerFiles, _ checkpoints: ArraySlice<SignedCheckpoint>, withOpenings: Bool,
    jobs: Int, _ findings: inout [Finding]
  ) -> LedgerState? {
    guard let newest = checkpoints.last?.checkpoint else { return begun(files, &findings) }
    guard let origin = files.originName, origin == newest.origin else {
      findings.append(
        Finding(
          .ledgerOrigin, at: Place(LedgerFiles.origin),
          "this file must hold the name in the checkpoints, '\(newest.origin)'"))
      return nil
    }
    let stored = Log(lines: files.events?.bytes ?? [])
    let log = stored.first(newest.size)
    guard log.count == newest.size else {
      findings.append(
        Finding(
          .ledgerCheckpoint, at: Place(LedgerFiles.events),
          "there are \(log.count) events, and the newest checkpoint has \(newest.size)"))
      return nil
    }
    let (summaries, flaws) = log.check(file: LedgerFiles.events, jobs: jobs)
    findings += flaws
    guard flaws.isEmpty else { return nil }
    let tree = MerkleTree(leafHashes: log.leafHashes(jobs: jobs), jobs: jobs)
    var ledger = LedgerState(
      origin: origin, log: log, summaries: summaries.compactMap { $0 }, tree: tree)
    if ledger.key != nil, checkpoints.last?.isSigned == false {
      findings.append(.cutOff(newest, "it has no signature"))
      return read(
        files, checkpoints.dropLast(), withOpenings: withOpenings, jobs: jobs, &findings)
    }
    ledger.checkpoints = Array(checkpoints)
    findings += ledger.flawsOfCheckpoints()
    let areSettingsCut = ledger.readSettings(files, &findings)
    let isCut = withOpenings && ledger.readOpenings(files, jobs: jobs, &findings)
    if isCut || areSettingsCut || stored.count > log.count {
      findings.append(
        Finding(
          .ledgerCutOff, at: Place(LedgerFiles.events),
          "what comes after its \(log.count) events was never published; a build enters it again"))
    }
    return ledger
  }

  /// A ledger without a checkpoint, of which nothing was ever published.
  private static func begun(_ files: LedgerFiles, _ findings: inout [Finding]) -> LedgerState? {
    if files.events != nil || (files.origin != nil && files.originName == nil) {
      findings.append(
        Finding(
          .ledgerCutOff, at: Place(LedgerFiles.events),
          "the ledger has no checkpoint, so nothing in it was published; a build begins it again"))
    }
    return files.originName.flatMap { LedgerState(origin: $0) }
  }

  /// The findings on the checkpoints: one is of another log, does not match the log's tree, or the
  /// newest is not signed by the log's key.
  private func flawsOfCheckpoints() -> [Finding] {
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
    if let newest = checkpoints.last, let key,
      let flaw = newest.flaw(origin: origin, trusting: [key])
    {
      findings.append(.checkpoint(newest.checkpoint.size, "\(flaw)"))
    }
    return findings
  }
}

extension LedgerFiles {
  /// The checkpoints that can be parsed.
  fileprivate func readCheckpoints(_ findings: inout [Finding]) -> [SignedCheckpoint] {
    var checkpoints: [SignedCheckpoint] = []
    for (size, file) in self.checkpoints {
      do {
        let signed = try SignedCheckpoint(parsing: file.bytes)
        if signed.checkpoint.size == size {
          checkpoints.append(signed)
        } else {
          findings.append(.checkpoint(size, "it is one of \(signed.checkpoint.size) events"))
        }
      } catch {
        switch error {
        case .unfinished, .tooFewLines: findings.append(.cutOff(size, "\(error)"))
        default: findings.append(.checkpoint(size, "\(error)"))
        }
      }
    }
    return checkpoints
  }
}

extension Finding {
  fileprivate static func checkpoint(_ size: Int, _ message: String) -> Finding {
    Finding(.ledgerCheckpoint, at: Place(LedgerFiles.checkpoint(size)), message)
  }

  fileprivate static func cutOff(_ size: Int, _ message: String) -> Finding {
    Finding(
      .ledgerCutOff, at: Place(LedgerFiles.checkpoint(size)),
      "\(message); it was never published, and is left out")
  }

  fileprivate static func cutOff(_ checkpoint: Checkpoint, _ message: String) -> Finding {
    cutOff(checkpoint.size, message)
  }
}
