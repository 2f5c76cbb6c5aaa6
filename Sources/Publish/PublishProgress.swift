import Synchronization

/// How far a publication is.
public struct PublishProgress: Hashable, Sendable {
  public let stage: Phase
  /// How many files of the stage are done; those that go in one step are not counted.
  public let done: Int
  /// How many there are; 0 where the stage is not one of files.
  public let total: Int

  /// What is done to bring out a site. A stage that has nothing to do is left out.
  public enum Phase: Hashable, Sendable {
    /// What can be searched is written for the program that makes the index.
    case gathering
    /// That program works.
    case indexing
    /// Files are rendered, compared with the old ones, and written where they differ.
    case writing
    /// Files that did not change get a second name in the new tree.
    case linking
    /// What was written is on its way to the disk.
    case syncing
    /// The new site takes its place, at once or file by file.
    case placing
    /// Files of the old site go, or those of a new one that failed.
    case deleting
  }

  init(_ stage: Phase, _ done: Int = 0, of total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

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
