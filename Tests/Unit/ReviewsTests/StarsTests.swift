import TestSupport
import Testing

@testable import Reviews

@Suite("Stars of a review")
struct StarsTests {
  @Test("whole numbers from 1 to 5 are stars, and anything else is none", arguments: -2...300)
  func bounds(stars: Int) {
    let expected = 1...5 ~= stars ? stars : nil
    #expect(Stars(stars).first == expected)
    #expect(Stars(stars).current == expected)
    #expect(Stars(first: 3, current: stars) == Stars(first: 3, current: expected))
  }

  @Test("the first ones count in score, order, desk and complaint, and the current ones are told")
  func firstCount() {
    var softened = review("softened", 2)
    softened.stars = Stars(first: 2, current: 5)
    var soured = review("soured", 5)
    soured.stars = Stars(first: 5, current: 1)
    var content = SiteContent(settings: .plain)
    content.reviews = [softened, soured]
    let cases = content.cases(asOf: "2026-04-01")
    #expect(cases.map(\.isComplaint) == [true, false])
    #expect(cases.map(\.isPraise) == [false, true])
    #expect(cases.map(\.latestRating) == [5, 1])
    let scores = ScoreFigures(of: cases, asOf: "2026-04-01")
    #expect(scores.allTime.count(stars: 2) == 1 && scores.allTime.count(stars: 5) == 1)
    #expect(scores.allTime.count(stars: 1) == 0)
    #expect(scores.withLaterRatings.count(stars: 1) == 1)
  }
}
