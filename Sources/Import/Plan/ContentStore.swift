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

  /// The bytes of a document. Nil if it does not exist.
  func bytes(of document: DocumentID) throws -> [UInt8]?

  /// Writes a file or a line atomically.
  mutating func write(_ bytes: [UInt8], as document: DocumentID) throws

  /// The records of earlier imports whose reviews this one did not visit.
  func unvisited() throws -> [ReviewRecord]
}

extension ContentStore {
  public func isLine(_ key: ReviewKey) -> Bool { keepsLines }
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

/// The record of what imports wrote for a review: a line of `content/imports/SOURCE.jsonl`.
///
/// From it an import knows what is new at the source, and whether somebody changed a file here: the
/// file's digest then differs.
public struct ReviewRecord: Hashable, Sendable {
  /// A round that was written.
  public struct WrittenRound: Hashable, Sendable {
    var number: Int
    /// The date that the source gives. Nil if it gives none.
    var date: String?
    /// The digest of the source's text.
    var source: ShortDigest
    /// The digest of the file.
    var file: ShortDigest
  }

  public let id: String
  /// The part of the source. Empty if it has none.
  public var scope = ""
  /// The digest of the review's file or line. Nil if it was never written.
  public var review: ShortDigest?
  /// The day on which an import corrected the review, as its file says.
  var corrected: Day?
  /// The day that the source gives. Nil if the ID begins with it.
  var day: Day?
  /// The source's time of the last change, in seconds since 1970.
  var updated: Int?
  var replies: [WrittenRound] = []
  var followUps: [WrittenRound] = []
  /// The reason for which the review was withheld, because its source hides it.
  var withheld: String?

  init(id: String) { self.id = id }

  /// The record of an erased review: only the key that identifies the source's review, so that no
  /// import brings it back, with no text and no digest of one. Nil if no import wrote the review.
  public init?(erasing id: String) {
    guard let key = ReviewKey(id: id) else { return nil }
    self.id = Self.erasedPrefix + key.text
  }

  private static let erasedPrefix = "erased-"

  /// Whether the review was erased. Nothing of it is written again.
  public var isErased: Bool { id.hasPrefix(Self.erasedPrefix) }

  /// Parses a line. Nil if it is not a record.
  public init?(line: [UInt8]) {
    guard let value = try? RecordValue(json: line, in: line.indices), let id = value.text("id")
    else {
      return nil
    }
    self.id = id
    scope = value.text("scope") ?? ""
    review = value.text("review").flatMap(ShortDigest.init)
    corrected = value.text("corrected").flatMap { Day($0) }
    day = value.text("day").flatMap { Day($0) }
    updated = value.text("updated").flatMap(Int.init)
    replies = (value["replies"]?.items ?? []).compactMap(WrittenRound.init)
    followUps = (value["follow-ups"]?.items ?? []).compactMap(WrittenRound.init)
    withheld = value.text("withheld")
  }

  /// The record as a line with a line feed.
  public var line: [UInt8] {
    let members: [[(key: String, value: JSON)]] = [
      [("id", .string(id))],
      JSON.member("scope", scope.isEmpty ? nil : scope),
      JSON.member("review", review?.description),
      JSON.member("corrected", corrected?.description),
      JSON.member("day", day.flatMap { id.hasPrefix($0.description) ? nil : $0.description }),
      updated.map { [("updated", .number($0))] } ?? [],
      replies.isEmpty ? [] : [("replies", .array(replies.map(\.json)))],
      followUps.isEmpty ? [] : [("follow-ups", .array(followUps.map(\.json)))],
      JSON.member("withheld", withheld),
    ]
    return JSON.object(members.flatMap(\.self)).bytes(.canonical) + [.lineFeed]
  }
}

extension ReviewRecord.WrittenRound {
  fileprivate init?(_ value: RecordValue) {
    guard let number = value.text("round").flatMap(Int.init), DocumentID.roundRange ~= number,
      let source = value.text("source").flatMap(ShortDigest.init),
      let file = value.text("file").flatMap(ShortDigest.init)
    else { return nil }
    self.init(number: number, date: value.text("date"), source: source, file: file)
  }

  fileprivate var json: JSON {
    .object(
      [("round", .number(number))] + JSON.member("date", date) + [
        ("source", .string(source.description)), ("file", .string(file.description)),
      ])
  }
}
