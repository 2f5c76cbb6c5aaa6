import Core

/// What the shop wrote under a review, in one round.
public struct Reply: Sendable {
  /// The review's ID.
  public let review: String
  /// 1 for the first reply (`ID.md`), then the number in the file's name (`ID.2.md`).
  public let round: Int
  /// A key of `people` in site.yml.
  public var by: String
  /// Of a reply that is not dated, the day of its review: it came no earlier.
  public var date: Moment
  /// Whether it is known when it was written; where it was imported, its source may not say.
  public var isDated = true
  public var outcome: Claim
  /// How it was resolved, or why it was declined, in a sentence; the shop's words.
  public var resolution: String?
  /// The day of the resolution; nil means the reply's own day.
  public var resolvedOn: Day?
  public var proof: Proof?
  /// Where the ruling can be read; `http` or `https`.
  public var url: String?
  /// When the shop will come back, with `working` and `private`.
  public var nextStep: Day?
  /// BCP 47; nil where the reply does not say.
  public var language: String?
  /// At most `Photo.most`.
  public var photos: [Photo] = []
  /// Markdown source.
  public var text: String
  /// The line of the file on which the text starts, from 1; where nobody says so, the first.
  public var textLine: Int
  public var place: Place

  /// Where the shop says the case stands.
  public enum Claim: String, Sendable, CaseIterable {
    case answered, working, `private`, resolved, declined
  }

  /// What documents a resolution.
  public enum Proof: String, Sendable, CaseIterable {
    case refund, replacement, repair, ruling
  }

  /// A plain answer; set the other fields after.
  public init(review: String, round: Int, by: String, date: Moment, text: String, place: Place) {
    self.review = review
    self.round = round
    self.by = by
    self.date = date
    self.text = text
    self.place = place
    textLine = 1
    outcome = .answered
  }
}

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
