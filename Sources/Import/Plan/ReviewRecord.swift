import Core
import Reviews

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
    /// Whether the file was written here and not by an import: its words came back from the source.
    var isWrittenHere = false

    /// The number of a round that is written here in a file without one.
    static let unnumbered = 0
  }

  /// The last decision that an import wrote.
  struct WrittenDecision: Hashable, Sendable {
    var number: Int
    /// The digest of the file.
    var file: ShortDigest
    var day: Day
    /// The last day of the pause. Nil if the decision ended one.
    var until: Day?
  }

  public let id: String
  /// For a record that only leads to another one, the ID of that review: the key by which the review
  /// is known now is not the one at the end of its ID.
  public var of: String?
  /// The key by which the review is known now. Nil if it is the one at the end of its ID.
  var key: ReviewKey?
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
  /// The reason for which the source hides the review, as of the last import. Nil if it shows it.
  var withheld: String?
  /// The last decision that an import wrote, to withhold the review or to show it again.
  var decision: WrittenDecision?

  init(id: String) { self.id = id }

  /// The record of an erased review: only the key that identifies the source's review, so that no
  /// import brings it back, with no text and no digest of one. Nil if no import wrote the review.
  public init?(erasing id: String) {
    guard let key = ReviewKey(id: id) else { return nil }
    self.id = Self.erasedPrefix + key.text
  }

  private static let erasedPrefix = "erased-"

  /// The record that leads from a key to the review with that ID.
  init(leadingFrom key: ReviewKey, to id: String) {
    self.id = "known-\(key.text)"
    of = id
  }

  /// Whether the review was erased. Nothing of it is written again.
  public var isErased: Bool { id.hasPrefix(Self.erasedPrefix) }

  /// Parses a line. Nil if it is not a record.
  public init?(line: [UInt8]) {
    guard let value = try? RecordValue(json: line, in: line.indices), let id = value.text("id")
    else {
      return nil
    }
    self.id = id
    of = value.text("of")
    key = value.text("key").flatMap { ReviewKey(id: "-\($0)") }
    scope = value.text("scope") ?? ""
    review = value.text("review").flatMap(ShortDigest.init)
    corrected = value.text("corrected").flatMap { Day($0) }
    day = value.text("day").flatMap { Day($0) }
    updated = value.text("updated").flatMap(Int.init)
    replies = (value["replies"]?.items ?? []).compactMap(WrittenRound.init)
    followUps = (value["follow-ups"]?.items ?? []).compactMap(WrittenRound.init)
    withheld = value.text("withheld")
    decision = value["decision"].flatMap(WrittenDecision.init)
  }

  /// The record as a line with a line feed.
  public var line: [UInt8] {
    let members: [[(key: String, value: JSON)]] = [
      [("id", .string(id))],
      JSON.member("of", of),
      JSON.member("key", key?.text),
      JSON.member("scope", scope.isEmpty ? nil : scope),
      JSON.member("review", review?.description),
      JSON.member("corrected", corrected?.description),
      JSON.member("day", day.flatMap { id.hasPrefix($0.description) ? nil : $0.description }),
      updated.map { [("updated", .number($0))] } ?? [],
      replies.isEmpty ? [] : [("replies", .array(replies.map(\.json)))],
      followUps.isEmpty ? [] : [("follow-ups", .array(followUps.map(\.json)))],
      JSON.member("withheld", withheld),
      decision.map { [("decision", $0.json)] } ?? [],
    ]
    return JSON.object(members.flatMap(\.self)).bytes(.canonical) + [.lineFeed]
  }
}

extension ReviewRecord.WrittenRound {
  fileprivate init?(_ value: RecordValue) {
    let isWrittenHere = value["here"]?.isTrue == true
    guard let number = value.text("round").flatMap(Int.init),
      DocumentID.roundRange ~= number || (isWrittenHere && number == Self.unnumbered),
      let source = value.text("source").flatMap(ShortDigest.init),
      let file = value.text("file").flatMap(ShortDigest.init)
    else { return nil }
    self.init(
      number: number, date: value.text("date"), source: source, file: file,
      isWrittenHere: isWrittenHere)
  }

  fileprivate var json: JSON {
    .object(
      [("round", .number(number))] + JSON.member("date", date) + [
        ("source", .string(source.description)), ("file", .string(file.description)),
      ] + (isWrittenHere ? [("here", .bool(true))] : []))
  }
}

extension ReviewRecord.WrittenDecision {
  fileprivate init?(_ value: RecordValue) {
    guard let number = value.text("round").flatMap(Int.init), DocumentID.roundRange ~= number,
      let file = value.text("file").flatMap(ShortDigest.init),
      let day = value.text("date").flatMap({ Day($0) })
    else { return nil }
    self.init(
      number: number, file: file, day: day, until: value.text("until").flatMap { Day($0) })
  }

  fileprivate var json: JSON {
    .object(
      [
        ("round", .number(number)), ("file", .string(file.description)),
        ("date", .string(day.description)),
      ] + JSON.member("until", until?.description))
  }
}
