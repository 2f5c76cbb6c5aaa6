import Core

/// A Merkle tree in memory (RFC 9162, section 2.1), with the hash of every complete subtree: about
/// 64 bytes for each leaf.
public struct MerkleTree: Sendable {
  /// The hashes by level, the leaves' first.
  private var levels: [[Digest]] = [[]]

  /// A tree without leaves.
  public init() {}

  /// The tree over leaves with these hashes, computed on up to `jobs` threads.
  public init(leafHashes: [Digest], jobs: Int = 1) {
    levels = [leafHashes]
    while let below = levels.last, below.count > 1 {
      let pairs = 0..<below.count / 2
      levels.append(
        pairs.parallelFlatMap(jobs: jobs) { part in
          part.map { Digest(node: below[$0 * 2], below[$0 * 2 + 1]) }
        })
    }
  }

  /// The number of leaves.
  public var size: Int { levels[0].count }

  /// The leaves' hashes.
  public var leafHashes: [Digest] { levels[0] }

  /// The root of the whole tree.
  public var root: Digest { Frontier(self).root }

  /// Appends a leaf.
  public mutating func append(_ leafHash: Digest) {
    levels[0].append(leafHash)
    var level = 0
    while levels[level].count % 2 == 0 {
      let pair = levels[level].suffix(2)
      if level + 1 == levels.count { levels.append([]) }
      levels[level + 1].append(Digest(node: pair[pair.startIndex], pair[pair.startIndex + 1]))
      level += 1
    }
  }
}

extension MerkleTree: SubtreeHashes {
  public func hash(of subtree: Subtree) -> Digest? {
    guard levels.indices.contains(subtree.level) else { return nil }
    let level = levels[subtree.level]
    return level.indices.contains(subtree.index) ? level[subtree.index] : nil
  }
}

// The hashes of RFC 9162, section 2.1.1 (the same as in RFC 6962): a leaf and a node are told
// apart by their first byte, so that none can pass for the other.
extension Digest {
  /// The root of a tree without leaves: the hash of nothing.
  public static let emptyTree = Digest(of: [])

  /// The hash of the leaf with this content: SHA-256(0x00 ‖ content).
  public init(leaf content: UnsafeRawBufferPointer) {
    self = withUnsafeTemporaryAllocation(byteCount: content.count + 1, alignment: 8) { buffer in
      buffer[0] = 0
      UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: content)
      return Digest(of: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The hash of the leaf with this content.
  public init(leaf content: [UInt8]) {
    self = content.withUnsafeBytes { Digest(leaf: $0) }
  }

  /// The hash of the leaf with this content.
  public init(leaf content: ArraySlice<UInt8>) {
    self = content.withUnsafeBytes { Digest(leaf: $0) }
  }

  /// The hash of the node over two subtrees: SHA-256(0x01 ‖ left ‖ right).
  public init(node left: Digest, _ right: Digest) {
    self = withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
      buffer[0] = 1
      withUnsafeBytes(of: left) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0)
      }
      withUnsafeBytes(of: right) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0)
      }
      return Digest(of: UnsafeRawBufferPointer(buffer))
    }
  }
}

/// A complete subtree: 2^`level` leaves, the first of which has the number `index` · 2^`level`.
public struct Subtree: Hashable, Sendable {
  /// The level, 0 for a leaf.
  public let level: Int
  /// The position among the subtrees of its level, from the left, from 0.
  public let index: Int

  /// The subtree at that level and position.
  public init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }

  /// The subtree over exactly these leaves. Nil if that range is no complete subtree.
  init?(leaves: Range<Int>) {
    guard leaves.count.nonzeroBitCount == 1, leaves.lowerBound % leaves.count == 0 else {
      return nil
    }
    level = leaves.count.trailingZeroBitCount
    index = leaves.lowerBound / leaves.count
  }

  /// The numbers of the subtree's leaves. Nil if no tree is that large.
  public var leaves: Range<Int>? {
    guard 0..<62 ~= level, index >= 0, index < Int.max >> level else { return nil }
    return index << level..<(index + 1) << level
  }
}

/// A source of the hashes of a tree's complete subtrees: a tree in memory, or tiles.
///
/// Every root and proof, for every size, can be computed from these hashes.
public protocol SubtreeHashes {
  /// The hash of a complete subtree, or nil if it is not known.
  func hash(of subtree: Subtree) -> Digest?
}

extension SubtreeHashes {
  /// The root of the tree of the first `size` leaves (MTH in RFC 9162, 2.1.1). Nil if a hash is
  /// missing.
  public func root(ofFirst size: Int) -> Digest? {
    guard size > 0 else { return size == 0 ? .emptyTree : nil }
    return hash(ofLeaves: 0..<size)
  }

  /// The proof that the leaf numbered `index` is in the tree of the first `size` leaves (PATH in
  /// RFC 9162, 2.1.3.1). Nil if there is no such leaf or a hash is missing.
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

  /// The proof that the tree of the first `oldSize` leaves is the beginning of the tree of the
  /// first `newSize` leaves (PROOF in RFC 9162, 2.1.4.1). Nil if a hash is missing, or unless 0 <
  /// `oldSize` ≤ `newSize`: every tree begins with the empty one, so that would prove nothing.
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

  /// The hash over `leaves`, a range that `halves` returned for a whole tree.
  private func hash(ofLeaves leaves: Range<Int>) -> Digest? {
    if let subtree = Subtree(leaves: leaves) { return hash(of: subtree) }
    let (left, right) = leaves.halves
    guard let left = hash(ofLeaves: left), let right = hash(ofLeaves: right) else { return nil }
    return Digest(node: left, right)
  }
}

extension Range<Int> {
  /// The leaves under the two children of a node. The left part has the largest power of two that
  /// is smaller than the whole.
  fileprivate var halves: (left: Range, right: Range) {
    let middle = lowerBound + 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<middle, middle..<upperBound)
  }
}

extension SubtreeHashes {
  /// The number of the first leaf, among the first `size`, that differs from that of `other`. Nil
  /// if none differs. The search compares the hashes of ever smaller subtrees.
  ///
  /// If a hash is missing on either side, the leaves under it count as different.
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
