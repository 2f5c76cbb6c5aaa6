import TransparencyLog

/// One event of the log: a leaf of the tree, public and permanent.
///
/// It holds no personal data by construction: no field takes free text. What was written is
/// there only as a commitment, whose salt can be destroyed.
public struct Entry: Hashable, Sendable {
  public var kind: EventKind
  /// As `2026-03-14`.
  public var day: String
  public var id: EntryID
  /// 1 to 5; nil where there are none.
  public var stars: Int?
  /// From 1; a larger one is an edit of the piece that began with revision 1.
  public var revision: Int?
  public var reason: Reason?
  /// The index of the event it refers to. An edit refers to revision 1 of its piece, a follow-up
  /// or reply to revision 1 of its review, all else to revision 1 of what it is about.
  public var refers: Int?
  /// To what was written, or what the shop decided.
  public var commitment: Commitment?
  /// The key that signs checkpoints from here on.
  public var key: VerifierKey?

  /// What happened.
  public enum EventKind: String, Sendable, CaseIterable {
    /// A review was first seen, or edited by its writer.
    case review
    case followUp = "follow-up"
    /// A reply was first seen, or edited.
    case reply
    case withhold
    /// A withheld or redacted piece is shown again.
    case restore
    case redact
    case remove
    /// A request to take a review down was refused.
    case keep
    /// Text and salt were destroyed.
    case erase
    /// Checkpoints are signed with another key from here on.
    case key
  }

  /// The closed list of reasons, blind to the rating.
  public enum Reason: String, Sendable, CaseIterable {
    case personalData = "personal-data"
    case abuse, discrimination, fake, unrelated, confidential, illegal
    case hiddenAtSource = "hidden-at-source"
  }

  /// An event; `flaw` says whether its kind has the fields that are given.
  public init(
    _ kind: EventKind, day: String, id: EntryID, stars: Int? = nil, revision: Int? = nil,
    reason: Reason? = nil, refers: Int? = nil, commitment: Commitment? = nil,
    key: VerifierKey? = nil
  ) {
    self.kind = kind
    self.day = day
    self.id = id
    self.stars = stars
    self.revision = revision
    self.reason = reason
    self.refers = refers
    self.commitment = commitment
    self.key = key
  }
}
