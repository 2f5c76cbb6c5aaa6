import Core

/// The hashes of a published log of `size` events, out of its tiles.
///
/// They are what the tiles say: only proofs and roots made of them, held against a checkpoint, or
/// `mistake(root:)`, say whether that is true.
public struct TileHashes {
  /// The number of events.
  public let size: Int
  private let read: (Tile) -> [UInt8]?

  /// The hashes of a log of `size` events whose tiles `read` brings. Where a partial tile has gone
  /// it may bring the full one. It is asked anew each time, so it should remember.
  public init(size: Int, read: @escaping (Tile) -> [UInt8]?) {
    self.size = size
    self.read = read
  }

  /// The hashes in a tile, or why there are none.
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
