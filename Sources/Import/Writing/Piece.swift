/// A file of content that an import may write: a review, or a round of what was said about it.
public struct Piece: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case reviews, replies, decisions
    case followUps = "follow-ups"
  }

  public let kind: Kind
  /// The review's ID.
  public let id: String
  /// 1 for a review.
  public let round: Int

  /// A file by what it holds.
  public init(_ kind: Kind, _ id: String, round: Int = 1) {
    self.kind = kind
    self.id = id
    self.round = round
  }

  /// Its name without `.md`: `ID`, `ID.2`.
  public var name: String { round == 1 ? id : "\(id).\(round)" }

  /// Where a new one goes: `content/replies/2026/ID.2.md`, by the year of the review.
  public var path: String { "content/\(kind.rawValue)/\(id.prefix(4))/\(name).md" }
}
