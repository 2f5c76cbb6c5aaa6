import Core
import Ledger
import Reviews
import TestSupport
@testable import TransparencyLog

@testable import Audit

/// Something that may be done to a published site, at random.
enum Tampering: CaseIterable {
  // In the ledger's files alone.
  case flipByte, cutFile, deleteFile, changeEntry, swapOpenings, closeOpening
  case unsignedCheckpoint, otherKeysCheckpoint, otherRootCheckpoint, olderCheckpoint
  // The log made anew, and signed with the shop's own key.
  case dropEvent, dropReview, swapEvents, truncate, backdate, changeStars, changeText, insertEvent
  // In any file of the site.
  case flipAnyByte, cutAnyFile, deleteAnyFile, addFile, swapFiles

  /// What must be objected to, in any of these kinds; nil where there was nothing to do it to.
  func apply(
    to site: inout MemorySite, of shop: Shop, _ day: Day, _ random: inout SeededGenerator
  ) -> Set<AuditFinding.Kind>? {
    switch self {
    case .flipByte, .cutFile, .deleteFile, .changeEntry, .swapOpenings, .closeOpening,
      .unsignedCheckpoint, .otherKeysCheckpoint, .otherRootCheckpoint, .olderCheckpoint:
      inLedger(&site, shop, day, &random)
    case .dropEvent, .dropReview, .swapEvents, .truncate, .backdate, .changeStars, .changeText,
      .insertEvent:
      inLog(&site, shop, day, &random)
    case .flipAnyByte, .cutAnyFile, .deleteAnyFile, .addFile, .swapFiles:
      inFiles(&site, &random)
    }
  }

  private func inFiles(
    _ site: inout MemorySite, _ random: inout SeededGenerator
  ) -> Set<AuditFinding.Kind>? {
    let paths = site.files.keys.sorted()
    guard let path = paths.randomElement(using: &random), let bytes = site.files[path],
      let other = paths.randomElement(using: &random), !bytes.isEmpty
    else { return nil }
    switch self {
    case .flipAnyByte:
      site.files[path]?[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
    case .cutAnyFile: site.files[path]?.removeLast(Int.random(in: 1...bytes.count, using: &random))
    case .deleteAnyFile:
      // A checkpoint of a day on which there was another is listed in other files.
      site.files[path] = nil
    case .addFile: site.files["\(path)\(Int.random(in: 0..<100, using: &random))"] = bytes
    case .swapFiles:
      guard site.files[other] != bytes else { return nil }
      (site.files[path], site.files[other]) = (site.files[other], bytes)
    default: return nil
    }
    return Self.any
  }

  private static let any = Set(AuditFinding.Kind.allCases)

  private func inLedger(
    _ site: inout MemorySite, _ shop: Shop, _ day: Day, _ random: inout SeededGenerator
  ) -> Set<AuditFinding.Kind>? {
    let paths = site.files.keys.filter { $0.hasPrefix("ledger/") }.sorted()
    guard let path = paths.randomElement(using: &random), let bytes = site.files[path],
      let head = shop.checkpoints.last?.checkpoint
    else { return nil }
    switch self {
    case .flipByte:
      guard let place = bytes.indices.randomElement(using: &random) else { return nil }
      site.files[path]?[place] ^= UInt8.random(in: 1...255, using: &random)
      return Self.any
    case .cutFile:
      guard !bytes.isEmpty else { return nil }
      site.files[path]?.removeLast(Int.random(in: 1...bytes.count, using: &random))
      return Self.any
    case .deleteFile:
      // A checkpoint of a day on which there was another need not be missed.
      guard !path.hasPrefix("ledger/checkpoints/") else { return nil }
      site.files[path] = nil
      return Self.any
    case .changeEntry:
      let path = paths.first { $0.hasPrefix("ledger/tile/entries/") } ?? ""
      let changed = site.replace("\"stars\":1", with: "\"stars\":4", in: path)
      return changed == 0 ? nil : [.changedEntry]
    case .swapOpenings:
      var lines = site.text("ledger/openings/000.jsonl").components(separatedBy: "\n")
      let place = Int.random(in: 1..<lines.count - 1, using: &random)
      lines.swapAt(place - 1, place)
      site.files["ledger/openings/000.jsonl"] = Array(lines.joined(separator: "\n").utf8)
      return [.damagedOpening]
    case .closeOpening:
      var openings = site.text("ledger/openings/000.jsonl").components(separatedBy: "\n").dropLast()
        .compactMap { Opening(line: Array($0.utf8)) }
      // What a reply said before it was edited may be kept back.
      let open = openings.indices.filter {
        openings[$0].secret != nil && openings[$0].document.kind != .reply
      }
      guard let place = open.randomElement(using: &random) else { return nil }
      let opening = openings[place]
      openings[place] = Opening(event: opening.event, document: opening.document, secret: nil)
      site.files["ledger/openings/000.jsonl"] = openings.flatMap(\.line)
      return Self.any
    case .unsignedCheckpoint:
      guard shop.signer != nil else { return nil }
      site.put(SignedCheckpoint(head))
      return [.unsigned]
    case .otherKeysCheckpoint:
      guard shop.signer != nil, let thief = signer(seed: random.next()) else { return nil }
      site.put(SignedCheckpoint(head, signedBy: [thief]))
      return [.otherKey]
    case .otherRootCheckpoint:
      let root = Digest(of: [UInt8.random(in: 0...255, using: &random)])
      guard let other = Checkpoint(origin: head.origin, size: head.size, root: root) else {
        return nil
      }
      site.put(SignedCheckpoint(other, signedBy: shop.signer.map { [$0] } ?? []))
      return [.otherRoot]
    case .olderCheckpoint:
      guard let older = shop.checkpoints.dropLast().randomElement(using: &random) else {
        return nil
      }
      site.files["ledger/checkpoint"] = older.bytes
      return [.rolledBack]
    default: return nil
    }
  }

  private func inLog(
    _ site: inout MemorySite, _ shop: Shop, _ day: Day, _ random: inout SeededGenerator
  ) -> Set<AuditFinding.Kind>? {
    let count = shop.log.count
    let place = Int.random(in: 0..<count, using: &random)
    let kind = (try? shop.log.entry(at: place))?.kind
    let other: Shop
    switch self {
    case .dropEvent: other = shop.rewritten { $0.remove(at: place) }
    case .dropReview:
      guard let id = shop.openings[place]?.document.review else { return nil }
      other = shop.rewritten { $0.removeAll { $0.opening?.document.review == id } }
    case .swapEvents:
      let second = Int.random(in: 0..<count, using: &random)
      guard place != second else { return nil }
      other = shop.rewritten { $0.swapAt(place, second) }
    case .truncate: other = shop.rewritten { $0.removeSubrange(place...) }
    case .backdate:
      other = shop.rewritten { $0[place].entry.day = "2026-03-\(10 + place % 20)" }
    case .changeStars:
      guard kind == .review else { return nil }
      other = shop.rewritten { $0[place].entry.stars = ($0[place].entry.stars ?? 0) % 5 + 1 }
    case .changeText:
      guard let opening = shop.openings[place], let secret = opening.secret else { return nil }
      let content = Array(
        String(decoding: secret.content, as: UTF8.self).components(separatedBy: "\"text\":\"")
          .joined(separator: "\"text\":\"No: ").utf8)
      other = shop.rewritten {
        $0[place].opening = Opening(
          event: place, document: opening.document,
          secret: .init(content: content, salt: secret.salt))
        $0[place].entry.commitment = Commitment(toBytes: content, salt: secret.salt)
      }
    case .insertEvent:
      let id = EntryID(using: &random)
      other = shop.rewritten {
        $0.insert($0[place], at: place)
        $0[place].entry.id = id
        $0[place].index = -1
      }
    default: return nil
    }
    guard other.log.count > 0 else { return nil }
    site = site.with(ledger: other.ledgerFiles(day))
    return [.rewritten, .rolledBack]
  }
}

extension MemorySite {
  /// Puts a checkpoint in the place of the newest, in both files of it.
  mutating func put(_ checkpoint: SignedCheckpoint) {
    files["ledger/checkpoint"] = checkpoint.bytes
    files["ledger/checkpoints/\(checkpoint.checkpoint.size)"] = checkpoint.bytes
  }
}
