import Ledger
import Reviews
import TransparencyLog

/// A checkpoint that somebody kept: what the log must begin with.
struct OldCheckpoint: Sendable {
  private let old: SignedCheckpoint
  /// The receipt that it came in, whose event must be there still; nil where it came by itself.
  private let receipt: Receipt?
  /// The event that a receipt was given for. Nil where the checkpoint came by itself.
  var receiptEvent: Int? { receipt?.index }
  /// The number of events then.
  var size: Int { old.checkpoint.size }

  /// The one that `bytes` write, by itself or in a receipt; nil, with a finding, where they are none.
  init?(_ bytes: [UInt8], _ findings: inout AuditFindings) {
    let isReceipt = bytes.starts(with: "c2sp.org/tlog-proof@".utf8)
    do {
      if isReceipt {
        let receipt = try Receipt(parsing: bytes)
        self.receipt = receipt
        old = receipt.checkpoint
      } else {
        receipt = nil
        old = try SignedCheckpoint(parsing: bytes)
      }
    } catch {
      let name = isReceipt ? "receipt" : "checkpoint"
      findings.add(.badOldCheckpoint, "the old \(name) cannot be read: \(error)")
      return nil
    }
  }

  /// Whether the event that a receipt was given for is still the same one.
  private func check(
    _ receipt: Receipt, _ log: PublishedLog, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) {
    let index = receipt.index
    guard log.log.indices.contains(index) else {
      findings.add(
        .rolledBack, event: index, file: SitePath.checkpoint,
        "event \(index), for which the receipt was given, is not in the ledger any more")
      return
    }
    let leaf = Array(log.log[index])
    if receipt.flaw(of: leaf, origin: receipt.checkpoint.checkpoint.origin, trusting: []) != nil {
      findings.add(
        .rewritten, event: index, file: SitePath.checkpoint,
        "event \(index), for which the receipt was given, is another one now")
      return
    }
    report.notes.append(log.whatBecame(of: index))
  }

  /// Holds the log against it.
  func check(
    _ log: PublishedLog, _ keys: KeyHistory, _ past: PastCheckpoints, _ trusted: [VerifierKey],
    _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    guard old.checkpoint.origin == log.checkpoint.checkpoint.origin else {
      findings.add(
        .otherOrigin,
        "the old checkpoint is of the ledger '\(old.checkpoint.origin)', and the site's ledger is"
          + " '\(log.checkpoint.checkpoint.origin)'")
      return
    }
    report.checked.since = size
    if let receipt { check(receipt, log, &report, &findings) }
    checkSignature(log, keys, trusted, &report, &findings)
    if size == 0 {
      report.notes.append("The old checkpoint is of an empty ledger, and proves nothing.")
    }
    switch log.log.standing(to: old.checkpoint, tree: log.tree) {
    case .extends: return
    case .departs, .departsSomewhere: break
    }
    if log.log.count < size {
      rolledBack(to: log.log.count, &findings)
    } else {
      rewritten(log, past, &findings)
    }
  }

  /// It must be signed by a key of the log, or by one that was handed over.
  private func checkSignature(
    _ log: PublishedLog, _ keys: KeyHistory, _ trusted: [VerifierKey],
    _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    guard old.isSigned else {
      if keys.signers(at: size).isEmpty {
        report.notes.append(
          "The old checkpoint is not signed, so it proves something only to the person who kept it."
        )
      } else {
        findings.add(
          .unsigned, "the old checkpoint is not signed, though the ledger had a key then")
      }
      return
    }
    if !log.checkpoint.isSigned {
      findings.add(
        .unsigned, file: SitePath.checkpoint,
        "the ledger was signed when the old checkpoint was made, and is not signed any more")
    }
    switch old.note.flaw(trusting: keys.all + trusted) {
    case nil: break
    case .unknownKeys:
      let names = old.note.signatures.map(\.name).joined(separator: ", ")
      findings.add(
        .otherKey, file: KeyHistory.path,
        "the old checkpoint was signed by a key of \(names) that the ledger does not know: its key was"
          + " exchanged without an event that says so, or the old checkpoint is not the shop's")
    case let flaw?:
      findings.add(.badOldCheckpoint, "the old checkpoint cannot be trusted: \(flaw)")
    }
  }

  /// All that can be told where the events themselves cannot be read.
  func checkSize(of newest: SignedCheckpoint, _ findings: inout AuditFindings) {
    let count = newest.checkpoint.size
    if count < size { rolledBack(to: count, &findings) }
  }

  private func rolledBack(to count: Int, _ findings: inout AuditFindings) {
    findings.add(
      .rolledBack, event: count, file: SitePath.checkpoint,
      "the ledger was rolled back: it had \(size) events when the old checkpoint was made and has"
        + " \(count) now; \(eventRange(count..<size)) \(size - count == 1 ? "has" : "have") been"
        + " taken out, or as many before")
  }

  /// The first event that differs lies between the last published checkpoint that the log still
  /// agrees with and the first that it does not; where it agrees with all that were published before
  /// the old one, they may have been made anew with it.
  private func rewritten(
    _ log: PublishedLog, _ past: PastCheckpoints, _ findings: inout AuditFindings
  ) {
    let departing = past.departing.first {
      $0 <= size && past.roots[$0]?.checkpoint == old.checkpoint
    }
    let high = min(past.departing.first ?? size, size)
    let agreeing = past.agreeing.last { $0 < high } ?? 0
    let isBounded = departing != nil || past.departing.contains { $0 < size }
    let low = isBounded ? agreeing : 0
    let doubt =
      isBounded || agreeing == 0
      ? ""
      : "; if the checkpoint of \(agreeing) events, which agrees with it, was not made anew as well,"
        + " it is among the events after that"
    if let other = past.roots[size], other.checkpoint.root != old.checkpoint.root {
      findings.add(
        .forked, event: low, file: PastCheckpoints.folder + String(size),
        "the ledger was forked: there are two different checkpoints of \(size) events, this one and the"
          + " old one; \(whatWasDone(to: low..<high))\(doubt)")
    }
    findings.add(
      .rewritten, event: low, file: SitePath.checkpoint,
      "the ledger was rewritten: its first \(size) events are not those of the old checkpoint;"
        + " \(whatWasDone(to: low..<high))\(doubt)")
  }
}
