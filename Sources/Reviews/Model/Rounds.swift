import Core

/// A reply: what the shop wrote under a review in one round.
public struct Reply: Sendable {
  /// The review's ID.
  public internal(set) var review: String
  /// 1 for the first reply (`ID.md`), then the number in the file's name (`ID.2.md`).
  public internal(set) var round: Int
  /// A key of `people` in site.yml.
  public var by: String
  /// The date. A reply without one has the day of its review, because it came no earlier.
  public var date: Moment
  /// Whether the date is known. The source of an imported reply may not give it.
  public var isDated = true
  public var datedBy = DateTeller.shop
  public var entered: Day?
  public var outcome: Claim
  /// How the case was resolved, or why it was declined: a sentence in the shop's words.
  public var resolution: String?
  /// The day of the resolution; nil means the reply's own day.
  public var resolvedOn: Day?
  public var proof: Proof?
  /// The address of the ruling; `http` or `https`.
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

  /// The shop's claim about the case.
  public enum Claim: String, Sendable, CaseIterable {
    case answered, working, `private`, resolved, declined
  }

  /// The proof of a resolution.
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

/// A follow-up: what the customer wrote later.
public struct FollowUp: Sendable {
  /// The review's ID.
  public internal(set) var review: String
  /// 1 for the first (`ID.md`), then the number in the file's name.
  public internal(set) var round: Int
  public var date: Moment
  public var datedBy = DateTeller.shop
  public var entered: Day?
  public var says: Statement
  /// By whose hand it came in.
  public var toldBy = Teller.shop
  /// The customer's new rating, 1 to 5.
  public var rating: Int?
  /// BCP 47; nil where it does not say (then the review's).
  public var language: String?
  /// Markdown source.
  public var text: String
  public var place: Place

  /// The statement of a follow-up about the case.
  public enum Statement: String, Sendable, CaseIterable {
    case confirms, disputes, adds
  }

  /// By whose hand a follow-up came in.
  public enum Teller: String, Sendable, CaseIterable {
    /// The shop wrote the file, so that the customer's word is as the shop tells it.
    case shop
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
  public internal(set) var review: String
  /// 1 for the first (`ID.md`), then the number in the file's name.
  public internal(set) var round: Int
  public var action: Action
  /// The reason. Required except with `keep`.
  public var reason: Reason?
  /// A key of `people` in site.yml.
  public var by: String
  public var date: Moment
  public var requestedBy: String?
  /// The last day of a pause, with `withhold`.
  public var until: Day?
  /// The explanation in the shop's words, Markdown source.
  public var text: String
  public var place: Place

  /// The action of a decision.
  public enum Action: String, Sendable, CaseIterable {
    /// Do not show the review for now.
    case withhold
    /// Show the review without a part of its text.
    case redact
    /// Do not show the review any more.
    case remove
    /// Refuse a request, or end a pause: the review stays.
    case keep
  }

  /// The closed list of reasons, blind to the rating.
  public enum Reason: String, Sendable, CaseIterable {
    case personalData = "personal-data"
    case abuse, discrimination, fake, unrelated, confidential, illegal
    /// The source hides the review and gives no reason on this list. Valid for a pause, until
    /// somebody here decides, and for `keep` when the source shows the review again.
    case hiddenAtSource = "hidden-at-source"
  }

  /// Whether the decision shows a review again because its source does, and refuses no request.
  public var followsSource: Bool { action == .keep && reason == .hiddenAtSource }

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
