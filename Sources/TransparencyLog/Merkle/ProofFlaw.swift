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
