/// A store on which nothing stands and nothing stays: for looking at an export.
public struct EmptyContentStore: ContentStore {
  public let keepsLines = true

  /// An empty store.
  public init() {}

  public func id(of key: ReviewKey) -> String? { nil }
  public func record(of key: ReviewKey) -> ReviewRecord? { nil }
  public mutating func keep(_ record: ReviewRecord, of key: ReviewKey) {}
  public mutating func visit(_ key: ReviewKey) -> Bool { true }
  public func rounds(_ kind: Piece.Kind, of id: String) -> [Int] { [] }
  public func bytes(of piece: Piece) -> [UInt8]? { nil }
  public mutating func write(_ bytes: [UInt8], as piece: Piece) {}
  public func unvisited() -> [ReviewRecord] { [] }
}
