import Core
import Reviews
import TransparencyLog

extension Log {
  /// What is wrong with the stored log, the content of `file`: lines that are no events, events
  /// that refer to what they cannot, stand on a day before the one before them or have the ID of
  /// another. After 100 findings it is no use to go on.
  public func findings(file: String, jobs: Int = 1) -> [Finding] {
    check(file: file, jobs: jobs).findings
  }

  /// The summaries of all events, and what is wrong with them; a line that is no event has that of none.
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

/// What is kept of an event while its log is checked.
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
