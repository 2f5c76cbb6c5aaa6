import Core

/// A file of a published log (C2SP tlog-tiles): up to 256 hashes of one level, or up to 256 events.
public struct Tile: Hashable, Sendable {
  /// The number of hashes or events in a full tile.
  public static let fullWidth = 256

  public let layer: Layer
  /// The tile's number within its layer, from 0.
  public let index: Int
  /// The number of hashes or events in the tile: 1 to 256.
  public let width: Int

  /// The contents of a tile.
  public enum Layer: Hashable, Sendable {
    /// Hashes. At level 0 they are the leaves' hashes, at level n the roots of the full tiles of
    /// level n − 1.
    case hashes(level: Int)
    case entries
  }

  /// Makes a tile. Nil if no tile can have these numbers.
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

  /// All tiles of a log of `size` events, entry bundles after hashes. With `oldSize`, only the
  /// tiles that a log of that size does not have. Partial tiles of sizes in between are not
  /// included.
  ///
  /// Do not call this with a size from a stranger: there is a tile for every 256 events, however
  /// many the size says.
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

extension Tile {
  /// Its path from the log's address: `tile/0/x001/x234/067.p/8`, `tile/entries/000`.
  public var path: String {
    let layer =
      switch layer {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    let partial = width < Tile.fullWidth ? ".p/\(width)" : ""
    return "tile/\(layer)/\(Tile.path(of: index))\(partial)"
  }

  /// Parses a tile's path. Nil for anything that `path` would not have made.
  public init?(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].elementsEqual("tile".utf8) else { return nil }
    let layer: Layer
    if parts[1].elementsEqual("entries".utf8) {
      layer = .entries
    } else if let level = Decimal.decode(parts[1]) {
      layer = .hashes(level: level)
    } else {
      return nil
    }
    var number = parts.dropFirst(2).map { Array($0) }
    var width = Tile.fullWidth
    if number.count > 1, let index = number.indices.dropLast().last,
      number[index].suffix(2).elementsEqual(".p".utf8)
    {
      guard let written = Decimal.decode(number.removeLast()), written < Tile.fullWidth else {
        return nil
      }
      width = written
      number[index].removeLast(2)
    }
    guard let index = Tile.index(of: number) else { return nil }
    self.init(layer, index: index, width: width)
    guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
  }

  /// The number as groups of three digits, all but the last with an `x` in front.
  package static func path(of index: Int) -> String {
    var text = lastThreeDigits(of: index)
    var rest = index / 1000
    while rest > 0 {
      text = "x\(lastThreeDigits(of: rest))/\(text)"
      rest /= 1000
    }
    return text
  }

  private static func lastThreeDigits(of number: Int) -> String {
    String(String(1000 + number % 1000).dropFirst())
  }

  private static func index(of groups: [[UInt8]]) -> Int? {
    var digits: [UInt8] = []
    for group in groups { digits += group.drop { $0 == UInt8(ascii: "x") } }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.isEmpty ? 0 : Decimal.decode(significant)
  }
}

/// A flaw in the files of a published log.
public struct TileMistake: Error, Hashable {
  /// The damaged file. Nil if the files do not fit together.
  public let tile: Tile?
  public let flaw: Flaw

  /// A kind of flaw.
  public enum Flaw: Hashable, Sendable {
    /// The file is missing.
    case missing
    /// The file has that many bytes, which does not match its width.
    case badLength(Int)
    /// The hash of that number in its level does not match the hashes below it.
    case otherHash(Int)
    /// The entry of that number runs past the end, has no end, or contains a newline.
    case badEntry(Int)
    /// There are that many events, but the log has another size.
    case otherSize(Int)
    /// All hashes match one another, but not the checkpoint.
    case otherRoot
  }

  package init(_ tile: Tile?, _ flaw: Flaw) {
    self.tile = tile
    self.flaw = flaw
  }
}

extension TileMistake: CustomStringConvertible {
  public var description: String {
    let place = tile.map { "\($0.path): " } ?? ""
    return switch flaw {
    case .missing: "\(place)the file is missing"
    case .badLength(let count): "\(place)\(count) bytes are not what a tile of its width has"
    case .otherHash(let number): "\(place)hash \(number) is not that of what stands under it"
    case .badEntry(let number): "\(place)event \(number) is damaged"
    case .otherSize(let count): "\(place)there are \(count) events, not as many as the log has"
    case .otherRoot: "\(place)the tiles lead to another root hash than the checkpoint's"
    }
  }
}
