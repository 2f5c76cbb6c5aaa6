import Core
import Reviews
import TransparencyLog

extension Log {
  /// The event at `index`.
  public func entry(at index: Int) throws(EntryMistake) -> Entry {
    try Entry(decoding: self[index])
  }

  /// Appends an event, unless a log cannot hold it.
  public mutating func append(_ entry: Entry) -> EntryFlaw? {
    if let flaw = entry.flaw { return flaw }
    append(leaf: entry.bytes)
    return nil
  }
}

extension Log {
  /// The findings on the stored log, which is all of `file`: lines that are not events, and events
  /// that refer to a wrong event, have a day before that of the event above, or have the ID of
  /// another. Checking stops after 100 findings.
  public func findings(file: String, jobs: Int = 1) -> [Finding] {
    check(file: file, jobs: jobs).findings
  }

  /// The summaries of all events, and the findings. A line that is not an event has an empty
  /// summary.
  func check(file: String, jobs: Int) -> (summaries: [EntrySummary?], findings: [Finding]) {
    let lines = indices.parallelFlatMap(jobs: jobs) { $0.map { CheckedLine(self, at: $0) } }
    var findings: [Finding] = []
    var references = References()
    var ids: Set<EntryID> = []
    ids.reserveCapacity(count)
    var day = Day(number: .min)
    for (index, line) in lines.enumerated() where findings.count < 100 {
      let place = Place(file, line: index + 1)
      guard let summary = line.summary else {
        references.skip()
        findings += mistake(at: index, file: file)
        continue
      }
      let flaw = references.add(summary).map { "\($0)" }
      let isNew = ids.insert(line.id).inserted
      if let message = flaw ?? (isNew ? nil : "its ID is that of an earlier event") {
        findings.append(Finding(.ledgerReference, at: place, "event \(index): \(message)"))
      }
      if summary.day < day {
        findings.append(
          Finding(.ledgerDay, at: place, "event \(index): its day is before that of the one above"))
      }
      day = summary.day
    }
    return (lines.map(\.summary), findings)
  }

  private func mistake(at index: Int, file: String) -> [Finding] {
    do {
      _ = try entry(at: index)
      return []
    } catch {
      let place = Place(file, line: index + 1, column: error.offset + 1)
      return [Finding(.ledgerEntry, at: place, "event \(index): \(error.flaw)")]
    }
  }
}

/// The facts kept of an event while its log is checked.
private struct CheckedLine: Sendable {
  let summary: EntrySummary?
  let id: EntryID

  init(_ log: Log, at index: Int) {
    if let (summary, id) = log.withLine(at: index, EntrySummaryReader.read) {
      (self.summary, self.id) = (summary, id)
    } else {
      let entry = try? log.entry(at: index)
      summary = entry.map { EntrySummary($0) }
      id = entry?.id ?? .none
    }
  }
}

/// The events to which later ones may refer, while a log is read from its beginning.
public struct References: Sendable {
  private var kinds: [Entry.EventKind] = []
  /// The newest revision of each document, by the index of its first; 0 for all other events.
  private var revisions: [Int] = []

  /// The references of an empty log.
  public init() {}

  /// Adds the next event. Returns what is wrong with its reference, if anything.
  public mutating func add(_ entry: Entry) -> ReferenceFlaw? { add(EntrySummary(entry)) }

  mutating func add(_ entry: EntrySummary) -> ReferenceFlaw? {
    let index = kinds.count
    let kind = entry.kind
    kinds.append(kind)
    revisions.append(0)
    let revision = entry.revision ?? 1
    if kind.hasRevisions, revision == 1 { revisions[index] = 1 }
    guard let target = entry.refers else { return nil }
    guard 0..<index ~= target else { return .notEarlier(target) }
    let isEdit = kind.hasRevisions && revision > 1
    let allowed =
      isEdit
      ? kinds[target] == kind
      : kind.hasRevisions ? kinds[target] == .review : kinds[target].hasRevisions
    guard allowed, revisions[target] > 0 else { return .wrongKind(target) }
    guard isEdit else { return nil }
    guard revision == revisions[target] + 1 else {
      return .wrongRevision(expected: revisions[target] + 1)
    }
    revisions[target] = revision
    return nil
  }

  /// Counts a line that is not an event.
  mutating func skip() {
    kinds.append(.key)
    revisions.append(0)
  }
}

/// A flaw in an event's reference.
public enum ReferenceFlaw: Hashable, Sendable {
  /// The event that it refers to does not come before it.
  case notEarlier(Int)
  /// It is not the first revision of a document to which such an event can refer.
  case wrongKind(Int)
  /// The newest revision is not the one before this.
  case wrongRevision(expected: Int)
}

extension ReferenceFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notEarlier(let index): "it refers to event \(index), which is not an earlier one"
    case .wrongKind(let index): "an event of this kind cannot refer to event \(index)"
    case .wrongRevision(let expected): "its revision should be \(expected)"
    }
  }
}
