/// An exact fraction that is not negative, in lowest terms.
public struct Fraction: Hashable, Sendable {
  /// 0 or more.
  public let numerator: Int
  /// 1 or more.
  public let denominator: Int

  public static let zero = Fraction(lowestTerms: 0, 1)

  /// `numerator` over `denominator`; nil where that is negative or has nothing to divide by.
  public init?(_ numerator: Int, over denominator: Int) {
    guard numerator >= 0, denominator > 0 else { return nil }
    var (divisor, rest) = (denominator, numerator)
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    self.init(lowestTerms: numerator / divisor, denominator / divisor)
  }

  private init(lowestTerms numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// In tenths, a half rounded up: 43 for 4.25.
  public var tenths: Int { rounded(parts: 10) }

  /// In hundredths, a half rounded up: 88 for 7/8.
  public var hundredths: Int { rounded(parts: 100) }

  /// The fraction in so many parts of one, a half rounded up.
  func rounded(parts: Int) -> Int {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return whole * parts + (2 * rest * parts + denominator) / (2 * denominator)
  }
}

extension Fraction: Comparable {
  public static func < (one: Fraction, other: Fraction) -> Bool {
    let left = one.numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: one.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

/// A share: a number out of another.
public struct Share: Hashable, Sendable {
  /// 0 to `whole`.
  public internal(set) var part = 0
  public internal(set) var whole = 0

  /// The part of the whole; nil of nothing.
  public var fraction: Fraction? { Fraction(part, over: whole) }

  /// Counts one more, in the whole and, where `belongs`, in the part.
  mutating func count(_ belongs: Bool) {
    whole += 1
    if belongs { part += 1 }
  }
}

extension Sequence<Duration> {
  /// The median; of an even number the mean of the middle two, in seconds rounded down and in days
  /// rounded up, and exact only if both are. Nil if there are none.
  func median() -> Duration? {
    let sorted = sorted()
    guard let high = sorted.dropFirst(sorted.count / 2).first else { return nil }
    guard sorted.count % 2 == 0 else { return high }
    let low = sorted[sorted.count / 2 - 1]
    return Duration(
      days: (low.days + high.days + 1) / 2, seconds: (low.seconds + high.seconds) / 2,
      isExact: low.isExact && high.isExact)
  }
}

/// Counts by kind.
public struct Tally<Key: Hashable & Sendable>: Sendable {
  private var counts: [Key: Int] = [:]

  /// The count of `key`; 0 if it was never counted.
  public subscript(key: Key) -> Int { counts[key, default: 0] }

  /// The sum of all counts.
  public var total: Int { counts.values.reduce(0, +) }

  mutating func count(_ key: Key) { counts[key, default: 0] += 1 }
}

extension Tally where Key: Comparable {
  /// Every kind counted with its number, in the order of the keys.
  public var byKey: [(key: Key, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Each kind with its count: the highest first, equals in the order of the keys.
  public var byCount: [(key: Key, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
