/// Where content stands, and where an import puts what is new: the edge to the disk.
public protocol ContentStore {
  /// Whether reviews are lines of one file, and not files of their own.
  var keepsLines: Bool { get }

  /// Whether the review of that key is, or would be, a line.
  func isLine(_ key: ReviewKey) throws -> Bool

  /// The ID under which the review of that key stands here.
  func id(of key: ReviewKey) throws -> String?

  /// What earlier imports wrote of the review, this one among them.
  func record(of key: ReviewKey) throws -> ReviewRecord?

  /// Keeps a record in place of an older one.
  mutating func keep(_ record: ReviewRecord, of key: ReviewKey) throws

  /// Notes that the export holds the review; true the first time.
  mutating func visit(_ key: ReviewKey) -> Bool

  /// The numbers of the rounds that stand, in order.
  func rounds(_ kind: Piece.Kind, of id: String) throws -> [Int]

  /// What stands there; nil where nothing does.
  func bytes(of piece: Piece) throws -> [UInt8]?

  /// Writes a file or a line, whole or not at all.
  mutating func write(_ bytes: [UInt8], as piece: Piece) throws

  /// The records of reviews of earlier imports that this one did not visit.
  func unvisited() throws -> [ReviewRecord]
}

extension ContentStore {
  public func isLine(_ key: ReviewKey) -> Bool { keepsLines }
}
