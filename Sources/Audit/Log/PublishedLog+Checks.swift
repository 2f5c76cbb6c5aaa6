import Ledger
import Reviews
import TransparencyLog

extension PublishedLog {
  /// The entries against the tiles of hashes, both against the root, and event against event.
  func check(_ files: PublishedFiles, _ findings: inout AuditFindings) {
    checkHashes(files, &findings)
    checkEvents(&findings)
  }

  private func checkHashes(_ files: PublishedFiles, _ findings: inout AuditFindings) {
    let root = checkpoint.checkpoint.root
    let isRoot = tree.root == root
    let tiles = TileHashes(size: log.count) { tile in
      if case .success(let bytes) = files.tile(tile) { bytes } else { nil }
    }
    guard let mistake = tiles.mistake(root: root, leafHashes: tree.leafHashes) else { return }
    let file = mistake.tile.map { SitePath.ledger + $0.path }
    switch mistake.flaw {
    case .otherHash(let event) where mistake.tile?.layer == .hashes(level: 0) && !isRoot:
      findings.add(
        .changedEntry, event: event, file: file,
        "event \(event) is not the one that was published: it was changed, taken out, put in or moved"
          + " after its hash was made, which does not fit any more")
    case .otherRoot:
      break
    case let flaw:
      findings.add(
        .damagedTile, file: file, "the file is not made of the ledger's entries: \(TileFlaw(flaw))")
    }
    guard !isRoot else { return }
    findings.add(
      .otherRoot, file: SitePath.checkpoint,
      "the \(log.count) events lead to the root hash \(tree.root), and the checkpoint says \(root):"
        + " events were changed after it was made, or it is forged")
  }

  private func checkEvents(_ findings: inout AuditFindings) {
    var references = References()
    var lastDay = ""
    var ids = Set<EntryID>(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() {
      guard let entry else {
        // Its line is objected to already; what it was others refer to stays unknown.
        return
      }
      if let flaw = references.add(entry) {
        findings.add(
          .badReference, event: index,
          "event \(index) cannot be where it is: \(flaw); events were taken out, put in or moved")
      } else if let target = entry.refers, !entry.kind.hasRevisions,
        entries[target]?.kind != .review
      {
        findings.add(
          .badReference, event: index,
          "event \(index) decides on event \(target), which is no review")
      }
      if entry.day < lastDay {
        findings.add(
          .backdated, event: index,
          "event \(index) was backdated: it says \(entry.day), and the event before it \(lastDay)")
      }
      lastDay = max(lastDay, entry.day)
      if !ids.insert(entry.id).inserted {
        findings.add(
          .repeatedID, event: index, "event \(index) has the ID of an earlier one: it is a copy")
      }
    }
  }
}
