/// What the stars say, in every way that the page tells it. Fakes are in none but `worstCase`.
public struct ScoreFigures: Sendable {
  /// Every review's first stars: the score. Reviews that are not shown count as well.
  public private(set) var allTime = Score()
  /// The same for reviews of the last twelve months: after that day a year ago, up to today.
  public private(set) var lastTwelveMonths = Score()
  /// Every review's newest stars, of its customer's last follow-up that has some.
  public private(set) var withLaterRatings = Score()
  /// As if every review whose words cannot be read (withheld, in quarantine, removed or erased,
  /// fakes among them) had one star: no hiding can have raised the score by more than what lies
  /// between.
  public private(set) var worstCase = Score()
  /// Of the reviews without stars that say whether they recommend the shop, those that do.
  public private(set) var recommendations = Share()

  /// The mean of `worstCase` where it is not that of `allTime`: to be told beside the score.
  public var otherWorstCase: Fraction? {
    worstCase.mean == allTime.mean ? nil : worstCase.mean
  }

  init(of cases: [Case], asOf: Day) {
    let yearBefore = asOf.yearBefore
    for one in cases {
      worstCase.count(rating: one.isShown ? one.review.rating : 1)
      guard !one.isFake else { continue }
      let day = one.review.date.day
      allTime.count(rating: one.review.rating)
      if yearBefore < day, day <= asOf { lastTwelveMonths.count(rating: one.review.rating) }
      withLaterRatings.count(rating: one.latestRating)
      if one.review.stars == nil, let yes = one.review.recommends { recommendations.count(yes) }
    }
  }
}
