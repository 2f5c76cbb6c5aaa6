import Core
import Reviews
import TransparencyLog

/// The ledger as it is published on one day: the open openings, the tiles, the receipts.
final class LedgerPublication: Sendable {
  let ledger: LedgerState
  /// By event, whether its content is not published.
  private let isClosed: [Bool]
  private let checkpoint: SignedCheckpoint

  /// `isShown` says, by the event of a review, whether the site shows its words.
  init(
    _ ledger: LedgerState, _ checkpoint: SignedCheckpoint, _ index: DocumentIndex,
    isShown: [Int: Bool]
  ) {
    self.ledger = ledger
    self.checkpoint = checkpoint
    var redacted: [Int: Int] = [:]
    for (event, summary) in ledger.summaries.enumerated() where summary.kind == .decision(.redact) {
      if let review = ledger.review(of: event) { redacted[review] = event }
    }
    let withdrawn = ledger.withdrawn(index)
    isClosed = ledger.summaries.indices.map { event in
      let kind = ledger.summaries[event].kind
      guard kind.hasRevisions, let review = ledger.review(of: event) else { return false }
      if isShown[review] != true || withdrawn.contains(event) { return true }
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
    let settings = ledger.settings.map { event, opening in
      SiteFile(path: SitePath.ledger + SettingsOpening.path(of: event), kind: .asset) {
        opening.bytes
      }
    }
    let newest = SiteFile(path: SitePath.checkpoint, kind: .checkpoint) { [checkpoint] in
      checkpoint.bytes
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

  /// The receipt of an event, as C2SP tlog-proof: the proof that it is in the tree of the first
  /// checkpoint that holds it. Its `extra` has the event's line and, if they are published, content
  /// and salt.
  ///
  /// A receipt is made once: no later event changes it. Only content and salt leave it where they
  /// must not be read any more.
  func receipt(of event: Int) -> [UInt8] {
    let signed = ledger.firstCheckpoint(with: event) ?? checkpoint
    let proof = ledger.tree.inclusionProof(of: event, inFirst: signed.checkpoint.size)
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
      index: event, hashes: proof?.hashes ?? [], extra: extra, checkpoint: signed.bytes)
  }
}

extension LedgerState {
  /// The events whose words are closed because of the newest revision of their document:
  /// - those of a review with another writer's name or other photos. Who shortens a name or withdraws
  ///   a picture is not to be shown by what stood there before;
  /// - those of a reply that was edited, as the shop may take back what it said. Where the newest
  ///   revision only completes the one before, that stays open for all to compare.
  fileprivate func withdrawn(_ index: DocumentIndex) -> Set<Int> {
    var withdrawn: Set<Int> = []
    for (event, summary) in summaries.enumerated() {
      guard summary.kind == .review || summary.kind == .reply else { continue }
      let first = summary.isEdit ? summary.refers ?? event : event
      guard index.newest[first] != event, let was = opening(of: event)?.secret?.content else {
        continue
      }
      let now = opening(of: index.newest[first])?.secret?.content
      if now.map({ isWithdrawn(was, by: $0, summary.kind) }) ?? (summary.kind == .reply) {
        withdrawn.insert(event)
      }
    }
    return withdrawn
  }

  private func isWithdrawn(_ was: [UInt8], by now: [UInt8], _ kind: Entry.EventKind) -> Bool {
    if kind == .reply, DocumentEdit(from: was, to: now)?.cause != .completed { return true }
    let changed = DocumentField.differing(try? JCS(decoding: was), try? JCS(decoding: now))
    return changed.contains(.author) || changed.contains(.photos)
  }
}
