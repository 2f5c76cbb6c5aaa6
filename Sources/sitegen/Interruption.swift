import Dispatch
import Glibc
import Synchronization

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
