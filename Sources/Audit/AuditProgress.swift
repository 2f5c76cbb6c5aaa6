/// How far an audit has come.
public struct AuditProgress: Hashable, Sendable {
  public let stage: Stage
  /// Of `total`, in this stage.
  public let done: Int
  public let total: Int

  /// What is being looked at, in this order.
  public enum Stage: String, Sendable, CaseIterable {
    case log, openings, pages, lists, figures, receipts
  }

  init(_ stage: Stage, _ done: Int = 0, of total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
