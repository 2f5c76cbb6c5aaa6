import Core

/// Maker of the inclusion proofs of all leaves of one tree: what lies at its right edge, where subtrees
/// are not complete, is hashed once and not for each proof.
package struct InclusionProofs: Sendable {
  let tree: MerkleTree
  /// By level: the hash over the leaves after the complete subtrees of that level; nil where
  /// there are none.
  private let rest: [Digest?]

  package init(_ tree: MerkleTree) {
    self.tree = tree
    var rest: [Digest?] = [nil]
    var level = 0
    while tree.size >> level > 1 {
      let count = tree.size >> level
      let last = count % 2 == 1 ? tree.hash(of: Subtree(level: level, index: count - 1)) : nil
      switch (last, rest[level]) {
      case (let last?, let after?): rest.append(Digest(node: last, after))
      case (let last, let after): rest.append(last ?? after)
      }
      level += 1
    }
    self.rest = rest
  }

  /// The hashes beside the way from leaf `index` up to the root, the leaf's sibling first.
  package func hashes(of index: Int) -> [Digest] {
    var hashes: [Digest] = []
    hashes.reserveCapacity(rest.count)
    for level in rest.indices {
      let (beside, count) = ((index >> level) ^ 1, tree.size >> level)
      let hash =
        beside < count
        ? tree.hash(of: Subtree(level: level, index: beside)) : beside == count ? rest[level] : nil
      if let hash { hashes.append(hash) }
    }
    return hashes
  }
}
