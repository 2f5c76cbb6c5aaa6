/// Every figure on the page, each defined where it is declared and computed nowhere else.
public struct Statistics: Sendable {
  /// The day on which they hold.
  public let asOf: Day
  /// Reviews received, whatever was decided on them.
  public let reviews: Int
  /// The same by first stars, 1 to 5; nil for those without.
  public private(set) var byStars = Tally<Int?>()
  /// Replies, under any review.
  public private(set) var replies = 0
  /// Reviews that count: all but fakes.
  public private(set) var counted = 0
  /// The day of the oldest review that counts.
  public private(set) var firstReview: Day?
  public let scores: ScoreFigures
  public let complaints: ComplaintFigures
  public let hidden: HiddenFigures
  /// The score over time.
  public let quarters: [QuarterFigure]
  public let sources: [SourceFigure]
  public let topics: [TopicFigure]
  /// How it is known that the writers were customers, of the reviews that count.
  public private(set) var evidence = Tally<Review.Evidence>()
  /// Reviews that count whose writers got something for them.
  public private(set) var incentives = 0
  /// Reviews that count by people with a relation to the shop.
  public private(set) var relations = 0
  /// Reviews that count by BCP 47 language, as far as they name one.
  public private(set) var languages = Tally<String>()

  /// The figures of `cases`, in any order, on the day `asOf`, the same one that the cases were
  /// joined for; over time for the last `quarters` quarters.
  public init(of cases: [Case], settings: Settings, asOf: Day, quarters: Int = 8) {
    self.asOf = asOf
    reviews = cases.count
    scores = ScoreFigures(of: cases, asOf: asOf)
    complaints = ComplaintFigures(of: cases, asOf: asOf)
    hidden = HiddenFigures(of: cases)
    self.quarters = [QuarterFigure](of: cases, asOf: asOf, count: quarters)
    sources = [SourceFigure](of: cases, sources: settings.sources)
    topics = [TopicFigure](of: cases, topics: settings.topics)
    for one in cases {
      replies += one.replies.count
      byStars.count(one.review.stars)
      if !one.isFake { count(one.review) }
    }
  }

  private mutating func count(_ review: Review) {
    counted += 1
    firstReview = min(firstReview ?? review.date.day, review.date.day)
    evidence.count(review.evidence)
    if review.incentive != nil { incentives += 1 }
    if review.relation != nil { relations += 1 }
    if let language = review.language { languages.count(language) }
  }
}
