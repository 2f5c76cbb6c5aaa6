import Synchronization

extension RandomAccessCollection where Element: Sendable, Index == Int, Self: Sendable {
  /// Maps each element with `transform`, in order, on up to `jobs` threads.
  ///
  /// This thread is one of them; where the system makes no others, it does all the work. Each thread
  /// gets about 32 chunks: so few elements that no thread waits long for another's last chunk, and
  /// so many that handing them out costs nothing. The result does not depend on `jobs`.
  public func parallelMap<Result: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return map(transform) }
    let size = Swift.max(1, count / (jobs * 32))
    let chunks = (count + size - 1) / size
    let next = Atomic(0)
    let first = startIndex
    return [Result](unsafeUninitializedCapacity: count) { buffer, filled in
      // Every slot is written once, by the one thread that took its chunk.
      nonisolated(unsafe) let slots = buffer
      let work: @Sendable () -> Void = {
        while true {
          let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard chunk < chunks else { return }
          for index in chunk * size..<Swift.min(count, (chunk + 1) * size) {
            slots.initializeElement(at: index, to: transform(self[first + index]))
          }
        }
      }
      withoutActuallyEscaping(work) { work in
        var others: [WorkerThread] = []
        while others.count < Swift.min(jobs, chunks) - 1, let thread = WorkerThread(work) {
          others.append(thread)
        }
        work()
        for thread in others { thread.join() }
      }
      filled = count
    }
  }
}

extension Range<Int> {
  /// Maps parts of the range with `transform` and joins the results in order, on up to `jobs`
  /// threads. The parts are small, so that a thread holds few results.
  package func parallelFlatMap<Result: Sendable>(
    jobs: Int, by width: Int = 4096, _ transform: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    guard jobs > 1, count > width else { return transform(self) }
    let parts = stride(from: lowerBound, to: upperBound, by: width).map {
      $0..<Swift.min($0 + width, upperBound)
    }
    return Array(parts.parallelMap(jobs: jobs, transform).joined())
  }
}

extension Array where Element: Sendable {
  /// Slices of up to `size` elements: long enough that the paths in one share folders, short enough
  /// that no thread waits long for another.
  package func chunks(of size: Int = 64) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
