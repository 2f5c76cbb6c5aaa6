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
