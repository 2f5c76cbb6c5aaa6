import Core
import Ledger
import Reviews
import TransparencyLog

/// The log that a site publishes, read and held against itself.
struct PublishedLog: Sendable {
  let checkpoint: SignedCheckpoint
  let log: Log
  let tree: MerkleTree
  /// Every event; nil where its line is none.
  let entries: [Entry?]

  /// The day on which an event was entered.
  func day(of event: Int) -> Day? { entries[event].flatMap { Day($0.day) } }

  /// The days of the first and the last event.
  var days: ClosedRange<Day>? {
    let known = entries.compactMap(\.self)
    guard let first = known.first.flatMap({ Day($0.day) }),
      let last = known.last.flatMap({ Day($0.day) }), first <= last
    else { return nil }
    return first...last
  }

  /// Whether the checkpoint is that of the log's beginning.
  func begins(with checkpoint: Checkpoint) -> Bool {
    tree.root(ofFirst: checkpoint.size) == checkpoint.root
  }

  /// The newest checkpoint; nil where there is none.
  static func newestCheckpoint(
    _ files: PublishedFiles, _ findings: inout AuditFindings
  ) -> SignedCheckpoint? {
    let path = SitePath.checkpoint
    guard let bytes = files.read(path, &findings) else {
      if findings.isEmpty {
        findings.add(.noLedger, file: path, "the site publishes no ledger to compare it with")
      }
      return nil
    }
    do {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      findings.add(.badCheckpoint, file: path, "the newest checkpoint cannot be read: \(error)")
      return nil
    }
  }

  /// Reads the log of a checkpoint; nil where there is too little of it to go on.
  init?(
    of checkpoint: SignedCheckpoint, _ files: PublishedFiles, jobs: Int,
    _ findings: inout AuditFindings
  ) {
    self.checkpoint = checkpoint
    guard let log = Self.entries(checkpoint.checkpoint.size, files, &findings) else {
      return nil
    }
    self.log = log
    let ranges = log.chunks(jobs: jobs)
    let hashes = ranges.parallelMap(jobs: jobs) { log.leafHashes(in: $0) }.flatMap(\.self)
    tree = MerkleTree(leafHashes: hashes)
    entries = Self.decode(log, ranges, jobs: jobs, &findings)
    check(files, &findings)
  }
}

extension Log {
  /// Its indices in parts that can be worked on at the same time.
  func chunks(jobs: Int) -> [Range<Int>] {
    let size = Swift.max(256, (count + jobs * 4 - 1) / (jobs * 4))
    return stride(from: 0, to: count, by: size).map { $0..<Swift.min(count, $0 + size) }
  }
}
