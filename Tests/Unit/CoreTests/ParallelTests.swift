import Synchronization
import Testing

@testable import Core

@Suite("Work on several threads")
struct ParallelTests {
  @Test("results are in order, and each element is mapped once", arguments: [1, 2, 3, 8, 64])
  func order(jobs: Int) {
    for count in [0, 1, 2, 3, 63, 64, 65, 1000, 4097] {
      let calls = Counter()
      let results = (0..<count).parallelMap(jobs: jobs) { element in
        calls.value.wrappingAdd(1, ordering: .relaxed)
        return "\(element)"
      }
      #expect(results == (0..<count).map { "\($0)" })
      #expect(calls.value.load(ordering: .relaxed) == count)
    }
  }

  @Test("a slice is mapped from its own beginning")
  func slice() {
    let slice = Array(0..<1000)[100..<900]
    #expect(slice.parallelMap(jobs: 3) { $0 } == Array(100..<900))
  }

  @Test("as many threads as jobs are at work at once, whatever the number of cores")
  func together() {
    let arrived = Atomic(0)
    // Each waits until all are there; were one missing, this would not end.
    let seen = (0..<16).parallelMap(jobs: 16) { _ in
      arrived.wrappingAdd(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 16 {}
      return true
    }
    #expect(seen.count == 16)
  }

  @Test("a heavy element holds up no more than its own chunk")
  func heavy() {
    let isDone = Atomic(false)
    let others = Atomic(0)
    let results = (0..<1000).parallelMap(jobs: 2) { element in
      guard element == 0 else {
        if others.wrappingAdd(1, ordering: .relaxed).newValue == 1000 - 15 {
          isDone.store(true, ordering: .relaxed)
        }
        return element
      }
      // The other thread does all that is not in this chunk of 15.
      while !isDone.load(ordering: .relaxed) {}
      return element
    }
    #expect(results == Array(0..<1000))
  }

  @Test("a thread does its work, and is waited for")
  func thread() throws {
    let counter = Counter()
    let threads = try (0..<8).map { _ in
      try #require(WorkerThread { counter.value.wrappingAdd(1, ordering: .relaxed) })
    }
    for thread in threads { thread.join() }
    #expect(counter.value.load(ordering: .relaxed) == 8)
    #expect(WorkerThread.canMake(8))
  }

  private final class Counter: Sendable { let value = Atomic(0) }
}
