/// What is wrong with the files of a published log.
public struct TileMistake: Error, Hashable {
  /// The file; nil where all of them together are wrong.
  public let tile: Tile?
  public let flaw: Flaw

  /// What is wrong with it.
  public enum Flaw: Hashable, Sendable {
    /// It is not there.
    case missing
    /// It has that many bytes, which is not what its width wants.
    case badLength(Int)
    /// The hash of that number in its level is not that of what stands under it.
    case otherHash(Int)
    /// The event of that number goes on after the end, or has no end, or a newline in it.
    case badEntry(Int)
    /// There are that many events, which is not the log's size.
    case otherSize(Int)
    /// All agree with one another, but not with the checkpoint.
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
