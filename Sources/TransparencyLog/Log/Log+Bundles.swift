extension Log {
  /// The bytes of a bundle of entries, each after its length in two bytes, the larger first; nil
  /// where the log has not got the events, one is longer than 65,535 bytes, or it is a tile of hashes.
  public func bytes(of tile: Tile) -> [UInt8]? {
    let first = tile.index * Tile.fullWidth
    guard tile.layer == .entries, first + tile.width <= count else { return nil }
    var bytes: [UInt8] = []
    for leaf in self[first..<first + tile.width] {
      guard let length = UInt16(exactly: leaf.count) else { return nil }
      bytes += [UInt8(length >> 8), UInt8(truncatingIfNeeded: length)]
      bytes += leaf
    }
    return bytes
  }

  /// The log of `size` events whose bundles of entries `read` brings. Where a partial one has gone
  /// it may bring the full one.
  public init(size: Int, read: (Tile) -> [UInt8]?) throws(TileMistake) {
    self.init()
    // One after another: a forged size ends at the first bundle that is missing.
    while count < size {
      let width = Swift.min(size - count, Tile.fullWidth)
      let tile = Tile(checked: .entries, index: count / Tile.fullWidth, width: width)
      guard let bytes = read(tile) else { throw TileMistake(tile, .missing) }
      try append(bytes, of: tile)
    }
  }

  private mutating func append(_ bytes: [UInt8], of tile: Tile) throws(TileMistake) {
    var at = 0
    for _ in 0..<tile.width {
      guard at + 2 <= bytes.count else { throw TileMistake(tile, .badEntry(count)) }
      let end = at + 2 + Int(bytes[at]) << 8 + Int(bytes[at + 1])
      guard end <= bytes.count, !bytes[at + 2..<end].contains(UInt8(ascii: "\n")) else {
        throw TileMistake(tile, .badEntry(count))
      }
      append(leaf: bytes[at + 2..<end])
      at = end
    }
    guard at == bytes.count || tile.width < Tile.fullWidth else {
      throw TileMistake(tile, .badLength(bytes.count))
    }
  }

  /// The files of the published log but for its checkpoint, by path: all of them, or with
  /// `oldSize` those that a log of that size has not got.
  public func files(_ tree: MerkleTree, since oldSize: Int = 0) -> [(path: String, bytes: [UInt8])]
  {
    Tile.all(for: Swift.min(count, tree.size), since: oldSize).compactMap { tile in
      let bytes = tile.layer == .entries ? bytes(of: tile) : tree.bytes(of: tile)
      return bytes.map { (tile.path, $0) }
    }
  }
}
