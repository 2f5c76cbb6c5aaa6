import Core

/// The hashes of a published log of `size` events, read from its tiles.
///
/// The tiles are not trusted. Compare proofs and roots made of them with a checkpoint, or call
/// `mistake(root:)`.
public struct TileHashes {
  /// The number of events.
  public let size: Int
  private let read: (Tile) -> [UInt8]?

  /// The hashes of a log of `size` events. `read` returns a tile's bytes; in place of a partial
  /// tile that is gone it may return the full one. Each hash calls `read` again, so the closure
  /// should keep what it has read.
  public init(size: Int, read: @escaping (Tile) -> [UInt8]?) {
    self.size = size
    self.read = read
  }

  /// The hashes in a tile, or the reason why they cannot be had.
  func hashes(in tile: Tile) -> Result<[Digest], TileMistake> {
    guard let bytes = read(tile) else { return .failure(TileMistake(tile, .missing)) }
    let expected = tile.width * Digest.byteCount
    guard bytes.count == expected || bytes.count == Tile.fullWidth * Digest.byteCount else {
      return .failure(TileMistake(tile, .badLength(bytes.count)))
    }
    return .success(
      bytes.withUnsafeBytes { bytes in
        (0..<tile.width).map {
          Digest(raw: UnsafeRawBufferPointer(rebasing: bytes[($0 * Digest.byteCount)...]))
        }
      })
  }
}

extension TileHashes: SubtreeHashes {
  public func hash(of subtree: Subtree) -> Digest? {
    guard let leaves = subtree.leaves, leaves.upperBound <= size else { return nil }
    let level = subtree.level / 8
    let start = leaves.lowerBound >> (level * 8)
    let index = start / Tile.fullWidth
    let width = min((size >> (level * 8)) - index * Tile.fullWidth, Tile.fullWidth)
    let tile = Tile(checked: .hashes(level: level), index: index, width: width)
    guard case .success(let hashes) = hashes(in: tile) else { return nil }
    let place = start % Tile.fullWidth
    return Frontier(leafHashes: hashes[place..<place + 1 << (subtree.level % 8)]).root
  }
}

extension TileHashes {
  /// The first flaw in the tiles. Nil if all of them together give `root`, and begin with
  /// `leafHashes` if these are given.
  public func mistake(root: Digest, leafHashes: [Digest]? = nil) -> TileMistake? {
    if let leafHashes, leafHashes.count != size {
      return TileMistake(nil, .otherSize(leafHashes.count))
    }
    var below = leafHashes
    var edge = Frontier()
    for level in 0..<8 where size >> (level * 8) > 0 {
      switch check(level: level, against: below) {
      case .failure(let mistake): return mistake
      case .success(let row):
        if level == 0 { edge = row.edge }
        below = row.roots
      }
    }
    return edge.root == root ? nil : TileMistake(nil, .otherRoot)
  }

  private struct TileRow {
    /// The roots of the full tiles.
    var roots: [Digest] = []
    /// The frontier of the tree over all hashes of the row.
    var edge = Frontier()
  }

  private func check(level: Int, against expected: [Digest]?) -> Result<TileRow, TileMistake> {
    var row = TileRow()
    let count = size >> (level * 8)
    for index in 0...(count - 1) / Tile.fullWidth {
      let first = index * Tile.fullWidth
      let width = min(count - first, Tile.fullWidth)
      let tile = Tile(checked: .hashes(level: level), index: index, width: width)
      let hashes: [Digest]
      switch self.hashes(in: tile) {
      case .failure(let mistake): return .failure(mistake)
      case .success(let read): hashes = read
      }
      if let expected,
        let place = hashes.indices.first(where: { hashes[$0] != expected[first + $0] })
      {
        return .failure(TileMistake(tile, .otherHash(first + place)))
      }
      if width == Tile.fullWidth {
        let root = Frontier(leafHashes: hashes).root
        row.roots.append(root)
        _ = row.edge.append(subtree: root, level: 8)
      } else {
        for hash in hashes { row.edge.append(hash) }
      }
    }
    return .success(row)
  }
}

extension SubtreeHashes {
  /// The bytes of a tile of hashes. Nil if a hash is missing or the tile is an entry bundle.
  public func bytes(of tile: Tile) -> [UInt8]? {
    guard case .hashes(let level) = tile.layer else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tile.width * Digest.byteCount)
    for place in 0..<tile.width {
      let subtree = Subtree(level: level * 8, index: tile.index * Tile.fullWidth + place)
      guard let hash = hash(of: subtree) else { return nil }
      hash.withBytes { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
