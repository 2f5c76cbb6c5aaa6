import Core

/// A Merkle tree in memory (RFC 9162, section 2.1): the hash of every complete subtree, about 64
/// bytes a leaf.
public struct MerkleTree: Sendable {
  /// The hashes by level, the leaves' first.
  private var levels: [[Digest]] = [[]]

  /// A tree without leaves.
  public init() {}

  /// The tree over leaves with these hashes, made on up to `jobs` threads.
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

  /// Puts a leaf at the end.
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
