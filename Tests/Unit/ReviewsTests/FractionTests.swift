import Testing

@testable import Reviews

@Suite("Fractions and medians")
struct FractionTests {
  @Test("fractions are in lowest terms, and there are none over nothing")
  func lowestTerms() throws {
    let half = try #require(Fraction(50, over: 100))
    #expect(half.numerator == 1 && half.denominator == 2)
    #expect(half == Fraction(3, over: 6))
    #expect(Fraction(0, over: 7) == .zero)
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(-1, over: 2) == nil)
  }

  @Test(
    "a half is rounded up, exactly",
    arguments: [
      (17, 4, 43, 425), (424, 100, 42, 424), (7, 8, 9, 88), (1, 3, 3, 33), (5, 1, 50, 500),
      (4_249_999, 1_000_000, 42, 425), (1, 20, 1, 5), (1, 200, 0, 1),
    ])
  func rounding(numerator: Int, denominator: Int, tenths: Int, hundredths: Int) throws {
    let fraction = try #require(Fraction(numerator, over: denominator))
    #expect(fraction.tenths == tenths)
    #expect(fraction.hundredths == hundredths)
  }

  @Test("fractions compare exactly where doubles and products would not")
  func comparing() throws {
    let huge = Int.max
    let one = try #require(Fraction(huge - 2, over: huge - 1))
    let other = try #require(Fraction(huge - 1, over: huge))
    #expect(one < other)
    #expect(!(other < one))
  }

  @Test("the median of an odd number is the middle one, of an even number the mean of two")
  func median() {
    #expect([Duration]().median() == nil)
    #expect([Duration.days(3), .days(1), .days(2)].median() == .days(2))
    #expect([Duration.seconds(10), .seconds(20)].median() == .seconds(15))
    let mixed = [Duration.days(2), .seconds(3600)].median()
    #expect(mixed?.seconds == (2 * 86_400 + 3600) / 2)
    #expect(mixed?.isExact == false)
  }
}
