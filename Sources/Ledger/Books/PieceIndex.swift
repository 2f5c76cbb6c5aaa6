import Core

/// Where each piece is in the ledger.
struct PieceIndex: Sendable {
  /// The event with which each piece came in.
  private(set) var first: [DocumentID: Int] = [:]
  /// By the event with which a piece came in, that of its newest revision; by any other, its own.
  private(set) var newest: [Int]
  /// By the event of a review, that of the last restore about it.
  private(set) var restored: [Int: Int] = [:]

  init(_ ledger: LedgerState, jobs: Int) {
    let summaries = ledger.summaries
    newest = Array(summaries.indices)
    let names = ledger.bundles.parallelMap(jobs: jobs) { $0.beginnings(summaries) }
    first.reserveCapacity(names.reduce(0) { $0 + $1.count })
    for (event, name) in names.joined() { first[name] = event }
    for (event, summary) in summaries.enumerated() {
      if summary.isEdit, let target = summary.refers { newest[target] = event }
      if summary.kind == .restore, let target = summary.refers { restored[target] = event }
    }
  }
}

extension OpeningBundle {
  /// The pieces that come into the log with one of its events.
  fileprivate func beginnings(_ summaries: [EntrySummary]) -> [(event: Int, name: DocumentID)] {
    (events.lowerBound..<min(events.upperBound, summaries.count)).compactMap { event in
      guard summaries[event].beginsPiece, let piece = piece(of: event) else { return nil }
      return (event, piece)
    }
  }

  /// The piece that an event's opening is of.
  func piece(of event: Int) -> DocumentID? {
    withLine(of: event) { line, bytes in DocumentID(bytes[line.piece]) } ?? nil
  }

  /// Whether the event's opening holds just that content; nil where it is closed.
  func holds(_ content: [UInt8], at event: Int) -> Bool? {
    withLine(of: event) { line, bytes in
      line.secret.map { secret in
        secret.content.count == content.count
          && UnsafeBufferPointer(rebasing: bytes[secret.content]).elementsEqual(content)
      }
    } ?? nil
  }
}
