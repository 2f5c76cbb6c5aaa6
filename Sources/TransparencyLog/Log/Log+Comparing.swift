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
