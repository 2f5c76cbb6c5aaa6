import Core
import Reviews

/// The content that an import adds to: its interface to the disk.
public protocol ContentStore {
  /// Whether reviews are lines of one file, and not files of their own.
  var keepsLines: Bool { get }

  /// Whether the review with that key is, or would be, a line.
  func isLine(_ key: ReviewKey) throws -> Bool

  /// The ID of the review with that key.
  func id(of key: ReviewKey) throws -> String?

  /// The record of earlier imports and this one for the review.
  func record(of key: ReviewKey) throws -> ReviewRecord?

  /// Stores a record in place of an older one.
  mutating func keep(_ record: ReviewRecord, of key: ReviewKey) throws

  /// Notes that the export has the review. Returns true the first time.
  mutating func visit(_ key: ReviewKey) -> Bool

  /// The numbers of the existing rounds, in order.
  func rounds(_ kind: DocumentKind, of id: String) throws -> [Int]

  /// The documents of a kind that say in `review:` which review they are on, and have no number. They
  /// have no `DocumentID` of their own, so that nothing is written in their place.
  func answers(_ kind: DocumentKind, to id: String) throws -> [[UInt8]]

  /// The bytes of a document. Nil if it does not exist.
  func bytes(of document: DocumentID) throws -> [UInt8]?

  /// Writes a file or a line atomically.
  mutating func write(_ bytes: [UInt8], as document: DocumentID) throws

  /// The records of earlier imports whose reviews this one did not visit.
  func unvisited() throws -> [ReviewRecord]
}

extension ContentStore {
  public func isLine(_ key: ReviewKey) -> Bool { keepsLines }
  public func answers(_ kind: DocumentKind, to id: String) -> [[UInt8]] { [] }
}

/// A store that is empty and keeps nothing, for reading an export only.
public struct EmptyContentStore: ContentStore {
  public let keepsLines = true

  /// An empty store.
  public init() {}

  public func id(of key: ReviewKey) -> String? { nil }
  public func record(of key: ReviewKey) -> ReviewRecord? { nil }
  public mutating func keep(_ record: ReviewRecord, of key: ReviewKey) {}
  public mutating func visit(_ key: ReviewKey) -> Bool { true }
  public func rounds(_ kind: DocumentKind, of id: String) -> [Int] { [] }
  public func bytes(of document: DocumentID) -> [UInt8]? { nil }
  public mutating func write(_ bytes: [UInt8], as document: DocumentID) {}
  public func unvisited() -> [ReviewRecord] { [] }
}
