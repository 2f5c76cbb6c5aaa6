import Core

extension Range<Int> {
  /// What `transform` makes of parts of the range, put together in their order, on up to `jobs`
  /// threads. The parts are small, so that what a thread holds of its results is little.
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
