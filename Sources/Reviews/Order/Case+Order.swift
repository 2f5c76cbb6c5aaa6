extension [Case] {
  /// In representative order: the strata are 5, 4, 3, 2 and 1 stars and none, by the first rating,
  /// each newest first. Reviews that are not shown keep their place.
  public func representative() -> [Case] {
    representative(of: newestFirstPlaces()).map { self[$0] }
  }

  /// The newest review first; of one moment by ID.
  public func newestFirst() -> [Case] { newestFirstPlaces().map { self[$0] } }

  /// The same as places in this array.
  func newestFirstPlaces() -> [Int] { dateKeys.sorted(by: DateKey.newestFirst).map(\.position) }

  /// The first of `newestFirst()`.
  func newest() -> Case? { dateKeys.min(by: DateKey.newestFirst).map { self[$0.position] } }

  /// `places`, newest first, in representative order.
  func representative(of places: [Int]) -> [Int] {
    var strata = [[Int]](repeating: [], count: 6)
    for place in places { strata[self[place].review.stratum].append(place) }
    return RepresentativeOrder.arrange(strata: strata)
  }

  /// Of one date, numbers are in the order of IDs.
  private var dateKeys: [DateKey] {
    enumerated().map { DateKey($1.review.date, rank: $1.number, position: $0) }
  }
}

extension Review {
  /// 0 for five stars to 4 for one star, and 5 for none.
  var stratum: Int { stars.map { 5 - $0 } ?? 5 }

  /// The first rating, 1 to 5; nil where there is none.
  public var stars: Int? { rating.flatMap { 1...5 ~= $0 ? $0 : nil } }
}
