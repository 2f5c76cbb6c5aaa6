import Core

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
