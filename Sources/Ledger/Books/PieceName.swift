/// The name of something that was written, by the folder and file that it is kept in:
/// `reviews/ID`, `replies/ID.2`.
public struct PieceName: Hashable, Sendable {
  public let folder: Folder
  /// The ID of the review that it is, or belongs to.
  public let review: String
  /// From 1; always 1 for a review.
  public let round: Int

  /// Where pieces of a kind are kept, below `content/`.
  public enum Folder: String, Sendable, CaseIterable {
    case reviews, replies, decisions
    case followUps = "follow-ups"
  }

  /// The piece of that kind, review and round.
  public init(_ folder: Folder, review: String, round: Int = 1) {
    self.folder = folder
    self.review = review
    self.round = round
  }
}
