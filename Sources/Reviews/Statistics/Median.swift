extension Sequence<Duration> {
  /// The middle one, or of an even number the mean of the middle two: to the second downwards and
  /// in days upwards, and exact only where both are; nil of none.
  func median() -> Duration? {
    let sorted = sorted()
    guard let high = sorted.dropFirst(sorted.count / 2).first else { return nil }
    guard sorted.count % 2 == 0 else { return high }
    let low = sorted[sorted.count / 2 - 1]
    return Duration(
      days: (low.days + high.days + 1) / 2, seconds: (low.seconds + high.seconds) / 2,
      isExact: low.isExact && high.isExact)
  }
}
