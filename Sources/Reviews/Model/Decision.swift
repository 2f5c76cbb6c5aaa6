import Core

/// A moderation decision on a review.
public struct Decision: Sendable {
  /// The review's ID.
  public let review: String
  /// 1 for the first (`ID.md`), then the number in the file's name.
  public let round: Int
  public var action: Action
  /// Required but with `keep`.
  public var reason: Reason?
  /// A key of `people` in site.yml.
  public var by: String
  public var date: Moment
  public var requestedBy: String?
  /// The last day of a pause, with `withhold`.
  public var until: Day?
  /// Why, in the shop's words; Markdown source.
  public var text: String
  public var place: Place

  /// What was decided.
  public enum Action: String, Sendable, CaseIterable {
    /// Not shown for now.
    case withhold
    /// Shown without a part of its text.
    case redact
    /// Not shown any more.
    case remove
    /// A request that was refused: the review stays.
    case keep
  }

  /// The closed list of reasons, blind to the rating.
  public enum Reason: String, Sendable, CaseIterable {
    case personalData = "personal-data"
    case abuse, discrimination, fake, unrelated, confidential, illegal
    /// The source hides it and names no reason of these; good for a pause only, until somebody
    /// here decides.
    case hiddenAtSource = "hidden-at-source"
  }

  /// A decision; set the other fields after.
  public init(
    review: String, round: Int, action: Action, by: String, date: Moment, text: String,
    place: Place
  ) {
    self.review = review
    self.round = round
    self.action = action
    self.by = by
    self.date = date
    self.text = text
    self.place = place
  }
}
