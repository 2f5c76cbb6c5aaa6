import Core

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

  /// The tile with that path, or nil for anything that `path` would not have made.
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

  /// Groups of three digits, all but the last after an `x`.
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
