import Dispatch
import Glibc
import Synchronization

/// Whether the user asked to stop: Ctrl-C, or a polite kill. Asked twice, the program ends at once.
final class Interruption: Sendable {
  private let asked = Atomic(false)
  private let sources = Mutex<[any DispatchSourceSignal]>([])

  init() {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        guard let self, !asked.exchange(true, ordering: .relaxed) else { _exit(130) }
      }
      source.activate()
      sources.withLock { $0.append(source) }
    }
  }

  var wasAsked: Bool { asked.load(ordering: .relaxed) }
}
