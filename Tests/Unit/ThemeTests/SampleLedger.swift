import Core
import Ledger
import Reviews
import TestSupport
@testable import TransparencyLog

/// A site's log as a test puts it together, event by event.
struct SampleLedger {
  private(set) var log = Log()
  private var records: [String: [CaseHistory.HistoryEvent]] = [:]
  private var openings: [Int: (content: JCS, salt: Salt)] = [:]
  private var random = SeededGenerator(seed: 1)
  var key: SignerKey?

  /// A log of the reviews of a site, in the order of their dates, and of nothing else.
  init(of site: Site) {
    for one in site.cases.sorted(by: { $0.number < $1.number }) {
      add(.review, of: one.review, revision: 1)
    }
  }

  /// Enters a revision of a review.
  mutating func add(_ kind: Entry.EventKind, of review: Review, revision: Int, on day: Day? = nil) {
    var content: [String: JCS] = [
      "date": .string(review.date.day.description), "evidence": "none", "id": .string(review.id),
      "kind": "review", "text": .string(review.text),
    ]
    content["title"] = review.title.map { .string($0) }
    content["author"] = review.author.map { .string($0) }
    content["rating"] = review.stars.current.map { .integer($0) }
    let salt = Salt(using: &random)
    let day = day ?? review.date.day
    if revision > 1, let last = records[review.id]?.indices.last,
      let event = records[review.id]?[last], case .string(let text)? = earlier(event.index)
    {
      var earlier = review
      earlier.text = text
      records[review.id]?[last] = .init(
        index: event.index, kind: event.kind, day: event.day, revision: event.revision,
        round: nil, reason: nil, earlier: .init(document: .review(earlier), changed: [.text]))
    }
    openings[log.count] = (.object(content), salt)
    append(
      Entry(
        kind, day: day.description, id: EntryID(using: &random), stars: review.stars.current,
        revision: revision, refers: revision > 1 ? records[review.id]?.first?.index : nil,
        commitment: Commitment(toBytes: JCS.object(content).bytes, salt: salt)),
      of: review.id, on: day)
  }

  /// Enters something else that happened to a review.
  mutating func add(
    _ kind: Entry.EventKind, of review: String, on day: Day, reason: Decision.Reason? = nil
  ) {
    append(
      Entry(
        kind, day: day.description, id: EntryID(using: &random), reason: reason,
        refers: records[review]?.first?.index), of: review, on: day)
  }

  /// Enters a revision of the first reply or follow-up, which `says` something of the case.
  mutating func add(
    _ kind: Entry.EventKind, of review: String, revision: Int, says: FollowUp.Statement? = nil,
    on day: Day
  ) {
    let pieces = records[review, default: []].filter { $0.kind == kind }
    let refers = revision > 1 ? pieces.first : records[review]?.first
    append(
      Entry(
        kind, day: day.description, id: EntryID(using: &random), revision: revision,
        refers: refers?.index, commitment: Commitment(toBytes: [0x78], salt: Salt(using: &random))),
      of: review, on: day, says)
  }

  /// Says of an event what its revision changed, and what a later one replaced.
  mutating func note(
    _ index: Int, of review: String, edit: DocumentEdit? = nil,
    earlier: CaseHistory.Version? = nil
  ) {
    guard let place = records[review]?.firstIndex(where: { $0.index == index }),
      let event = records[review]?[place]
    else { return }
    records[review]?[place] = .init(
      index: index, kind: event.kind, day: event.day, revision: event.revision,
      round: event.round, reason: event.reason, edit: edit, earlier: earlier, says: event.says)
  }

  private func earlier(_ index: Int) -> JCS? {
    guard case .object(let content)? = openings[index]?.content else { return nil }
    return content["text"]
  }

  private mutating func append(
    _ entry: Entry, of review: String, on day: Day, _ says: FollowUp.Statement? = nil
  ) {
    let event = CaseHistory.HistoryEvent(
      index: log.count, kind: entry.kind, day: day, revision: entry.revision,
      round: entry.kind == .reply || entry.kind == .followUp ? 1 : nil, reason: entry.reason,
      says: says)
    if log.append(entry) == nil { records[review, default: []].append(event) }
  }

  /// What a site publishes of it.
  func published() -> PublishedLedger? {
    let tree = MerkleTree(leafHashes: log.leafHashes)
    guard
      let head = Checkpoint(origin: "reviews.example/ledger", size: log.count, root: tree.root)
    else { return nil }
    let signed = SignedCheckpoint(head, signedBy: key.map { [$0] } ?? [])
    let days = records.values.flatMap { $0.map(\.day) }
    let cases = records.compactMapValues { events -> CaseHistory? in
      guard let first = events.first, let newest = events.last(where: { $0.kind == .review }),
        let entry = try? JCS(decoding: Array(log[newest.index]))
      else { return nil }
      var extra: [String: JCS] = ["entry": entry]
      if let opening = openings[newest.index] {
        extra["content"] = opening.content
        extra["salt"] = .string(opening.salt.base64)
      }
      let bytes = JCS.object(extra).bytes
      return CaseHistory(event: first.index, events: events) {
        tree.inclusionProof(of: newest.index, inFirst: tree.size).flatMap {
          Receipt(proof: $0, checkpoint: signed, extra: bytes)
        }?.bytes ?? []
      }
    }
    return PublishedLedger(
      checkpoint: signed, key: key?.verifier,
      days: days.min().flatMap { first in
        days.max().map { first...$0 }
      }, checkpoints: [log.count],
      files: [
        SiteFile(path: "ledger/checkpoints/\(log.count)", kind: .asset) { signed.bytes },
        SiteFile(path: "ledger/checkpoint", kind: .checkpoint) { signed.bytes },
      ], records: cases)
  }
}
