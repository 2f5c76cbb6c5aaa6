import Core
import Reviews
import TransparencyLog

/// The check of a bundle: each event that has a commitment has its opening, that is of a document
/// of the event's kind and review, and is what the commitment was made to.
struct OpeningCheck: Sendable {
  let ledger: LedgerState

  /// The result of checking a bundle.
  struct BundleResult: Sendable {
    var findings: [Finding] = []
    /// Of the names of the documents that begin in the bundle, to find those that begin twice.
    var beginnings: [UInt64] = []
    /// Whether openings of erased reviews are not closed, or not under neutral names.
    var isToClose = false
  }

  func outcome(of bundle: OpeningBundle) -> BundleResult {
    var outcome = BundleResult()
    for event in bundle.events.lowerBound..<min(bundle.events.upperBound, ledger.log.count) {
      let message: String?
      if let flaw = bundle.withLine(of: event, { self.flaw(of: $0, $1, &outcome) }) {
        message =
          ledger.log.hasCommitment(at: event)
          ? flaw : "this event has no words, and here some are kept"
      } else {
        message =
          ledger.log.hasCommitment(at: event) && ledger.summaries[event].kind != .settings
          ? "the words and the salt of this event are missing" : nil
      }
      guard let message else { continue }
      outcome.findings.append(
        Finding(
          .ledgerOpening, at: Place("\(LedgerState.folder)/\(bundle.path)"),
          "event \(event): \(message)")
      )
    }
    return outcome
  }

  private func flaw(
    of line: OpeningLine, _ bytes: UnsafeBufferPointer<UInt8>, _ outcome: inout BundleResult
  ) -> String? {
    let summary = ledger.summaries[line.event]
    guard let document = DocumentID(bytes[line.document]),
      let review = ledger.review(of: line.event)
    else {
      return "the line is damaged"
    }
    if summary.beginsDocument { outcome.beginnings.append(FNV1a(bytes[line.document]).value) }
    let isErased = ledger.erased.contains(review)
    if isErased {
      let isClosed = line.secret == nil && document.review == DocumentID.erasedID(review)
      if !isClosed { outcome.isToClose = true }
    } else if DocumentID.erasedEvent(document.review) != nil {
      return "the name '\(document)' is for what was erased, and this was not"
    }
    guard summary.kind.documentKind == document.kind else {
      return "the event is no \(document.kind), as '\(document)' is"
    }
    if !isErased, let flaw = flaw(of: document, line.event, summary, review) { return flaw }
    guard let secret = line.secret else { return nil }
    let holds = ledger.log.commitment(at: line.event).map {
      $0.holds(forBytes: bytes[secret.content], salt: bytes[secret.salt])
    }
    return holds == true ? nil : "this is not the text of '\(document)' that was entered"
  }

  /// Whether the document is another than the one whose edit it is, or under another review.
  private func flaw(
    of document: DocumentID, _ event: Int, _ summary: EntrySummary, _ review: Int
  ) -> String? {
    let target = summary.isEdit ? summary.refers ?? event : review
    guard target != event, let other = self.document(of: target) else { return nil }
    if summary.isEdit ? other == document : other.review == document.review { return nil }
    return "'\(document)' does not belong to event \(target), '\(other)'"
  }

  private func document(of event: Int) -> DocumentID? {
    ledger.bundles[event / OpeningBundle.width].withLine(of: event) { line, bytes in
      DocumentID(bytes[line.document])
    } ?? nil
  }
}

extension Commitment {
  /// Whether the commitment is to these bytes with the base64 salt.
  fileprivate func holds(
    forBytes content: Slice<UnsafeBufferPointer<UInt8>>, salt: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: Salt.byteCount, alignment: 8) { bytes in
      guard Base64.decode(salt, into: bytes) else { return false }
      let content = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: content))
      return self == Commitment(toBytes: content, salt: UnsafeRawBufferPointer(bytes))
    }
  }
}

extension Log {
  private static let commitmentName = Array("{\"commitment\":\"".utf8)

  /// Whether the event, which must be canonical, has a commitment: the first of its fields.
  func hasCommitment(at index: Int) -> Bool {
    withLine(at: index) { $0.starts(with: Log.commitmentName) }
  }

  /// The event's commitment.
  func commitment(at index: Int) -> Commitment? {
    withLine(at: index) { line in
      let start = Log.commitmentName.count
      guard line.starts(with: Log.commitmentName), line.count >= start + 44 else { return nil }
      return Commitment(base64: line.bindMemory(to: UInt8.self)[start..<start + 44])
    }
  }
}

extension LedgerState {
  /// Reads and checks the openings of the ledger's events. Returns whether anything follows them.
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

  /// The findings on the openings. Openings of erased reviews are closed if an interrupted erasure
  /// has left them open.
  private mutating func checkOpenings(jobs: Int) -> [Finding] {
    let check = OpeningCheck(ledger: self)
    let outcomes = bundles.parallelMap(jobs: jobs) { check.outcome(of: $0) }
    var beginnings: Set<UInt64> = []
    let count = outcomes.reduce(0) { $0 + $1.beginnings.count }
    beginnings.reserveCapacity(count)
    for outcome in outcomes { beginnings.formUnion(outcome.beginnings) }
    var findings = outcomes.flatMap(\.findings)
    if beginnings.count < count { findings += findDocumentsTwice() }
    for index in bundles.indices where outcomes[index].isToClose {
      closeErased(in: index)
      unwritten.insert(index)
    }
    return Array(findings.prefix(100))
  }

  /// A finding for each document that comes into the log twice.
  private func findDocumentsTwice() -> [Finding] {
    var first: [DocumentID: Int] = [:]
    var findings: [Finding] = []
    for event in log.indices where summaries[event].beginsDocument {
      guard let document = opening(of: event)?.document else { continue }
      if let earlier = first[document] {
        let place = Place("\(LedgerState.folder)/\(bundles[event / OpeningBundle.width].path)")
        findings.append(
          Finding(
            .ledgerOpening, at: place, "event \(event): '\(document)' is event \(earlier) already"))
      } else {
        first[document] = event
      }
    }
    return findings
  }

  /// Closes the openings of erased reviews in a bundle, and gives them their neutral names.
  mutating func closeErased(in index: Int) {
    bundles[index] = bundles[index].changing { opening in
      guard let review = review(of: opening.event), erased.contains(review) else { return nil }
      return Opening(event: opening.event, document: opening.document.erased(review), secret: nil)
    }
  }
}
