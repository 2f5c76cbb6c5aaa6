import Ledger

/// What the log holds of one review and of all that followed, by the events' indices.
struct LoggedCase: Sendable {
  /// The event with which the review came in.
  let event: Int
  /// Its ID, by the openings; nil where none of them could be read.
  var id: String?
  /// Its own events, that one the first.
  var revisions: [Int]
  /// Replies and follow-ups, each with its edits.
  var chains: [Chain] = []
  /// Decisions, in the order in which they were entered.
  var decisions: [Int] = []
  /// The event of its erasure.
  var erased: Int?

  /// A reply or follow-up, by its first event, with its edits.
  struct Chain: Sendable {
    let kind: Entry.EventKind
    var revisions: [Int]
  }

  /// Every event that has a commitment.
  var committed: [Int] { revisions + chains.flatMap(\.revisions) + decisions }

  init(event: Int) {
    self.event = event
    revisions = [event]
  }
}
