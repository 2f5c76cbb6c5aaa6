import Glibc
import Synchronization

/// A thread beside the one that makes it.
///
/// It is there at once or not at all. Dispatch waits for threads that the system does not make, for
/// ever and without a word.
package struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// Starts a thread that does `work`. Nil where the system makes no further thread for this user
  /// or in this container.
  package init?(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    let code = pthread_create(
      &thread, nil,
      { box in
        Unmanaged<Box>.fromOpaque(box!).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done. A thread is waited for or left to itself, once.
  package func join() { pthread_join(thread, nil) }

  /// Leaves it to itself.
  package func detach() { pthread_detach(thread) }

  /// Whether the system makes so many threads at once.
  package static func canMake(_ count: Int) -> Bool {
    let gate = Gate()
    let threads = gate.isShut.withLock { _ in
      var threads: [WorkerThread] = []
      while threads.count < count, let thread = WorkerThread({ gate.isShut.withLock { _ in } }) {
        threads.append(thread)
      }
      return threads
    }
    for thread in threads { thread.join() }
    return threads.count == count
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private final class Gate: Sendable {
    let isShut = Mutex(())
  }
}
