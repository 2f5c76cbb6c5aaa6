import Core

/// The proof that a leaf is in a tree (RFC 9162, section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// The leaf's number, from 0.
  public let index: Int
  /// The number of leaves in the tree.
  public let size: Int
  /// The hashes beside the way from the leaf up to the root.
  public let hashes: [Digest]

  /// A proof as it was received, to be verified.
  public init(index: Int, size: Int, hashes: [Digest]) {
    self.index = index
    self.size = size
    self.hashes = hashes
  }

  /// Why the proof does not show that a leaf with hash `leafHash` is at its index in the tree of
  /// its size with that `root`; nil where it does (RFC 9162, 2.1.3.2).
  ///
  /// Size and root must come together from a checkpoint: a proof alone does not bind the size.
  public func flaw(leafHash: Digest, root: Digest) -> ProofFlaw? {
    guard index >= 0, index < size else { return .noSuchLeaf }
    var place = index
    var last = size - 1
    var hash = leafHash
    for beside in hashes {
      guard last > 0 else { return .tooManyHashes }
      if place & 1 == 1 || place == last {
        hash = Digest(node: beside, hash)
        skipLevelsWithoutSibling(&place, &last)
      } else {
        hash = Digest(node: hash, beside)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0 else { return .tooFewHashes }
    return hash == root ? nil : .otherRoot
  }

  /// Whether it shows that a leaf with that hash is in the tree with that root.
  public func proves(leafHash: Digest, root: Digest) -> Bool {
    flaw(leafHash: leafHash, root: root) == nil
  }
}

/// A node at the right edge rises until it is a right child.
func skipLevelsWithoutSibling(_ place: inout Int, _ last: inout Int) {
  while place & 1 == 0, place != 0 {
    place >>= 1
    last >>= 1
  }
}

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

/// The proof that one tree is the beginning of another (RFC 9162, section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
  /// The number of leaves in the older tree.
  public let oldSize: Int
  /// The number of leaves in the newer tree.
  public let newSize: Int
  /// The hashes of the parts that the two trees are made of, from the older one's edge upwards.
  public let hashes: [Digest]

  /// A proof as it was received, to be verified.
  public init(oldSize: Int, newSize: Int, hashes: [Digest]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.hashes = hashes
  }

  /// Why the proof does not show that the tree with `oldRoot` is the beginning of the tree with
  /// `newRoot`; nil where it does (RFC 9162, 2.1.4.2).
  ///
  /// Each size and its root must come together from a checkpoint.
  public func flaw(oldRoot: Digest, newRoot: Digest) -> ProofFlaw? {
    guard oldSize > 0 else { return .emptyTree }
    guard oldSize <= newSize else { return .olderIsLarger }
    if oldSize == newSize {
      guard hashes.isEmpty else { return .tooManyHashes }
      return oldRoot == newRoot ? nil : .otherRoot
    }
    guard !hashes.isEmpty else { return .tooFewHashes }
    return flawOfPath(oldRoot: oldRoot, newRoot: newRoot)
  }

  /// Whether it shows that the tree with `oldRoot` is the beginning of that with `newRoot`.
  public func proves(oldRoot: Digest, newRoot: Digest) -> Bool {
    flaw(oldRoot: oldRoot, newRoot: newRoot) == nil
  }

  private func flawOfPath(oldRoot: Digest, newRoot: Digest) -> ProofFlaw? {
    // A complete old tree is a part of the new one, and its root need not be sent.
    let start = oldSize.nonzeroBitCount == 1 ? oldRoot : hashes[0]
    let path = oldSize.nonzeroBitCount == 1 ? hashes[...] : hashes.dropFirst()
    var place = oldSize - 1
    var last = newSize - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (old, new) = (start, start)
    for beside in path {
      guard last > 0 else { return .tooManyHashes }
      if place & 1 == 1 || place == last {
        old = Digest(node: beside, old)
        new = Digest(node: beside, new)
        skipLevelsWithoutSibling(&place, &last)
      } else {
        new = Digest(node: new, beside)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0 else { return .tooFewHashes }
    guard old == oldRoot else { return .otherOldRoot }
    return new == newRoot ? nil : .otherRoot
  }
}

/// Why a proof proves nothing.
public enum ProofFlaw: Hashable, Sendable {
  /// The tree has no leaf of that number.
  case noSuchLeaf
  /// The empty tree takes no part in proofs of consistency.
  case emptyTree
  /// The tree that should be the earlier one is the larger one.
  case olderIsLarger
  /// A hash is missing.
  case tooFewHashes
  /// There is a hash too many.
  case tooManyHashes
  /// The hashes lead to another root than that of the tree, or of the newer tree.
  case otherRoot
  /// The hashes lead to another root than that of the older tree.
  case otherOldRoot
}

extension ProofFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchLeaf: "the log has no event of that number"
    case .emptyTree: "an empty log proves nothing about a later one"
    case .olderIsLarger: "the earlier log is larger than the later one"
    case .tooFewHashes: "the proof has too few hashes"
    case .tooManyHashes: "the proof has too many hashes"
    case .otherRoot: "the proof leads to another root hash"
    case .otherOldRoot: "the proof leads to another root hash of the earlier log"
    }
  }
}
