import Synchronization

/// Counts the files of one stage, from any thread, and says how far it is.
final class Counter: Sendable {
  private let stage: PublishProgress.Phase
  private let total: Int
  private let progress: @Sendable (PublishProgress) -> Void
  private let done = Atomic(0)

  /// Says that the stage begins, if there is anything to count.
  init(
    _ stage: PublishProgress.Phase, of total: Int,
    _ progress: @escaping @Sendable (PublishProgress) -> Void
  ) {
    self.stage = stage
    self.total = total
    self.progress = progress
    if total > 0 { progress(PublishProgress(stage, of: total)) }
  }

  func add(_ count: Int) {
    let done = done.wrappingAdd(count, ordering: .relaxed).newValue
    progress(PublishProgress(stage, done, of: total))
  }
}
