/// Where a log first departs from what was published of it, and what seems to have been done there.
public struct LogDifference: Hashable, Sendable {
  /// The index of the first event that differs, in both logs.
  public let index: Int
  public let change: Tampering

  /// What was done to the published events.
  public enum Tampering: Hashable, Sendable {
    /// The event has another content.
    case changed
    /// That many published events have gone, and later ones have taken their place.
    case dropped(Int)
    /// That many events stand before it that were not published.
    case inserted(Int)
    /// The published event stands later, and the one in its place earlier than it was published.
    case reordered
    /// That many events at the end have gone.
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

/// How a log stands to a checkpoint that was published of it.
public enum LogStanding: Hashable, Sendable {
  /// The checkpoint is that of the log's beginning; that many events have come since.
  case extends(by: Int)
  /// The log is not what the checkpoint was made of, from that event on.
  case departs(LogDifference)
  /// The log is not what the checkpoint was made of, and the published events are not at hand, or
  /// not those of the checkpoint, to tell which one differs.
  case departsSomewhere
}

extension Log {
  /// Where this log first departs from what was published; nil where it has all the published
  /// events, in their order and places, and perhaps more after them.
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

  /// How this log, whose tree is `tree`, stands to a published checkpoint. With the published
  /// events at hand, as far as the checkpoint goes, the first that differs can be named.
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
