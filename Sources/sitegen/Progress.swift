import Foundation
import Synchronization

/// Tells a person how far the work is: a live line on a terminal, a line a stage elsewhere.
final class Progress: Sendable {
  private let style: Style
  private let stage = Mutex(Stage())

  private enum Style { case silent, live, lines }

  private struct Stage {
    var name = ""
    var total = 0
    var done = 0
    var start = ContinuousClock.now
    var lastShown = ContinuousClock.now
  }

  /// Silent with `--quiet`; live on a terminal unless `--verbose` wants each stage to stay.
  init(_ options: ProjectOptions) {
    style =
      options.quiet ? .silent : isatty(STDERR_FILENO) == 1 && !options.verbose ? .live : .lines
  }

  /// A stage begins, of `total` things where that is known; the one before it is over.
  func begin(_ name: String, of total: Int = 0) {
    stage.withLock { stage in
      close(stage)
      stage = Stage(name: name, total: total)
      if style == .live { show(stage) }
    }
  }

  /// `done` things of the stage are done; may be called from any thread.
  func advance(to done: Int) {
    guard style == .live else { return }
    stage.withLock { stage in
      stage.done = max(stage.done, done)
      let now = ContinuousClock.now
      guard now - stage.lastShown > .milliseconds(50) else { return }
      stage.lastShown = now
      show(stage)
    }
  }

  /// The last stage is over.
  func end() {
    stage.withLock { stage in
      close(stage)
      stage = Stage()
      if style == .live { write("\r\u{1B}[K") }
    }
  }

  private func show(_ stage: Stage) {
    let done = stage.done > 0 ? "\(stage.done) of " : ""
    let count = stage.total > 0 ? " \(done)\(stage.total)" : ""
    write("\r\u{1B}[K\(stage.name)\(count)… \(Report.seconds(ContinuousClock.now - stage.start)) s")
  }

  private func close(_ stage: Stage) {
    guard style == .lines, !stage.name.isEmpty else { return }
    let count = stage.total > 0 ? " \(stage.total)" : ""
    write("\(stage.name)\(count): \(Report.seconds(ContinuousClock.now - stage.start)) s\n")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
