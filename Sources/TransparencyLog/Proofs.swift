import Core

/// The proof that a leaf is in a tree (RFC 9162, section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// The leaf's number, from 0.
  public let index: Int
  /// The number of leaves in the tree.
  public let size: Int
  /// The hashes of the siblings on the path from the leaf to the root.
  public let hashes: [Digest]

  /// A received proof, which is still to be verified.
  public init(index: Int, size: Int, hashes: [Digest]) {
    self.index = index
    self.size = size
    self.hashes = hashes
  }

  /// Why the proof does not show that the leaf with hash `leafHash` is at `index` in the tree of
  /// `size` leaves with that `root` (RFC 9162, 2.1.3.2). Nil if the proof shows it.
  ///
  /// Take size and root together from one checkpoint: a proof alone does not bind the size.
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

  /// Whether the proof shows that the leaf with that hash is in the tree with that root.
  public func proves(leafHash: Digest, root: Digest) -> Bool {
    flaw(leafHash: leafHash, root: root) == nil
  }
}

/// Raises a node at the right edge until it is a right child.
func skipLevelsWithoutSibling(_ place: inout Int, _ last: inout Int) {
  while place & 1 == 0, place != 0 {
    place >>= 1
    last >>= 1
  }
}

/// The proof that one tree is the beginning of another (RFC 9162, section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
  /// The number of leaves in the older tree.
  public let oldSize: Int
  /// The number of leaves in the newer tree.
  public let newSize: Int
  /// The hashes of the subtrees that make up the two trees, from the older tree's edge upwards.
  public let hashes: [Digest]

  /// A received proof, which is still to be verified.
  public init(oldSize: Int, newSize: Int, hashes: [Digest]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.hashes = hashes
  }

  /// Why the proof does not show that the tree with `oldRoot` is the beginning of the tree with
  /// `newRoot` (RFC 9162, 2.1.4.2). Nil if the proof shows it.
  ///
  /// Take each size and its root together from one checkpoint.
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

  /// Whether the proof shows that the tree with `oldRoot` is the beginning of the tree with
  /// `newRoot`.
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

/// A reason why a proof is not valid.
public enum ProofFlaw: Hashable, Sendable {
  /// The tree has no leaf of that number.
  case noSuchLeaf
  /// One of the trees is empty, and consistency proofs have none.
  case emptyTree
  /// The tree that should be the older one is larger.
  case olderIsLarger
  /// A hash is missing.
  case tooFewHashes
  /// There is a hash too many.
  case tooManyHashes
  /// The hashes give another root than that of the tree, or of the newer tree.
  case otherRoot
  /// The hashes give another root than that of the older tree.
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
