import Core

/// The right edge of a Merkle tree: all that is needed to append leaves and to compute the root.
///
/// The frontier has the hash of each complete subtree that the tree consists of, from the left: one
/// for each binary digit 1 of the size, so at most 63.
public struct Frontier: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size = 0
  /// The hashes of the complete subtrees, the largest first.
  public private(set) var hashes: [Digest] = []

  /// The frontier of an empty tree.
  public init() {}

  /// The frontier of a tree of `size` leaves. Nil if that size needs another number of hashes.
  public init?(size: Int, hashes: [Digest]) {
    guard 0..<1 << 62 ~= size, size.nonzeroBitCount == hashes.count else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// The frontier of the tree over leaves with these hashes.
  public init(leafHashes: some Sequence<Digest>) {
    for hash in leafHashes { append(hash) }
  }

  /// The frontier of a tree.
  public init(_ tree: MerkleTree) {
    size = tree.size
    for level in (0..<Int.bitWidth).reversed() where size >> level & 1 == 1 {
      if let hash = tree.hash(of: Subtree(level: level, index: (size >> level) - 1)) {
        hashes.append(hash)
      }
    }
  }

  /// The root of the whole tree.
  public var root: Digest {
    guard var root = hashes.last else { return .emptyTree }
    for hash in hashes.dropLast().reversed() { root = Digest(node: hash, root) }
    return root
  }

  /// Appends a leaf. It takes one hash on average.
  public mutating func append(_ leafHash: Digest) {
    join(leafHash, level: 0)
  }

  /// Appends a complete subtree of 2^`level` leaves, given by its root. Returns false and changes
  /// nothing unless the size so far is a multiple of 2^`level`.
  public mutating func append(subtree hash: Digest, level: Int) -> Bool {
    guard 0..<62 ~= level, size & (1 << level - 1) == 0, size < Int.max - 1 << level else {
      return false
    }
    join(hash, level: level)
    return true
  }

  private mutating func join(_ hash: Digest, level: Int) {
    var whole = hash
    var place = level
    while size >> place & 1 == 1 {
      whole = Digest(node: hashes.removeLast(), whole)
      place += 1
    }
    hashes.append(whole)
    size += 1 << level
  }
}

extension Frontier {
  /// The frontier as lines: the size in decimal, then each hash in base64.
  public var text: String {
    ([String(size)] + hashes.map(\.base64)).map { $0 + "\n" }.joined()
  }

  /// Parses a frontier. Nil for anything that `text` would not have written.
  public init?(text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, lines.last?.isEmpty == true, let size = Decimal.decode(lines[0]) else {
      return nil
    }
    let written = lines.dropFirst().dropLast()
    let hashes = written.compactMap { Base64.decode(Array($0)[...]).flatMap { Digest($0) } }
    guard hashes.count == written.count else { return nil }
    self.init(size: size, hashes: hashes)
  }
}
