import Parallel

/// Where each piece is in the books.
struct PieceIndex: Sendable {
  /// The event with which each piece came in.
  private(set) var first: [PieceName: Int] = [:]
  /// By the event with which a piece came in, that of its newest revision; by any other, its own.
  private(set) var newest: [Int]
  /// By the event of a review, that of the last restore about it.
  private(set) var restored: [Int: Int] = [:]

  init(_ books: Books, jobs: Int) {
    let heads = books.heads
    newest = Array(heads.indices)
    let names = books.bundles.parallelMap(jobs: jobs) { $0.beginnings(heads) }
    first.reserveCapacity(names.reduce(0) { $0 + $1.count })
    for (event, name) in names.joined() { first[name] = event }
    for (event, head) in heads.enumerated() {
      if head.isEdit, let target = head.refers { newest[target] = event }
      if head.kind == .restore, let target = head.refers { restored[target] = event }
    }
  }
}

extension OpeningBundle {
  /// The pieces that come into the log with one of its events.
  fileprivate func beginnings(_ heads: [EntryHead]) -> [(event: Int, name: PieceName)] {
    (events.lowerBound..<min(events.upperBound, heads.count)).compactMap { event in
      guard heads[event].beginsPiece, let piece = piece(of: event) else { return nil }
      return (event, piece)
    }
  }

  /// The piece that an event's opening is of.
  func piece(of event: Int) -> PieceName? {
    withLine(of: event) { line, bytes in PieceName(bytes[line.piece]) } ?? nil
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
