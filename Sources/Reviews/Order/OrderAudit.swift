/// The positions of low and high ratings in a list.
public struct OrderAudit: Sendable {
  /// The reviews with few enough stars to be complaints.
  public let low: Side
  /// The reviews with more stars.
  public let high: Side

  /// The ratings on one side. Reviews without stars are on neither side, but count in the list.
  public struct Side: Sendable {
    /// The median of the positions in the list, from 1; it may be a half. Nil without ratings.
    public let medianPosition: Fraction?
    /// The share of the first page.
    public let onFirstPage: Share
    /// The share of the whole list.
    public let overall: Share

    /// Reviews at `positions`, ascending from 1, of a list of `count`.
    init(_ positions: [Int], of count: Int, pageSize: Int) {
      let page = min(pageSize, count)
      onFirstPage = Share(part: positions.count { $0 <= page }, whole: page)
      overall = Share(part: positions.count, whole: count)
      let (half, isEven) = (positions.count / 2, positions.count % 2 == 0)
      if positions.isEmpty {
        medianPosition = nil
      } else if isEven {
        medianPosition = Fraction(positions[half - 1] + positions[half], over: 2)
      } else {
        medianPosition = Fraction(positions[half], over: 1)
      }
    }
  }

  /// The list of those cases of `cases` that stand at `places`, as readers of `settings` see it.
  init(of places: [Int], in cases: [Case], settings: Settings) {
    var low: [Int] = []
    var high: [Int] = []
    for (index, place) in places.enumerated() {
      guard let stars = cases[place].review.stars.first else { continue }
      if stars <= settings.complaintThreshold {
        low.append(index + 1)
      } else {
        high.append(index + 1)
      }
    }
    self.low = Side(low, of: places.count, pageSize: settings.pageSize)
    self.high = Side(high, of: places.count, pageSize: settings.pageSize)
  }
}

/// Measures of how representative the order of a list is.
public struct OrderMeasure: Sendable {
  /// How many reviews the list has.
  public let reviews: Int
  /// The number of different strata (star values, and none) in the list.
  public let strata: Int
  /// The bound of the representative order for that many strata.
  public let bound: Fraction
  /// The most by which any prefix deviates from the share of any stratum, in reviews.
  public let largestDeviation: Fraction
  /// The rank-AUC of stars against position, 0 to 1. Nil if no two reviews differ in stars.
  ///
  /// The AUC is the part of all pairs of reviews with different stars in which the review with more
  /// stars comes first: 1/2 is no preference, 1 is best first, 0 is worst first. That is the
  /// Mann–Whitney statistic U over its maximum, taken over every pair of star values. Two reviews
  /// never share a position, and pairs of equal stars are not counted, so there are no ties.
  public let auc: Fraction?
  /// The distance of the rank-AUC from 1/2, whichever side is preferred.
  public var bias: Fraction? {
    auc.flatMap { Fraction(abs(2 * $0.numerator - $0.denominator), over: 2 * $0.denominator) }
  }

  /// Measures the list as it stands.
  public init(of cases: [Case]) { self.init(of: Array(cases.indices), in: cases) }

  /// Measures the list of those cases of `cases` that stand at `places`.
  init(of places: [Int], in cases: [Case]) {
    let sequence = places.map { cases[$0].review.stratum }
    reviews = sequence.count
    strata = Set(sequence).count
    bound = RepresentativeOrder.bound(strata: strata)
    largestDeviation = RepresentativeOrder.largestDeviation(of: sequence)
    auc = Self.auc(places.compactMap { cases[$0].review.stars.first })
  }

  /// The rank-AUC of `stars`, each 1 to 5, in the order of their places.
  static func auc(_ stars: [Int]) -> Fraction? {
    var seen = [Int](repeating: 0, count: 6)
    var favoured = 0
    var pairs = 0
    for (place, rating) in stars.enumerated() {
      favoured += seen[(rating + 1)...].reduce(0, +)
      pairs += place - seen[rating]
      seen[rating] += 1
    }
    return Fraction(favoured, over: pairs)
  }
}
