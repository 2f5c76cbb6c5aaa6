extension Array where Element: Sendable {
  /// The elements in runs of up to `size`: long enough that a run of paths shares its folders,
  /// short enough that no thread is left waiting for another.
  package func chunks(of size: Int = 64) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
