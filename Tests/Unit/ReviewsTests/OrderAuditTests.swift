import Core
import TestSupport
import Testing

@testable import Reviews

@Suite("Where low and high ratings stand")
struct OrderAuditTests {
  /// Cases of these ratings in this order, on pages of four.
  private func audit(_ ratings: [Int?], threshold: Int = 3) -> OrderAudit {
    var settings = Settings.plain
    settings.pageSize = 4
    settings.complaintThreshold = threshold
    let cases = ratings.enumerated().map { makeCase(review("r\($0)", $1)) }
    return OrderAudit(of: Array(cases.indices), in: cases, settings: settings)
  }

  /// A site of newest first: the ratings in this order.
  private func site(_ ratings: [Int?], limit: Fraction?) -> Site {
    var settings = Settings.plain
    settings.order = .newest
    settings.pageSize = 4
    settings.orderLimit = limit.map {
      .init(bias: $0, place: Place("content/site.yml", line: 3, column: 14))
    }
    var siteContent = SiteContent(settings: settings)
    siteContent.reviews = ratings.enumerated().map { index, rating in
      review("r\(index)", rating, on: Moment(Day(number: 20_000 - index)))
    }
    return Site(siteContent, asOf: Day(number: 20_000))
  }

  @Test("the median place of an odd number is one of them, of an even number may be a half")
  func medians() {
    let audit = audit([5, 1, 4, nil, 3, 5, 2, 4])
    #expect(audit.low.medianPosition == Fraction(5, over: 1))
    // Places 1, 3, 6 and 8.
    #expect(audit.high.medianPosition == Fraction(9, over: 2))
    #expect(self.audit([5, nil, 5]).low.medianPosition == nil)
    #expect(self.audit([5, nil, 5]).high.medianPosition == Fraction(2, over: 1))
    #expect(self.audit([5, 5]).high.medianPosition == Fraction(3, over: 2))
  }

  @Test("the share of the first page is of all that stands there, those without stars too")
  func shares() {
    let audit = audit([5, 1, 4, nil, 3, 5, 2, 4])
    #expect(audit.low.onFirstPage.fraction == Fraction(1, over: 4))
    #expect(audit.high.onFirstPage.fraction == Fraction(2, over: 4))
    #expect(audit.low.overall.part == 3 && audit.low.overall.whole == 8)
    #expect(audit.high.overall.part == 4 && audit.high.overall.whole == 8)
    #expect(self.audit([5, 1]).low.onFirstPage.whole == 2)
    #expect(self.audit([]).low.onFirstPage.fraction == nil)
  }

  @Test("low is what makes a complaint by its stars")
  func threshold() {
    #expect(audit([5, 4, 3, 2, 1], threshold: 1).low.overall.part == 1)
    #expect(audit([5, 4, 3, 2, 1], threshold: 5).high.medianPosition == nil)
  }

  @Test("the bias is how far the AUC is from a half, to either side")
  func bias() {
    #expect(site([5, 4, 1], limit: nil).order.bias == Fraction(1, over: 2))
    #expect(site([1, 4, 5], limit: nil).order.bias == Fraction(1, over: 2))
    #expect(site([5, 3, 5, 1], limit: nil).order.bias == Fraction(3, over: 10))
    #expect(site([5, 1, 1, 5], limit: nil).order.bias == .zero)
    #expect(site([5, 5], limit: nil).order.bias == nil)
  }

  @Test("an order over the limit is an error at the limit, with the figures")
  func overTheLimit() {
    #expect(
      site([5, 5, 1, 5, 2], limit: Fraction(1, over: 20)).findings.map(\.description) == [
        "content/site.yml:3:14: error: the order favours high ratings: the rank-AUC of stars "
          + "against position is 0.714 (5/7), 0.214 (3/14) from 1/2, and the limit is "
          + "0.050 (1/20); low ratings: median place 4, 1 of the first 4 and 2 of all 5; "
          + "high ratings: median place 2, 3 of the first 4 and 3 of all 5 [order-limit]"
      ])
    let low = site([1, 1, nil, 5, 5], limit: .zero).findings.map(\.message)
    #expect(low.first?.hasPrefix("the order favours low ratings") == true)
    #expect(low.first?.contains("median place 1.5") == true)
  }

  @Test("an order just at the limit passes, and so does one that can favour nobody")
  func atTheLimit() throws {
    let three = try #require(Fraction(3, over: 10))
    let less = try #require(Fraction(2_999, over: 10_000))
    #expect(site([5, 3, 5, 1], limit: three).findings.isEmpty)
    #expect(site([5, 3, 5, 1], limit: less).findings.count == 1)
    #expect(site([5, 3, 5, 1], limit: nil).findings.isEmpty)
    #expect(site([5, 5, nil], limit: .zero).findings.isEmpty)
    #expect(site([], limit: .zero).findings.isEmpty)
  }

  @Test("ten thousand reviews in representative order favour nobody by a thousandth")
  func representative() {
    var random = SeededGenerator(seed: 5)
    var settings = Settings.plain
    settings.orderLimit = Fraction(1, over: 1000).map { .init(bias: $0, place: Place("site.yml")) }
    var siteContent = SiteContent(settings: settings)
    siteContent.reviews = (0..<10_000).map { index in
      let day = Day(number: 18_000 + Int.random(in: 0..<2000, using: &random))
      return review(
        "r\(index)", [5, 5, 5, 4, 3, 1, nil].randomElement(using: &random) ?? 5, on: .init(day))
    }
    let site = Site(siteContent, asOf: Day(number: 20_000))
    #expect(site.findings.isEmpty)
    #expect((site.order.bias ?? .zero) > .zero)
  }
}
