import Core
import Reviews

extension CaseHistory {
  /// Writes everything that a page tells of the history into a record.
  public func note(in record: inout BinaryRecord) {
    record.note(event)
    record.note(events.count)
    for event in events { event.note(in: &record) }
  }
}

extension CaseHistory.HistoryEvent {
  fileprivate func note(in record: inout BinaryRecord) {
    record.note(index)
    record.note(kind.word)
    record.note(day)
    record.note(revision)
    record.note(round)
    record.note(reason?.rawValue)
    record.note(edit?.cause.rawValue)
    record.note(edit?.isRewritten ?? false)
    for field in edit?.fields ?? [] { record.note(field.rawValue) }
    record.note(says?.rawValue)
    record.note(earlier != nil)
    guard let earlier else { return }
    record.note(earlier.document.bytes)
    for field in earlier.changed { record.note(field.rawValue) }
  }
}
