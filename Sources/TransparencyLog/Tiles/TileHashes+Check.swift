import Core

extension TileHashes {
  /// The first thing that is wrong with the tiles, or nil where all of them together lead to
  /// `root` and, where the leaves' hashes are given, begin with just those.
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
    /// Of the tree over all hashes of the row.
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
