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
