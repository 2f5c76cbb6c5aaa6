/// Every figure on the page, each defined where it is declared and computed nowhere else.
public struct Statistics: Sendable {
  /// The day on which they hold.
  public let asOf: Day
  /// Reviews received, whatever was decided on them.
  public let reviews: Int
  /// Replies, under any review.
  public let replies: Int
  /// Reviews that count: all but fakes.
  public let counted: Int
  /// The day of the oldest review that counts.
  public let firstReview: Day?
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
    replies = cases.reduce(0) { $0 + $1.replies.count }
    let genuine = cases.lazy.filter { !$0.isFake }
    counted = genuine.count
    firstReview = genuine.map(\.review.date.day).min()
    scores = ScoreFigures(of: cases, asOf: asOf)
    complaints = ComplaintFigures(of: cases, asOf: asOf)
    hidden = HiddenFigures(of: cases)
    self.quarters = [QuarterFigure](of: cases, asOf: asOf, count: quarters)
    sources = [SourceFigure](of: cases, sources: settings.sources)
    topics = [TopicFigure](of: cases, topics: settings.topics)
    for one in genuine {
      evidence.count(one.review.evidence)
      if one.review.incentive != nil { incentives += 1 }
      if one.review.relation != nil { relations += 1 }
      if let language = one.review.language { languages.count(language) }
    }
  }
}
