import Reviews

/// What a commitment is made to: what somebody wrote, with all that is shown of it, as canonical
/// JSON (RFC 8785). It is the source text, not HTML, so that a new renderer breaks nothing.
///
/// Members are there where there is a value. The shop's topics are not in it: they are its own
/// labels, which it may reorder. Of a photo it has the words for it and the SHA-256 of the file.
public enum CanonicalDocument: Sendable {
  case review(Review)
  case reply(Reply)
  case followUp(FollowUp)
  case decision(Decision)

  /// Its canonical form.
  public var bytes: [UInt8] {
    switch self {
    case .review(let review): CanonicalDocument.bytes(of: review)
    case .reply(let reply): CanonicalDocument.bytes(of: reply)
    case .followUp(let followUp): CanonicalDocument.bytes(of: followUp)
    case .decision(let decision): CanonicalDocument.bytes(of: decision)
    }
  }

  /// The piece's name.
  public var name: DocumentID {
    switch self {
    case .review(let review): review.documentID
    case .reply(let reply): reply.documentID
    case .followUp(let followUp): followUp.documentID
    case .decision(let decision): decision.documentID
    }
  }

  /// The Markdown source.
  public var text: String {
    switch self {
    case .review(let review): review.text
    case .reply(let reply): reply.text
    case .followUp(let followUp): followUp.text
    case .decision(let decision): decision.text
    }
  }
}
