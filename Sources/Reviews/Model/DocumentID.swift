import Core

/// The kinds of document that a case is made of.
///
/// The raw value is the word for a kind, in messages and in the ledger, where it never changes.
public enum DocumentKind: String, Sendable, CaseIterable {
  case review, reply
  case followUp = "follow-up"
  case decision

  /// The folder of `content/` that holds documents of this kind.
  public var folder: String {
    switch self {
    case .review: "reviews"
    case .reply: "replies"
    case .followUp: "follow-ups"
    case .decision: "decisions"
    }
  }

  /// Whether a review can have several documents of this kind, in numbered rounds.
  public var hasRounds: Bool { self != .review }

  /// The kind that a folder of `content/` holds; nil for any other folder.
  public init?(folder: String) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  fileprivate init?(folder: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let kind = Self.folders.first(where: { $0.name.elementsEqual(folder) })?.kind else {
      return nil
    }
    self = kind
  }

  private static let folders = allCases.map { (kind: $0, name: Array($0.folder.utf8)) }
}

extension DocumentKind: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The identity of a document: its kind, the review that it is or belongs to, and its round.
public struct DocumentID: Hashable, Sendable {
  public let kind: DocumentKind
  /// The ID of the review.
  public let review: String
  /// In `roundRange`; always 1 for a review.
  public let round: Int
  /// The rounds that a review can have of one kind.
  public static let roundRange = 1...999

  /// The ID of a document by its parts; `review` is a slug.
  public init(_ kind: DocumentKind, review: String, round: Int = 1) {
    self.kind = kind
    self.review = review
    self.round = round
  }

  /// The ID whose text is `text`; nil for any other text.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ DocumentID($0[...]) }) else { return nil }
    self = id
  }

  package init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")),
      let kind = DocumentKind(folder: text[..<slash])
    else { return nil }
    let name = text[(slash + 1)...]
    let dot = name.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    guard name[..<dot].isSlug else { return nil }
    var round = 1
    if dot < name.endIndex {
      guard kind.hasRounds, let number = Decimal.decode(name[(dot + 1)...]), number > 1 else {
        return nil
      }
      round = number
    }
    self.init(kind, review: String(decoding: name[..<dot], as: UTF8.self), round: round)
  }
}

extension DocumentID {
  private var name: String { round == 1 ? review : "\(review).\(round)" }

  /// The text form, which the ledger uses: `reviews/ID`, and for a later round `replies/ID.2`.
  public var text: String { "\(kind.folder)/\(name)" }

  /// The name of the document's file: `ID.md`, and for a later round `ID.2.md`.
  public var fileName: String { "\(name).md" }

  /// The path of the document's file in the project. The file may also stand in a folder between.
  public var path: String { "content/\(kind.folder)/\(fileName)" }

  /// The path with a folder for the year with which the review's ID begins:
  /// `content/replies/2026/ID.2.md`.
  public var pathByYear: String { "content/\(kind.folder)/\(review.prefix(4))/\(fileName)" }

  /// Appends the text form.
  package func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: kind.folder.utf8)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: review.utf8)
    if round != 1 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: String(round).utf8)
    }
  }
}

extension DocumentID: Comparable, CustomStringConvertible {
  /// By the folder's bytes, then the review's, then by round.
  public static func < (one: DocumentID, other: DocumentID) -> Bool {
    if one.kind != other.kind {
      return one.kind.folder.utf8.lexicographicallyPrecedes(other.kind.folder.utf8)
    }
    if one.review != other.review {
      return one.review.utf8.lexicographicallyPrecedes(other.review.utf8)
    }
    return one.round < other.round
  }

  public var description: String { text }
}

extension DocumentID {
  /// The ID that stands for the review of event `event` after its erasure. The ID says nothing
  /// about the review.
  public static func erasedID(_ event: Int) -> String { "erased-\(event)" }

  /// The event of which `id` is the ID after an erasure, or nil for any other ID.
  public static func erasedEvent(_ id: String) -> Int? {
    let prefix = "erased-"
    guard id.utf8.starts(with: prefix.utf8) else { return nil }
    return Decimal.decode(id.utf8.dropFirst(prefix.utf8.count))
  }

  /// The document's ID after the erasure of its review, which is event `event`.
  public func erased(_ event: Int) -> DocumentID {
    DocumentID(kind, review: DocumentID.erasedID(event), round: round)
  }
}

extension String {
  /// Whether the text matches `[a-z0-9][a-z0-9-]{0,99}`: the shape of IDs, topics and all other
  /// names that become names of files.
  public var isSlug: Bool { utf8.isSlug }
}

extension Collection<UInt8> {
  fileprivate var isSlug: Bool {
    guard 1...100 ~= count, first != UInt8(ascii: "-") else { return false }
    return allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: $0 == UInt8(ascii: "-")
      }
    }
  }
}
