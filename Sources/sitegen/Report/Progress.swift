import Dispatch
import Foundation
import Glibc
import Publish
import Synchronization

/// Tells a person how far the work is: a live line on a terminal, a line a stage elsewhere.
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

  /// Silent with `--quiet`; live on a terminal unless `--verbose` wants each stage to stay.
  init(_ options: ProjectOptions) {
    style =
      options.quiet ? .silent : isatty(STDERR_FILENO) == 1 && !options.verbose ? .live : .lines
  }

  /// For a command of a moment: a line a stage only where the user asks for it.
  init(briefly options: ProjectOptions) {
    style =
      options.verbose ? .lines : isatty(STDERR_FILENO) == 1 && !options.quiet ? .live : .silent
  }

  /// A stage begins, of `total` things where that is known; the one before it is over.
  func begin(_ name: String, of total: Int = 0, unit: String = "") {
    stage.withLock { stage in
      close(stage)
      stage = Activity(name: name, total: total, unit: unit.isEmpty ? "" : " \(unit)")
      if style == .live { show(stage) }
    }
  }

  /// So many things of the stage are done.
  func advance(done: Int) {
    stage.withLock { stage in
      stage.done = max(stage.done, done)
      let now = ContinuousClock.now
      guard style == .live, now - stage.lastShown > .milliseconds(50) else { return }
      stage.lastShown = now
      show(stage)
    }
  }

  /// A publication is so far; may be called from any thread.
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

  /// The last stage is over.
  func end() {
    stage.withLock { stage in
      close(stage)
      stage = Activity()
      clear()
    }
  }

  /// Does work and shows its stages, the time of the live line running on in those that count
  /// nothing. When the work ends, however it ends, no live line is left.
  func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    let ticker = DispatchSource.makeTimerSource()
    if style == .live {
      ticker.schedule(deadline: .now(), repeating: .milliseconds(100))
      ticker.setEventHandler { [self] in stage.withLock { show($0) } }
    }
    ticker.activate()
    defer {
      ticker.cancel()
      end()
    }
    return try work()
  }

  /// Ends the program at once, with no live line left; it does not wait for a terminal that hangs.
  fileprivate func endProgram(with status: Int32) -> Never {
    for _ in 0..<100 {
      stage.withLockIfAvailable { _ in
        clear()
        _exit(status)
      }
      usleep(1000)
    }
    _exit(status)
  }

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
  /// What a person reads.
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

/// Whether the user asked to stop: Ctrl-C, or a polite kill. Asked twice, or where there is nothing
/// to leave in order, the program ends at once.
struct Interruption {
  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  private final class Flag: Sendable {
    let isRaised = Atomic(false)
  }

  init(_ progress: Progress, endsAtOnce: Bool = false) {
    let flag = flag
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if flag.isRaised.exchange(true, ordering: .relaxed) || endsAtOnce {
          progress.endProgram(with: 130)
        }
      }
      source.activate()
      return source
    }
  }

  /// Signals do again what they do to any program.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }

  /// Answers from any thread whether the user asked.
  var wasAsked: @Sendable () -> Bool {
    let flag = flag
    return { flag.isRaised.load(ordering: .relaxed) }
  }
}
