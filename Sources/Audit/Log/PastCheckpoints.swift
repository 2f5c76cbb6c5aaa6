import Ledger
import Reviews
import TransparencyLog

/// The checkpoints of the past that a site publishes, each held against its log.
struct PastCheckpoints: Sendable {
  /// The sizes of those that are checkpoints of the log's beginning, growing.
  private(set) var agreeing: [Int] = []
  /// The sizes of those that are not.
  private(set) var departing: [Int] = []
  /// All that could be read, by size.
  private(set) var roots: [Int: SignedCheckpoint] = [:]

  var count: Int { roots.count }

  /// Their sizes, growing.
  var sizes: [Int] { roots.keys.sorted() }

  static let folder = SitePath.checkpoints

  /// Reads and checks them. Where files can be listed these are all there are. Over the web they are
  /// those that must be there: all events of one append have one day, so that there was a
  /// checkpoint wherever the day changes; and those that happen to be known, by the old checkpoint.
  init(
    _ log: PublishedLog, _ keys: KeyHistory, _ files: PublishedFiles, _ listing: Listing,
    also since: Int?, _ findings: inout AuditFindings
  ) {
    let needed = Self.sizes(wanted: log)
    var sizes = Set(needed)
    if let names = listing.below(Self.folder) {
      sizes = []
      for name in names {
        if let size = Int(name), String(size) == name, size >= 0 {
          sizes.insert(size)
        } else {
          findings.add(.strayFile, file: Self.folder + name, "no checkpoint has such a name")
        }
      }
      for size in needed where !sizes.contains(size) { Self.miss(size, &findings) }
    } else if let since {
      sizes.insert(since)
    }
    for size in sizes.sorted() {
      let isNeeded = listing.paths == nil && needed.contains(size)
      read(size, isNeeded: isNeeded, log, keys, files, &findings)
    }
  }

  /// The sizes at which there must have been a checkpoint, growing.
  private static func sizes(wanted log: PublishedLog) -> [Int] {
    let days = log.entries.map(\.?.day)
    let changes = days.indices.dropFirst().filter { days[$0] != days[$0 - 1] }
    return changes + [log.log.count]
  }

  private static func miss(_ size: Int, _ findings: inout AuditFindings) {
    findings.add(
      .missingCheckpoint, event: size - 1, file: folder + String(size),
      "the checkpoint of the day on which event \(size - 1) was entered has been taken away")
  }

  private mutating func read(
    _ size: Int, isNeeded: Bool, _ log: PublishedLog, _ keys: KeyHistory, _ files: PublishedFiles,
    _ findings: inout AuditFindings
  ) {
    let file = Self.folder + String(size)
    guard let bytes = files.read(file, &findings) else {
      if isNeeded { Self.miss(size, &findings) }
      return
    }
    let past: SignedCheckpoint
    do {
      past = try SignedCheckpoint(parsing: bytes)
    } catch {
      findings.add(.badCheckpoint, file: file, "this is no checkpoint: \(error)")
      return
    }
    let newest = log.checkpoint.checkpoint
    guard past.checkpoint.size == size, past.checkpoint.origin == newest.origin else {
      findings.add(
        .badCheckpoint, file: file, "this is the checkpoint of another size or another ledger")
      return
    }
    roots[size] = past
    if log.begins(with: past.checkpoint) { agreeing.append(size) } else { departing.append(size) }
    objectToRoot(of: past, log, file, &findings)
    keys.check(past, "the checkpoint of \(size) events", file: file, &findings)
    guard size == newest.size, past.bytes != log.checkpoint.bytes else { return }
    findings.add(
      .badCheckpoint, file: file,
      "the checkpoint of \(size) events is another one here than in \(SitePath.checkpoint)")
  }

  private func objectToRoot(
    of past: SignedCheckpoint, _ log: PublishedLog, _ file: String, _ findings: inout AuditFindings
  ) {
    let size = past.checkpoint.size
    if size > log.log.count {
      findings.add(
        .rolledBack, event: log.log.count, file: file,
        "the ledger was rolled back: it has \(log.log.count) events and once had \(size);"
          + " \(eventRange(log.log.count..<size)) \(size - log.log.count == 1 ? "has" : "have")"
          + " been taken out")
    } else if departing.last == size {
      let low = agreeing.last { $0 < size } ?? 0
      findings.add(
        .otherPastCheckpoint, event: low, file: file,
        "the ledger does not begin with the \(size) events of this checkpoint:"
          + " \(whatWasDone(to: low..<size))")
    }
  }
}

/// The events of a range in words; it is not empty.
func eventRange(_ range: Range<Int>) -> String {
  range.count == 1
    ? "event \(range.lowerBound)" : "events \(range.lowerBound) to \(range.upperBound - 1)"
}

/// That of some of these events something was made: not which.
func whatWasDone(to range: Range<Int>) -> String {
  range.count <= 1
    ? "event \(range.lowerBound) was changed, taken out or moved, or one was put in before it"
    : "among \(eventRange(range)) something was changed, taken out, put in or moved"
}
