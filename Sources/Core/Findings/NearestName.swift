extension Sequence<String> {
  /// The name most like `word`. At most a third of its letters (at least one) may differ by
  /// insertions, deletions, replacements and swaps of neighbours (optimal string alignment, a
  /// restricted Damerau–Levenshtein distance). Of equally near names the first in byte order wins.
  public func nearest(to word: String) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    var search = NameSearch(word, limit: Swift.max(1, word.utf8.count / 3))
    for name in self { search.consider(name) }
    return search.nearest
  }
}

/// A search for the name nearest to one word. Every unknown word of every file needs one, so a name
/// of a very different length is rejected at once, and the rows of the table are used again for
/// each name.
private struct NameSearch {
  private(set) var nearest: String?
  private let word: [UInt8]
  /// The largest distance worth computing, which shrinks with each nearer name.
  private var limit: Int
  private var name: [UInt8] = []
  private var rows: (beforeLast: [Int], last: [Int], row: [Int])

  init(_ word: String, limit: Int) {
    self.word = Array(word.lowercased().utf8)
    self.limit = limit
    let row = [Int](repeating: 0, count: self.word.count + 1)
    rows = (row, row, row)
  }

  mutating func consider(_ candidate: String) {
    // Only beyond ASCII may small letters take another number of bytes than capitals.
    let isTooFar = abs(candidate.utf8.count - word.count) > limit
    if isTooFar, candidate.utf8.allSatisfy({ $0 < 0x80 }) { return }
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: candidate.lowercased().utf8)
    guard let distance = distance() else { return }
    if let nearest, distance == limit, nearest <= candidate { return }
    (nearest, limit) = (candidate, distance)
  }

  /// The distance of `name` from `word`. Nil if it is above the limit.
  private mutating func distance() -> Int? {
    guard abs(name.count - word.count) <= limit else { return nil }
    for column in rows.last.indices { rows.last[column] = column }
    var leastOfLast = 0
    for (line, letter) in name.enumerated() {
      rows.row[0] = line + 1
      var least = line + 1
      for (column, other) in word.enumerated() {
        var cost = min(
          rows.last[column] + (letter == other ? 0 : 1), rows.last[column + 1] + 1,
          rows.row[column] + 1)
        if line > 0, column > 0, letter == word[column - 1], name[line - 1] == other {
          cost = min(cost, rows.beforeLast[column - 1] + 1)
        }
        rows.row[column + 1] = cost
        least = min(least, cost)
      }
      // A swap looks two rows back, so both must be too far away.
      if least > limit, leastOfLast >= limit { return nil }
      leastOfLast = least
      (rows.beforeLast, rows.last, rows.row) = (rows.last, rows.row, rows.beforeLast)
    }
    let distance = rows.last[word.count]
    return distance <= limit ? distance : nil
  }
}
