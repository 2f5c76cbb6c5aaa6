import Synchronization

/// Counts the files that were compared, on several threads.
final class ComparisonCounter: Sendable {
  private let done = Atomic(0)
  private let total: Int
  private let progress: @Sendable (AuditProgress) -> Void

  init(of total: Int, _ progress: @escaping @Sendable (AuditProgress) -> Void) {
    self.total = total
    self.progress = progress
    progress(AuditProgress(.files, 0, of: total))
  }

  func add(_ count: Int) {
    let (_, now) = done.add(count, ordering: .relaxed)
    progress(AuditProgress(.files, now, of: total))
  }
}
