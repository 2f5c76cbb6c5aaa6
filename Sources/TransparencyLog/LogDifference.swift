/// The first difference between a log and its published events, and the kind of tampering that
/// explains it.
public struct LogDifference: Hashable, Sendable {
  /// The index of the first event that differs, in both logs.
  public let index: Int
  public let change: Tampering

  /// The kind of change to the published events.
  public enum Tampering: Hashable, Sendable {
    /// The event has another content.
    case changed
    /// That many published events are missing, and later ones stand in their place.
    case dropped(Int)
    /// That many events stand before the published event and were not published.
    case inserted(Int)
    /// The published event stands later in the log, and the event in its place was published later.
    case reordered
    /// That many events at the end are missing.
    case truncated(Int)
  }

  package init(index: Int, change: Tampering) {
    self.index = index
    self.change = change
  }
}

extension LogDifference: CustomStringConvertible {
  public var description: String {
    switch change {
    case .changed: "event \(index) was changed after it was published"
    case .dropped(1): "event \(index) was published and has been taken out"
    case .dropped(let count):
      "events \(index) to \(index + count - 1) were published and have been taken out"
    case .inserted(1): "before event \(index) one was put in afterwards"
    case .inserted(let count): "before event \(index) \(count) were put in afterwards"
    case .reordered: "event \(index) was published in another place"
    case .truncated(1): "event \(index), the last one published, has gone"
    case .truncated(let count):
      "events \(index) to \(index + count - 1), the last \(count) published, have gone"
    }
  }
}

/// Whether a log continues one of its published checkpoints.
public enum LogStanding: Hashable, Sendable {
  /// The checkpoint is of the log's beginning, and that many events were added since.
  case extends(by: Int)
  /// The log differs from the one of the checkpoint, from that event on.
  case departs(LogDifference)
  /// The log differs from the one of the checkpoint, but nobody can tell where: the published
  /// events are missing, or do not match the checkpoint.
  case departsSomewhere
}

extension Log {
  /// The first difference between this log and the published events. Nil if this log has all of
  /// them in their order, with or without more after them.
  public func firstDifference(from published: Log) -> LogDifference? {
    let common = Swift.min(count, published.count)
    guard let index = (0..<common).first(where: { !self[$0].elementsEqual(published[$0]) }) else {
      guard count < published.count else { return nil }
      return LogDifference(index: count, change: .truncated(published.count - count))
    }
    let publishedLater = published[index...].firstIndex { $0.elementsEqual(self[index]) }
    let ownLater = self[index...].firstIndex { $0.elementsEqual(published[index]) }
    let change: LogDifference.Tampering =
      switch (publishedLater, ownLater) {
      case (_?, _?): .reordered
      case (let later?, nil): .dropped(later - index)
      case (nil, let later?): .inserted(later - index)
      case (nil, nil): .changed
      }
    return LogDifference(index: index, change: change)
  }

  /// Whether this log, whose tree is `tree`, continues a published checkpoint. If the published
  /// events up to the checkpoint are given, the result names the first that differs.
  public func standing(
    to checkpoint: Checkpoint, tree: MerkleTree, published: Log? = nil
  ) -> LogStanding {
    if tree.root(ofFirst: checkpoint.size) == checkpoint.root {
      return .extends(by: tree.size - checkpoint.size)
    }
    if let difference = published.flatMap(firstDifference(from:)) { return .departs(difference) }
    guard tree.size < checkpoint.size else { return .departsSomewhere }
    let missing = checkpoint.size - tree.size
    return .departs(LogDifference(index: tree.size, change: .truncated(missing)))
  }
}
