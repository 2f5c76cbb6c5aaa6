/// A file of a published log (C2SP tlog-tiles): up to 256 hashes of one level, or up to 256 events.
public struct Tile: Hashable, Sendable {
  /// The hashes, or events, in a full one.
  public static let fullWidth = 256

  public let layer: Layer
  /// Its number within the layer, from 0.
  public let index: Int
  /// How many hashes or events it holds: 1 to 256.
  public let width: Int

  /// What a tile is made of.
  public enum Layer: Hashable, Sendable {
    /// Level 0 has the leaves' hashes, level n the roots of the full tiles of level n − 1.
    case hashes(level: Int)
    case entries
  }

  /// A tile, or nil where none can have such numbers.
  public init?(_ layer: Layer, index: Int, width: Int = Tile.fullWidth) {
    if case .hashes(let level) = layer, !(0...63 ~= level) { return nil }
    guard 0..<1 << 54 ~= index, 1...Tile.fullWidth ~= width else { return nil }
    self.init(checked: layer, index: index, width: width)
  }

  init(checked layer: Layer, index: Int, width: Int) {
    self.layer = layer
    self.index = index
    self.width = width
  }

  /// All tiles of a log of `size` events, bundles of entries after hashes; with `oldSize` those
  /// alone that a log of that size has not got. Partial tiles of sizes between are not among them.
  /// Not for sizes from strangers: there is a tile for every 256 events, however many they say.
  public static func all(for size: Int, since oldSize: Int = 0) -> [Tile] {
    var tiles: [Tile] = []
    var level = 0
    while level * 8 < Int.bitWidth - 1, size >> (level * 8) > 0 {
      tiles += row(.hashes(level: level), size >> (level * 8), since: oldSize >> (level * 8))
      level += 1
    }
    return tiles + row(.entries, size, since: oldSize)
  }

  private static func row(_ layer: Layer, _ count: Int, since oldCount: Int) -> [Tile] {
    guard count > oldCount else { return [] }
    let full = oldCount / fullWidth..<count / fullWidth
    let tiles = full.map { Tile(checked: layer, index: $0, width: fullWidth) }
    let rest = count % fullWidth
    return rest == 0
      ? tiles : tiles + [Tile(checked: layer, index: count / fullWidth, width: rest)]
  }
}
