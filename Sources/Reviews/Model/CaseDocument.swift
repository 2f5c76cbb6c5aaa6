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
}

extension CaseRound {
  public var documentID: DocumentID {
    DocumentID(Self.documentKind, review: review, round: round)
  }
}

extension Review: CaseDocument {
  public static let documentKind = DocumentKind.review
  public var documentID: DocumentID { DocumentID(.review, review: id) }
}

extension Reply: CaseRound {
  public static let documentKind = DocumentKind.reply
}

extension FollowUp: CaseRound {
  public static let documentKind = DocumentKind.followUp
}

extension Decision: CaseRound {
  public static let documentKind = DocumentKind.decision
}
