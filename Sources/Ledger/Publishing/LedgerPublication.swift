import Core
import Reviews
import TransparencyLog

/// The ledger as it is published on one day: the open openings, the tiles, the receipts.
final class LedgerPublication: Sendable {
  let ledger: LedgerState
  /// By event, whether its content is not published.
  private let isClosed: [Bool]
  private let checkpoint: SignedCheckpoint
  private let checkpointBytes: [UInt8]
  private let proofs: InclusionProofs

  /// `isShown` says, by the event of a review, whether the site shows its words.
  init(_ ledger: LedgerState, _ checkpoint: SignedCheckpoint, isShown: [Int: Bool]) {
    self.ledger = ledger
    self.checkpoint = checkpoint
    checkpointBytes = checkpoint.bytes
    proofs = InclusionProofs(ledger.tree)
    var redacted: [Int: Int] = [:]
    for (event, summary) in ledger.summaries.enumerated() where summary.kind == .decision(.redact) {
      if let review = ledger.review(of: event) { redacted[review] = event }
    }
    var newest = Array(ledger.summaries.indices)
    for (event, summary) in ledger.summaries.enumerated() where summary.isEdit {
      if let first = summary.refers { newest[first] = event }
    }
    isClosed = ledger.summaries.indices.map { event in
      let kind = ledger.summaries[event].kind
      guard kind.hasRevisions, let review = ledger.review(of: event) else { return false }
      if isShown[review] != true { return true }
      // The shop may take back what its own reply said before an edit.
      if kind == .reply {
        let first = ledger.summaries[event].isEdit ? ledger.summaries[event].refers ?? event : event
        return newest[first] != event
      }
      return kind == .review && redacted[review].map { event < $0 } ?? false
    }
  }

  /// Every file below `ledger/`, the checkpoint last.
  var files: [SiteFile] {
    let tiles = Tile.all(for: ledger.log.count).map { tile in
      SiteFile(path: SitePath.ledger + tile.path, kind: .asset) { [self] in
        (tile.layer == .entries ? ledger.log.bytes(of: tile) : ledger.tree.bytes(of: tile)) ?? []
      }
    }
    let openings = ledger.bundles.filter { !$0.bytes.isEmpty }.map { bundle in
      SiteFile(path: SitePath.ledger + bundle.path, kind: .asset) { [self] in content(of: bundle) }
    }
    let checkpoints = ledger.checkpoints.map { signed in
      SiteFile(path: SitePath.checkpoint(ofSize: signed.checkpoint.size), kind: .asset) {
        signed.bytes
      }
    }
    let key = ledger.key.map { key in
      SiteFile(path: SitePath.ledgerKey, kind: .asset) { Array("\(key.text)\n".utf8) }
    }
    let settings = ledger.settings.map { event, secret in
      SiteFile(path: SitePath.ledger + SettingsOpening.path(of: event), kind: .asset) {
        SettingsOpening(event: event, secret: secret).bytes
      }
    }
    let newest = SiteFile(path: SitePath.checkpoint, kind: .checkpoint) { [checkpointBytes] in
      checkpointBytes
    }
    return tiles + openings + settings + checkpoints + [key].compactMap { $0 } + [newest]
  }

  private func content(of bundle: OpeningBundle) -> [UInt8] {
    guard
      bundle.events.prefix(ledger.log.count - bundle.events.lowerBound).contains(where: {
        isClosed[$0]
      })
    else { return bundle.bytes }
    return bundle.changing { isClosed[$0.event] ? $0.closed : nil }.bytes
  }

  /// The content and salt of an event, if they are published.
  func secret(of event: Int) -> Opening.Secret? {
    isClosed[event] ? nil : ledger.opening(of: event)?.secret
  }

  /// The receipt of an event, as C2SP tlog-proof. Its `extra` has the event's line and, if they are
  /// published, content and salt.
  func receipt(of event: Int) -> [UInt8] {
    var extra: [UInt8] = []
    let secret = secret(of: event)
    extra.reserveCapacity(400 + (secret?.content.count ?? 0))
    extra.append(contentsOf: "{".utf8)
    if let secret {
      extra.append(contentsOf: "\"content\":".utf8)
      extra.append(contentsOf: secret.content)
      extra.append(contentsOf: ",".utf8)
    }
    extra.append(contentsOf: "\"entry\":".utf8)
    extra.append(contentsOf: ledger.log[event])
    if let secret {
      extra.append(contentsOf: ",\"salt\":\"".utf8)
      Base64.append(secret.salt.bytes, to: &extra)
      extra.append(contentsOf: "\"".utf8)
    }
    extra.append(contentsOf: "}".utf8)
    return Receipt.bytes(
      index: event, hashes: proofs.hashes(of: event), extra: extra, checkpoint: checkpointBytes)
  }
}
