import Synchronization

/// The progress of a publication.
public struct PublishProgress: Hashable, Sendable {
  public let stage: Phase
  /// The number of files of the stage that are done. Files that take one step together are not
  /// counted.
  public let done: Int
  /// The number of files of the stage; 0 if the stage is not about files.
  public let total: Int

  /// A stage of a publication. A stage with nothing to do is left out.
  public enum Phase: Hashable, Sendable {
    /// Writing the documents for the program that makes the search index.
    case gathering
    /// Running that program.
    case indexing
    /// Rendering files, comparing them with the old ones, and writing those that differ.
    case writing
    /// Giving unchanged files a hard link in the new tree.
    case linking
    /// Waiting until all is on the disk.
    case syncing
    /// Moving the new site into place, in one step or file by file.
    case placing
    /// Deleting files of the old site, or of a new one that failed.
    case deleting
  }

  init(_ stage: Phase, _ done: Int = 0, of total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// A thread-safe counter of the files of one stage, which reports the progress.
final class Counter: Sendable {
  private let stage: PublishProgress.Phase
  private let total: Int
  private let progress: @Sendable (PublishProgress) -> Void
  private let done = Atomic(0)

  /// Reports that the stage begins, if it has files.
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
