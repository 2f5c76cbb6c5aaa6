import CPlatform
import Core
import Foundation
import Glibc
import Publish
import Synchronization

/// The progress of the work for a person: a live line on a terminal, otherwise a line for each
/// stage.
final class Progress: Sendable {
  private let style: Style
  private let stage = Mutex(Activity())

  private enum Style { case silent, live, lines }

  private struct Activity {
    var name = ""
    var total = 0
    var unit = ""
    var done = 0
    var start = ContinuousClock.now
    var lastShown = ContinuousClock.now
  }

  /// Progress that is silent with `--quiet`, and live on a terminal unless `--verbose` asks for a
  /// line for each stage.
  init(_ options: ProjectOptions) {
    style =
      options.quiet ? .silent : isatty(STDERR_FILENO) == 1 && !options.verbose ? .live : .lines
  }

  /// Progress of a command that works on no project: live on a terminal, else silent.
  init(isQuiet: Bool) {
    style = isatty(STDERR_FILENO) == 1 && !isQuiet ? .live : .silent
  }

  /// Progress for a short command: a line for each stage only with `--verbose`.
  init(briefly options: ProjectOptions) {
    style =
      options.verbose ? .lines : isatty(STDERR_FILENO) == 1 && !options.quiet ? .live : .silent
  }

  /// Begins a stage of `total` things, if that is known, and ends the one before.
  func begin(_ name: String, of total: Int = 0, unit: String = "") {
    stage.withLock { stage in
      close(stage)
      stage = Activity(name: name, total: total, unit: unit.isEmpty ? "" : " \(unit)")
      if style == .live { show(stage) }
    }
  }

  /// Sets the number of things of the stage that are done.
  func advance(done: Int) {
    stage.withLock { stage in
      stage.done = max(stage.done, done)
      let now = ContinuousClock.now
      guard style == .live, now - stage.lastShown > .milliseconds(50) else { return }
      stage.lastShown = now
      show(stage)
    }
  }

  /// Shows the progress of a publication. Any thread may call this.
  func advance(to publishProgress: PublishProgress) {
    stage.withLock { stage in
      if stage.name != publishProgress.stage.name {
        close(stage)
        stage = Activity(name: publishProgress.stage.name, total: publishProgress.total)
        if style == .live { show(stage) }
      }
      stage.done = max(stage.done, publishProgress.done)
      let now = ContinuousClock.now
      guard style == .live, now - stage.lastShown > .milliseconds(50) else { return }
      stage.lastShown = now
      show(stage)
    }
  }

  /// Ends the last stage.
  func end() {
    stage.withLock { stage in
      close(stage)
      stage = Activity()
      clear()
    }
  }

  /// Runs `work` and shows its stages. In stages that count nothing the time in the live line runs
  /// on. Afterwards, also after an error, no live line is left.
  func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    let isOver = Flag()
    if style == .live {
      // Without a thread for it, the line stands still until there is something to tell.
      WorkerThread { [self] in
        while !isOver.isRaised.load(ordering: .relaxed) {
          stage.withLock { show($0) }
          usleep(100_000)
        }
      }?.detach()
    }
    defer {
      isOver.isRaised.store(true, ordering: .relaxed)
      end()
    }
    return try work()
  }

  private final class Flag: Sendable {
    let isRaised = Atomic(false)
  }

  fileprivate var isLive: Bool { style == .live }

  private func clear() {
    if style == .live { write("\r\u{1B}[K") }
  }

  private func show(_ stage: Activity) {
    guard !stage.name.isEmpty else { return }
    let done = stage.done > 0 ? "\(stage.done) of " : ""
    let count = stage.total > 0 ? " \(done)\(stage.total)\(stage.unit)" : ""
    write("\r\u{1B}[K\(stage.name)\(count)… \(Report.seconds(ContinuousClock.now - stage.start)) s")
  }

  private func close(_ stage: Activity) {
    guard style == .lines, !stage.name.isEmpty else { return }
    let count = stage.total > 0 ? " \(stage.total)\(stage.unit)" : ""
    write("\(stage.name)\(count): \(Report.seconds(ContinuousClock.now - stage.start)) s\n")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

extension PublishProgress.Phase {
  /// The stage's name for a person.
  fileprivate var name: String {
    switch self {
    case .gathering: "Gathering what can be searched"
    case .indexing: "Indexing with Pagefind"
    case .writing: "Writing"
    case .linking: "Linking"
    case .syncing: "Waiting for the disk"
    case .placing: "Putting in place"
    case .deleting: "Deleting"
    }
  }
}

/// The user's request to stop: Ctrl-C or SIGTERM. After a second request, or if there is nothing to
/// clean up, the program ends at once, with no live line left.
struct Interruption {
  init(_ progress: Progress, endsAtOnce: Bool = false) {
    sitegen_catch_interruptions(endsAtOnce ? 1 : 0, progress.isLive ? 1 : 0)
  }

  /// Restores the default action of the signals.
  func end() { sitegen_release_interruptions() }

  /// Whether the user asked to stop. Any thread may call this.
  var wasAsked: @Sendable () -> Bool { { sitegen_was_interrupted() != 0 } }
}
