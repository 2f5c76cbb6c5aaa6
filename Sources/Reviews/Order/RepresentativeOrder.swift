/// An order in which every prefix holds the same mix as the whole.
///
/// The algorithm is R. Tijdeman's, "The chairman assignment problem", Discrete Mathematics 32
/// (1980), 323–330: n states take turns to chair a union so that each, at every moment, has had
/// its share as nearly as can be. With N elements, cᵢ of them in stratum i, λᵢ = cᵢ/N and xᵢ(k)
/// of stratum i among the first k, every k and i satisfy
/// |xᵢ(k) − λᵢ·k| ≤ 1 − 1/(2n−2), the smallest bound that can hold for every choice of λ.
///
/// All arithmetic is in integers and exact; it cannot overflow for up to ten million elements in
/// up to a thousand strata.
public enum RepresentativeOrder {
  /// The elements of all strata in representative order, each stratum's in the order given.
  public static func arrange<Element>(strata: [[Element]]) -> [Element] {
    var next = [Int](repeating: 0, count: strata.count)
    return sequence(counts: strata.map(\.count)).map { stratum in
      defer { next[stratum] += 1 }
      return strata[stratum][next[stratum]]
    }
  }

  /// The stratum at each position, as an index into `counts`, the sizes of the strata; empty strata
  /// are ignored. The time is proportional to elements times strata.
  ///
  /// At step k the candidates are the strata that are owed enough: σᵢ = λᵢ·k − xᵢ(k−1) of at least
  /// 1/(2n−2). There is always one, because the σᵢ of all n add up to 1 and n/(2n−2) is at most 1
  /// (for n of 2 or more). The candidate that can wait the least before the bound would break goes
  /// first, by (1 − 1/(2n−2) − σᵢ)/λᵢ; of equals the first.
  public static func sequence(counts: [Int]) -> [Int] {
    let strata = counts.indices.filter { counts[$0] > 0 }
    let sizes = strata.map { counts[$0] }
    let total = sizes.reduce(0, +)
    guard strata.count > 1 else { return strata.flatMap { Array(repeating: $0, count: total) } }

    let scale = 2 * strata.count - 2
    // N·σᵢ, carried along from step to step.
    var owed = [Int](repeating: 0, count: strata.count)
    var order: [Int] = []
    order.reserveCapacity(total)
    for _ in 0..<total {
      var chosen: (stratum: Int, patience: Int)?
      for i in sizes.indices {
        owed[i] += sizes[i]
        guard owed[i] * scale >= total else { continue }
        // N·(2n−2)·(1 − 1/(2n−2) − σᵢ); compared as a fraction over cᵢ by multiplying crosswise.
        let patience = total * (scale - 1) - owed[i] * scale
        if let best = chosen, patience * sizes[best.stratum] >= best.patience * sizes[i] {
          continue
        }
        chosen = (i, patience)
      }
      guard let chosen else { break }
      owed[chosen.stratum] -= total
      order.append(strata[chosen.stratum])
    }
    return order
  }

  /// The most by which any prefix can deviate from the share of any of `n` strata: 1 − 1/(2n−2),
  /// and nothing for fewer than two.
  public static func bound(strata n: Int) -> Fraction {
    Fraction(2 * n - 3, over: 2 * n - 2) ?? .zero
  }

  /// The most by which any prefix of `sequence` deviates from the share that a stratum has in the
  /// whole: the largest |xᵢ(k) − λᵢ·k|. Elements are strata, from 0.
  public static func largestDeviation(of sequence: [Int]) -> Fraction {
    var sizes = [Int](repeating: 0, count: (sequence.max() ?? -1) + 1)
    for stratum in sequence { sizes[stratum] += 1 }
    var owed = sizes.map { _ in 0 }
    var largest = 0
    for stratum in sequence {
      owed[stratum] -= sequence.count
      for i in sizes.indices {
        owed[i] += sizes[i]
        largest = max(largest, abs(owed[i]))
      }
    }
    return Fraction(largest, over: sequence.count) ?? .zero
  }
}

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
  var stratum: Int { stars.first.map { 5 - $0 } ?? 5 }
}

/// The sort key of a review: plain numbers, so that sorting moves neither cases nor texts.
struct DateKey {
  let day: Int
  /// Seconds since 1970; without a time the smallest number, as in the order of moments.
  let instant: Int
  /// The position in the order of IDs among reviews of the same date.
  let rank: Int
  /// The position of the review in the array that is sorted.
  let position: Int

  init(_ date: Moment, rank: Int, position: Int) {
    day = date.day.number
    instant = date.time?.instant ?? .min
    self.rank = rank
    self.position = position
  }

  static func oldestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    (one.day, one.instant, one.rank) < (other.day, other.instant, other.rank)
  }

  /// Not the reverse of oldest first: of one date the IDs still go upwards.
  static func newestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    (other.day, other.instant, one.rank) < (one.day, one.instant, other.rank)
  }
}
