extension Sequence<String> {
  /// The name most like `word`: at most a third of its letters (and at least one) away by
  /// insertions, deletions, replacements and swaps of neighbours (optimal string alignment, a
  /// restricted Damerau–Levenshtein distance); of equally near ones the first in byte order.
  public func nearest(to word: String) -> String? {
    let limit = Swift.max(1, word.utf8.count / 3)
    guard word.utf8.count <= 64 else { return nil }
    return lazy.map { (distance($0, word), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }
}

private func distance(_ one: String, _ other: String) -> Int {
  let a = Array(one.lowercased().utf8)
  let b = Array(other.lowercased().utf8)
  guard abs(a.count - b.count) <= 32 else { return .max }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var row = [i + 1]
    for (j, y) in b.enumerated() {
      var cost = Swift.min(last[j] + (x == y ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, x == b[j - 1], a[i - 1] == y {
        cost = Swift.min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
