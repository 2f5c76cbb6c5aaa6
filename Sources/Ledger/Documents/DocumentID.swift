import Core
import Reviews

/// The identity of a document, by the folder and file that it is in: `reviews/ID`, `replies/ID.2`.
public struct DocumentID: Hashable, Sendable {
  public let folder: Folder
  /// The ID of the review that the document is, or belongs to.
  public let review: String
  /// The round, from 1; always 1 for a review.
  public let round: Int

  /// The folder of a kind of documents, below `content/`.
  public enum Folder: String, Sendable, CaseIterable {
    case reviews, replies, decisions
    case followUps = "follow-ups"
  }

  /// The document of that kind, review and round.
  public init(_ folder: Folder, review: String, round: Int = 1) {
    self.folder = folder
    self.review = review
    self.round = round
  }
}

extension DocumentID {
  /// Parses an identity. Nil for anything that `text` would not have written.
  public init?(_ text: some StringProtocol) {
    guard let name = Array(text.utf8).withUnsafeBufferPointer({ DocumentID($0[...]) }) else {
      return nil
    }
    self = name
  }

  init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")),
      let folder = Folder.named(text[..<slash])
    else { return nil }
    let file = text[(slash + 1)...]
    let dot = file.firstIndex(of: UInt8(ascii: ".")) ?? file.endIndex
    guard DocumentID.isID(file[..<dot]) else { return nil }
    var round = 1
    if dot < file.endIndex {
      guard folder != .reviews, let written = Decimal.decode(file[(dot + 1)...]), written > 1 else {
        return nil
      }
      round = written
    }
    self.init(folder, review: String(decoding: file[..<dot], as: UTF8.self), round: round)
  }

  /// The identity as the ledger writes it: `reviews/ID`, and of a later round `replies/ID.2`.
  public var text: String {
    round == 1 ? "\(folder.rawValue)/\(review)" : "\(folder.rawValue)/\(review).\(round)"
  }

  /// The path of the file in the project, without subfolders.
  public var path: String { "content/\(text).md" }

  func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: folder.rawValue.utf8)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: review.utf8)
    if round != 1 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: String(round).utf8)
    }
  }

  private static func isID(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard 1...100 ~= text.count, text.first != UInt8(ascii: "-") else { return false }
    return text.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: $0 == UInt8(ascii: "-")
      }
    }
  }
}

extension DocumentID: Comparable, CustomStringConvertible {
  /// Orders by the folder's bytes, then the review's, then by round.
  public static func < (one: DocumentID, other: DocumentID) -> Bool {
    if one.folder != other.folder {
      return one.folder.rawValue.utf8.lexicographicallyPrecedes(other.folder.rawValue.utf8)
    }
    if one.review != other.review {
      return one.review.utf8.lexicographicallyPrecedes(other.review.utf8)
    }
    return one.round < other.round
  }

  public var description: String { text }
}

extension DocumentID.Folder {
  private static let names = allCases.map { ($0, Array($0.rawValue.utf8)) }

  static func named(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> DocumentID.Folder? {
    names.first { $0.1.elementsEqual(text) }?.0
  }

  /// The kind of the events with which such documents enter the log. A decision's kind is its
  /// action.
  var kind: Entry.EventKind? {
    switch self {
    case .reviews: .review
    case .replies: .reply
    case .followUps: .followUp
    case .decisions: nil
    }
  }

  func holds(_ kind: Entry.EventKind) -> Bool { self.kind.map { $0 == kind } ?? kind.isDecision }

  /// The order of events on one day.
  var rank: Int {
    switch self {
    case .reviews: 0
    case .replies: 1
    case .followUps: 2
    case .decisions: 3
    }
  }

  /// The word for a document of this kind in a message.
  var noun: String {
    switch self {
    case .reviews: "review"
    case .replies: "reply"
    case .followUps: "follow-up"
    case .decisions: "decision"
    }
  }
}

extension DocumentID {
  /// The ID that replaces the review of event `event` after its erasure. The ID reveals nothing
  /// about the review.
  public static func erasedID(_ event: Int) -> String { "erased-\(event)" }

  /// The event of a review with an ID that an erasure gave. Nil for any other ID.
  public static func erasedEvent(_ id: String) -> Int? {
    let prefix = "erased-"
    guard id.utf8.starts(with: prefix.utf8) else { return nil }
    return Decimal.decode(id.utf8.dropFirst(prefix.utf8.count))
  }

  /// The document's identity after the erasure of its review, which is event `event`.
  func erased(_ event: Int) -> DocumentID {
    DocumentID(folder, review: DocumentID.erasedID(event), round: round)
  }
}

/// A document in a file of its own that is entered in the log.
protocol LedgerDocument: Sendable {
  var documentID: DocumentID { get }
  /// The kind of the document's event.
  var kind: Entry.EventKind { get }
  var date: Moment { get }
  /// The stars that its event holds.
  var enteredStars: Int? { get }
  var reasonGiven: Decision.Reason? { get }
  var place: Place { get }
}

extension LedgerDocument {
  var reasonGiven: Decision.Reason? { nil }
}

extension Review: LedgerDocument {
  var enteredStars: Int? { stars.current }
  var documentID: DocumentID { DocumentID(.reviews, review: id) }
  var kind: Entry.EventKind { .review }
}

extension Reply: LedgerDocument {
  var documentID: DocumentID { DocumentID(.replies, review: review, round: round) }
  var kind: Entry.EventKind { .reply }
  var enteredStars: Int? { nil }
}

extension FollowUp: LedgerDocument {
  var documentID: DocumentID { DocumentID(.followUps, review: review, round: round) }
  var kind: Entry.EventKind { .followUp }
  var enteredStars: Int? { rating }
}

extension Decision: LedgerDocument {
  var documentID: DocumentID { DocumentID(.decisions, review: review, round: round) }
  var kind: Entry.EventKind { .decision(action) }
  var enteredStars: Int? { nil }
  var reasonGiven: Decision.Reason? { reason }
}
