import Ledger

extension PublishedLog {
  /// What has become, by the log, of the document with that event, which is one of its revisions, in
  /// a sentence.
  func whatBecame(of index: Int) -> String {
    guard let entry = entries[index] else { return "" }
    let first = entry.kind.hasRevisions && entry.revision != 1 ? entry.refers ?? index : index
    let later = entries.indices.filter { $0 > index && entries[$0]?.refers == first }
    // Replies and follow-ups refer to their review as well, and change nothing of it.
    let told = later.compactMap { event -> String? in
      guard let other = entries[event] else { return nil }
      let what: String? =
        switch other.kind {
        case entry.kind: "changed"
        case .decision(.withhold): "withheld"
        case .restore: "shown again"
        case .decision(.redact): "redacted"
        case .decision(.remove): "removed"
        case .erase: "erased"
        case .decision(.keep) where other.reason == .hiddenAtSource: "shown again"
        case .decision(.keep): "kept, when somebody asked for it to go"
        case .review, .reply, .followUp, .key, .settings: nil
        }
      return what.map { "\($0) on \(other.day) (event \(event))" }
    }
    let start =
      "Your receipt is for event \(index), a \(entry.kind) entered on \(entry.day)"
    return told.isEmpty
      ? "\(start); it is still there, word for word."
      : "\(start); it was \(told.joined(separator: ", then ")) since."
  }
}
