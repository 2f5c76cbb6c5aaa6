import Core

/// Something that knows the hashes of a tree's complete subtrees: a tree in memory, or tiles.
///
/// Every root and every proof of every size can be made of them.
public protocol SubtreeHashes {
  /// The hash of a complete subtree, or nil where it is not known.
  func hash(of subtree: Subtree) -> Digest?
}

extension SubtreeHashes {
  /// The root of the tree of the first `size` leaves (MTH in RFC 9162, 2.1.1), or nil where a hash
  /// is missing.
  public func root(ofFirst size: Int) -> Digest? {
    guard size > 0 else { return size == 0 ? .emptyTree : nil }
    return hash(ofLeaves: 0..<size)
  }

  /// The proof that the leaf numbered `index` is in the tree of the first `size` leaves (PATH in
  /// RFC 9162, 2.1.3.1), or nil where there is no such leaf or a hash is missing.
  public func inclusionProof(of index: Int, inFirst size: Int) -> InclusionProof? {
    guard index >= 0, index < size else { return nil }
    var leaves = 0..<size
    var hashes: [Digest] = []
    while leaves.count > 1 {
      let (left, right) = leaves.halves
      let (inside, beside) = index < left.upperBound ? (left, right) : (right, left)
      guard let hash = hash(ofLeaves: beside) else { return nil }
      hashes.append(hash)
      leaves = inside
    }
    return InclusionProof(index: index, size: size, hashes: hashes.reversed())
  }

  /// The proof that the tree of the first `oldSize` leaves is the beginning of that of the first
  /// `newSize` (PROOF in RFC 9162, 2.1.4.1), or nil where a hash is missing or not
  /// 0 < `oldSize` ≤ `newSize`: every tree begins with the empty one, which proves nothing.
  public func consistencyProof(from oldSize: Int, to newSize: Int) -> ConsistencyProof? {
    guard oldSize > 0, oldSize <= newSize else { return nil }
    var leaves = 0..<newSize
    var hashes: [Digest] = []
    var oldRootIsKnown = true
    while leaves.upperBound != oldSize {
      let (left, right) = leaves.halves
      let oldEndsLeft = oldSize <= left.upperBound
      guard let hash = hash(ofLeaves: oldEndsLeft ? right : left) else { return nil }
      hashes.append(hash)
      leaves = oldEndsLeft ? left : right
      if !oldEndsLeft { oldRootIsKnown = false }
    }
    if !oldRootIsKnown {
      guard let hash = hash(ofLeaves: leaves) else { return nil }
      hashes.append(hash)
    }
    return ConsistencyProof(oldSize: oldSize, newSize: newSize, hashes: hashes.reversed())
  }

  /// The hash over `leaves`, a range that `halves` has cut out of a whole tree.
  private func hash(ofLeaves leaves: Range<Int>) -> Digest? {
    if let subtree = Subtree(leaves: leaves) { return hash(of: subtree) }
    let (left, right) = leaves.halves
    guard let left = hash(ofLeaves: left), let right = hash(ofLeaves: right) else { return nil }
    return Digest(node: left, right)
  }
}

extension Range<Int> {
  /// The two parts under a node over more than one leaf: the left one has the largest power of
  /// two that is smaller than the whole.
  fileprivate var halves: (left: Range, right: Range) {
    let middle = lowerBound + 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<middle, middle..<upperBound)
  }
}
