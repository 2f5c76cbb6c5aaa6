import Core

/// A document of a case: a review, or a round of what was written or decided about one.
public protocol CaseDocument: Sendable {
  static var documentKind: DocumentKind { get }
  var documentID: DocumentID { get }
  var date: Moment { get set }
  /// Where the document was read.
  var place: Place { get }
}

/// A document that belongs to a review and can come in several rounds.
public protocol CaseRound: CaseDocument {
  /// The ID of the review.
  var review: String { get }
  /// From 1.
  var round: Int { get }
  /// The document as another round.
  func numbered(_ round: Int) -> Self
}

extension CaseRound {
  public var documentID: DocumentID {
    DocumentID(Self.documentKind, review: review, round: round)
  }
}

extension CaseRound {
  /// What the name of the document's file says: the part before the first dot, and the number behind
  /// it. Nil if it stands in no file of its own.
  private var nameParts: (id: Substring, number: Substring?)? {
    guard place.file.hasSuffix(".md") else { return nil }
    let slash = place.file.utf8.lastIndex(of: .slash).map { place.file.utf8.index(after: $0) }
    let name = place.file[(slash ?? place.file.startIndex)...].dropLast(3)
    guard let dot = name.utf8.firstIndex(of: .dot) else { return (name, nil) }
    return (name[..<dot], name[name.utf8.index(after: dot)...])
  }

  /// Whether the file has no number in its name, so that its round follows from its date where there
  /// are several.
  public var isUnnumbered: Bool { nameParts.map { $0.number == nil } ?? false }

  /// Whether the file has another name than the review, which it then names in `review:`.
  public var isNamedOtherwise: Bool { nameParts.map { $0.id != review } ?? false }

  /// The round as the file's name alone gives it: 1 if it is the review's ID. Nil if it has another
  /// name and no number.
  public var roundInName: Int? {
    guard let (id, number) = nameParts else { return round }
    return number.map { Int($0) } ?? (id == review ? 1 : nil)
  }
}

extension Review: CaseDocument {
  public static let documentKind = DocumentKind.review
  public var documentID: DocumentID { DocumentID(.review, review: id) }
}

extension Reply: CaseRound {
  public static let documentKind = DocumentKind.reply

  public func numbered(_ round: Int) -> Reply {
    var numbered = self
    numbered.round = round
    return numbered
  }
}

extension FollowUp: CaseRound {
  public static let documentKind = DocumentKind.followUp

  public func numbered(_ round: Int) -> FollowUp {
    var numbered = self
    numbered.round = round
    return numbered
  }
}

extension Decision: CaseRound {
  public static let documentKind = DocumentKind.decision

  public func numbered(_ round: Int) -> Decision {
    var numbered = self
    numbered.round = round
    return numbered
  }
}

/// The numbers of rounds whose files have none in their names.
public struct RoundNumbers {
  private let taken: Set<Int>
  private var last = 0

  /// The numbers but those that are taken.
  public init(without taken: Set<Int>) { self.taken = taken }

  /// The next number.
  public mutating func next() -> Int {
    last += 1
    while taken.contains(last) { last += 1 }
    return last
  }
}
