extension SubtreeHashes {
  /// The number of the first of the first `size` leaves that differs from `other`'s, found by
  /// comparing the hashes of ever smaller subtrees; nil where none differs.
  ///
  /// Where a hash is missing on either side, the leaves under it count as different.
  public func firstDifference(from other: some SubtreeHashes, inFirst size: Int) -> Int? {
    var start = 0
    while start < size {
      let level = Int.bitWidth - 1 - (size - start).leadingZeroBitCount
      let subtree = Subtree(level: level, index: start >> level)
      if let leaf = firstDifference(from: other, in: subtree) { return leaf }
      start += 1 << level
    }
    return nil
  }

  private func firstDifference(from other: some SubtreeHashes, in subtree: Subtree) -> Int? {
    let own = hash(of: subtree)
    guard own == nil || own != other.hash(of: subtree) else { return nil }
    guard subtree.level > 0 else { return subtree.index }
    let left = Subtree(level: subtree.level - 1, index: subtree.index * 2)
    let right = Subtree(level: subtree.level - 1, index: subtree.index * 2 + 1)
    return firstDifference(from: other, in: left) ?? firstDifference(from: other, in: right)
  }
}
