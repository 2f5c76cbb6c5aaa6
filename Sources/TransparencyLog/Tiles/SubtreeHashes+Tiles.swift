import Core

extension SubtreeHashes {
  /// The bytes of a tile of hashes, or nil where one is missing or it is a bundle of entries.
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
