import Core

/// What the customer said later.
public struct FollowUp: Sendable {
  /// The review's ID.
  public let review: String
  /// 1 for the first (`ID.md`), then the number in the file's name.
  public let round: Int
  public var date: Moment
  public var says: Statement
  /// The customer's new rating, 1 to 5.
  public var rating: Int?
  /// BCP 47; nil where it does not say (then the review's).
  public var language: String?
  /// Markdown source.
  public var text: String
  public var place: Place

  /// What a follow-up says of the case.
  public enum Statement: String, Sendable, CaseIterable {
    case confirms, disputes, adds
  }

  /// A follow-up; set the other fields after.
  public init(
    review: String, round: Int, date: Moment, says: Statement, text: String, place: Place
  ) {
    self.review = review
    self.round = round
    self.date = date
    self.says = says
    self.text = text
    self.place = place
  }
}
