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
