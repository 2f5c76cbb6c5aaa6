/// The stars of a set of reviews: their number, distribution and mean.
public struct Score: Hashable, Sendable {
  /// The fewest ratings for which a mean is given.
  public static let fewest = 5

  /// The number of reviews, with or without stars.
  public private(set) var reviews = 0
  private var stars = [0, 0, 0, 0, 0]

  init() {}

  /// The number of reviews with `stars` stars, 1 to 5; 0 for any other number.
  public func count(stars: Int) -> Int { Stars.range ~= stars ? self.stars[stars - 1] : 0 }

  /// The number of reviews with stars.
  public var rated: Int { stars.reduce(0, +) }

  /// The sum of all stars.
  public var sum: Int { stars.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } }

  /// The unweighted mean of the stars, 1 to 5. Nil under five ratings.
  public var mean: Fraction? { rated < Self.fewest ? nil : average }

  /// The unweighted mean of any number of ratings, for a curve over time. Nil without ratings.
  public var average: Fraction? { Fraction(sum, over: rated) }

  /// Counts a review rated `rating`. A rating outside 1 to 5 counts as no stars.
  mutating func count(rating: Int?) {
    reviews += 1
    if let rating, Stars.range ~= rating { stars[rating - 1] += 1 }
  }
}

/// The scores that the page shows. Fakes are only in `worstCase`.
public struct ScoreFigures: Sendable {
  /// The score: every review's first stars, with the reviews that are not shown.
  public private(set) var allTime = Score()
  /// The same for reviews of the last twelve months: after that day a year ago, up to today.
  public private(set) var lastTwelveMonths = Score()
  /// The score with every review's newest stars, those of its customer's last follow-up that has a
  /// rating.
  public private(set) var withLaterRatings = Score()
  /// The score if every review that cannot be read (withheld, in quarantine, removed or erased,
  /// fakes among them) had one star. No hiding can have raised the score by more than the
  /// difference.
  public private(set) var worstCase = Score()
  /// The share of recommendations among the reviews without stars that say whether they recommend
  /// the shop.
  public private(set) var recommendations = Share()

  /// The mean of `worstCase` if it differs from that of `allTime`, to be shown beside the score.
  public var otherWorstCase: Fraction? {
    worstCase.mean == allTime.mean ? nil : worstCase.mean
  }

  init(of cases: [Case], asOf: Day) {
    let yearBefore = asOf.yearBefore
    for one in cases {
      worstCase.count(rating: one.isShown ? one.review.stars.first : 1)
      guard !one.isFake else { continue }
      let day = one.review.date.day
      allTime.count(rating: one.review.stars.first)
      if yearBefore < day, day <= asOf { lastTwelveMonths.count(rating: one.review.stars.first) }
      withLaterRatings.count(rating: one.latestRating)
      if one.review.stars.first == nil, let yes = one.review.recommends {
        recommendations.count(yes)
      }
    }
  }
}
