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
