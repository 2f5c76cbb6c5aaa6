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

  /// In so many parts of one, a half rounded up.
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
