/// The stars of a set of reviews: how many, how they are distributed, and their plain mean.
public struct Score: Hashable, Sendable {
  /// Under this many ratings a mean says nothing, and none is given.
  public static let fewest = 5

  /// Every review of the set, with stars or without.
  public private(set) var reviews = 0
  private var stars = [0, 0, 0, 0, 0]

  init() {}

  /// How many reviews have `stars` stars, 1 to 5; 0 for any other number.
  public func count(stars: Int) -> Int { 1...5 ~= stars ? self.stars[stars - 1] : 0 }

  /// How many reviews have stars at all.
  public var rated: Int { stars.reduce(0, +) }

  /// All stars added up.
  public var sum: Int { stars.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } }

  /// The plain mean of the stars, 1 to 5: nothing is weighted. Nil under five ratings.
  public var mean: Fraction? { rated < Self.fewest ? nil : average }

  /// The plain mean of however few stars there are, for a curve over time; nil of none.
  public var average: Fraction? { Fraction(sum, over: rated) }

  /// Takes in a review rated `rating`; one outside 1 to 5 counts as without stars.
  mutating func count(rating: Int?) {
    reviews += 1
    if let rating, 1...5 ~= rating { stars[rating - 1] += 1 }
  }
}

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
