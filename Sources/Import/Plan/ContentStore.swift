import Reviews

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
  func rounds(_ kind: DocumentKind, of id: String) throws -> [Int]

  /// What stands there; nil where nothing does.
  func bytes(of document: DocumentID) throws -> [UInt8]?

  /// Writes a file or a line, whole or not at all.
  mutating func write(_ bytes: [UInt8], as document: DocumentID) throws

  /// The records of reviews of earlier imports that this one did not visit.
  func unvisited() throws -> [ReviewRecord]
}

extension ContentStore {
  public func isLine(_ key: ReviewKey) -> Bool { keepsLines }
}

/// A store on which nothing stands and nothing stays: for looking at an export.
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

/// What earlier imports wrote of a review: a line of `content/imports/SOURCE.jsonl`.
///
/// By it an import knows what is new at the source, and that a file was changed by somebody here: it
/// then no longer has the digest with which it was written.
public struct ReviewRecord: Hashable, Sendable {
  /// A round that was written.
  public struct WrittenRound: Hashable, Sendable {
    var number: Int
    /// When the source says it was; nil where it does not.
    var date: String?
    /// Of the words at the source.
    var source: ShortDigest
    /// Of the file.
    var file: ShortDigest
  }

  public let id: String
  /// The part of the source that it belongs to; empty where there are none.
  public var scope = ""
  /// Of the review's file, or of its line; nil where it was never written.
  public var review: ShortDigest?
  /// When the source says it was changed, in seconds since 1970.
  var updated: Int?
  var replies: [WrittenRound] = []
  var followUps: [WrittenRound] = []
  /// The reason for which it was withheld, as its source hides it.
  var withheld: String?

  init(id: String) { self.id = id }

  /// What is left of the record of a review that was erased: the key by which its source's review is
  /// known again, so that no import brings it back, and no word and no digest of it. Nil of a review
  /// that no import wrote.
  public init?(erasing id: String) {
    guard let key = ReviewKey(id: id) else { return nil }
    self.id = Self.erasedPrefix + key.text
  }

  private static let erasedPrefix = "erased-"

  /// Whether its review was erased: nothing of it is written again.
  public var isErased: Bool { id.hasPrefix(Self.erasedPrefix) }

  /// The record in a line, or nil where it is none.
  public init?(line: [UInt8]) {
    guard let value = try? JSONText.value(line, in: 0..<line.count), let id = value.text("id")
    else {
      return nil
    }
    self.id = id
    scope = value.text("scope") ?? ""
    review = value.text("review").flatMap(ShortDigest.init)
    updated = value.text("updated").flatMap(Int.init)
    replies = (value["replies"]?.items ?? []).compactMap(WrittenRound.init)
    followUps = (value["follow-ups"]?.items ?? []).compactMap(WrittenRound.init)
    withheld = value.text("withheld")
  }

  /// The line, with a line feed.
  public var line: [UInt8] {
    var bytes = Array("{\"id\":".utf8)
    bytes.append(json: id)
    func add(_ key: String, _ text: String?) {
      guard let text else { return }
      bytes += ",\"\(key)\":".utf8
      bytes.append(json: text)
    }
    func add(_ key: String, _ rounds: [WrittenRound]) {
      guard !rounds.isEmpty else { return }
      bytes += ",\"\(key)\":[".utf8
      for (index, round) in rounds.enumerated() {
        if index > 0 { bytes.append(.comma) }
        bytes += "{\"round\":\(round.number)".utf8
        add("date", round.date)
        add("source", round.source.description)
        add("file", round.file.description)
        bytes.append(.closeBrace)
      }
      bytes.append(.closeBracket)
    }
    add("scope", scope.isEmpty ? nil : scope)
    add("review", review?.description)
    if let updated { bytes += ",\"updated\":\(updated)".utf8 }
    add("replies", replies)
    add("follow-ups", followUps)
    add("withheld", withheld)
    bytes += "}\n".utf8
    return bytes
  }
}

extension ReviewRecord.WrittenRound {
  fileprivate init?(_ value: RecordValue) {
    guard let number = value.text("round").flatMap(Int.init), 1...9999 ~= number,
      let source = value.text("source").flatMap(ShortDigest.init),
      let file = value.text("file").flatMap(ShortDigest.init)
    else { return nil }
    self.init(number: number, date: value.text("date"), source: source, file: file)
  }
}
