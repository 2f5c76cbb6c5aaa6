import Core

extension LedgerState {
  /// Reads and checks the openings of the ledger's events; whether there is something after them.
  mutating func readOpenings(
    _ files: LedgerFiles, jobs: Int, _ findings: inout [Finding]
  ) -> Bool {
    var isCut = false
    let size = log.count
    let read = files.bundles.parallelMap(jobs: jobs) { index, file in
      OpeningBundle.reading(file.bytes, index: index, size: size)
    }
    for (place, part) in read.enumerated() {
      isCut = isCut || part.isCut
      if let line = part.badLine {
        let path = files.bundles[place].file.path
        findings.append(
          Finding(.ledgerOpening, at: Place(path, line: line), "this line is damaged"))
      }
      if bundles.indices.contains(part.bundle.index) { bundles[part.bundle.index] = part.bundle }
    }
    findings += checkOpenings(jobs: jobs)
    return isCut
  }

  /// What is wrong with the openings; those of what was erased are closed if an erasure that was
  /// cut off has left them open.
  private mutating func checkOpenings(jobs: Int) -> [Finding] {
    let check = OpeningCheck(ledger: self)
    let outcomes = bundles.parallelMap(jobs: jobs) { check.outcome(of: $0) }
    var beginnings: Set<UInt64> = []
    let count = outcomes.reduce(0) { $0 + $1.beginnings.count }
    beginnings.reserveCapacity(count)
    for outcome in outcomes { beginnings.formUnion(outcome.beginnings) }
    var findings = outcomes.flatMap(\.findings)
    if beginnings.count < count { findings += pieceTwice() }
    for index in bundles.indices where outcomes[index].isToClose {
      closeErased(in: index)
      unwritten.insert(index)
    }
    return Array(findings.prefix(100))
  }

  /// The pieces that come into the log twice, if any do.
  private func pieceTwice() -> [Finding] {
    var first: [DocumentID: Int] = [:]
    var findings: [Finding] = []
    for event in log.indices where summaries[event].beginsPiece {
      guard let piece = opening(of: event)?.piece else { continue }
      if let earlier = first[piece] {
        let place = Place("\(LedgerState.folder)/\(bundles[event / OpeningBundle.width].path)")
        findings.append(
          Finding(
            .ledgerOpening, at: place, "event \(event): '\(piece)' is event \(earlier) already"))
      } else {
        first[piece] = event
      }
    }
    return findings
  }

  /// Closes, in a bundle, the openings of what was erased, and gives them their neutral names.
  mutating func closeErased(in index: Int) {
    bundles[index] = bundles[index].changing { opening in
      guard let review = review(of: opening.event), erased.contains(review) else { return nil }
      return Opening(event: opening.event, piece: opening.piece.erased(review), secret: nil)
    }
  }
}
