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
