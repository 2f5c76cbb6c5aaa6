/// How representative the order of a list is, whatever made the list.
public struct OrderMeasure: Sendable {
  /// How many reviews the list has.
  public let reviews: Int
  /// How many different strata (star values, and none) are in it.
  public let strata: Int
  /// What the representative order allows for that many strata.
  public let bound: Fraction
  /// The most by which any prefix misses the share of any stratum, in reviews.
  public let largestDeviation: Fraction
  /// The rank-AUC of stars against position, 0 to 1; nil where no two reviews differ in stars.
  ///
  /// Of all pairs of reviews that both have stars, and not the same, the part in which the one
  /// with more stars stands earlier: 1/2 is no preference, 1 is best first, 0 is worst first. That
  /// is the Mann–Whitney statistic U over its maximum, taken over every pair of star values;
  /// two reviews never share a place, and pairs of equal stars say nothing, so no ties remain.
  public let auc: Fraction?
  /// How far the rank-AUC is from 1/2, no preference, whichever side is preferred.
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
    auc = Self.auc(places.compactMap { cases[$0].review.stars })
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
