import TestSupport
import Testing

@testable import Reviews

@Suite("The order of cases")
struct OrderMeasureTests {
  private func reviews(_ seed: UInt64) -> [Review] {
    var random = SeededGenerator(seed: seed)
    return (0..<200).map { index in
      let rating = [5, 5, 5, 5, 4, 4, 3, 2, 1, nil][Int.random(in: 0..<10, using: &random)]
      let day = Day(number: 20_000 + Int.random(in: 0..<90, using: &random))
      return review("r\(index)", rating, on: Moment(day))
    }
  }

  @Test("newest first, of one moment by ID, a day without a time after those with")
  func newest() {
    let cases = join([
      review("b", on: "2026-03-02"), review("a", on: "2026-03-02"),
      review("c", on: "2026-03-02 10:00"), review("d", on: "2026-03-03"),
    ])
    #expect(cases.newestFirst().map(\.id) == ["d", "c", "a", "b"])
  }

  @Test("the representative order loses and doubles no case, hidden ones among them")
  func complete() {
    let remove = decision(.remove, on: "hidden", date: "2026-03-05", reason: .fake)
    let cases = join(reviews(1) + [review("hidden", 1)], decisions: [remove])
    #expect(cases.count { !$0.isShown } == 1)
    #expect(cases.representative().map(\.id).sorted() == cases.map(\.id).sorted())
  }

  @Test("it does not depend on the order of reading, and is newest first within the stars")
  func stable() {
    var random = SeededGenerator(seed: 3)
    let reviews = reviews(2)
    let order = join(reviews).representative()
    #expect(
      join(reviews.shuffled(using: &random)).shuffled(using: &random).representative().map(\.id)
        == order.map(\.id))
    for stars in [5, 4, 3, 2, 1, nil] {
      let stratum = order.filter { $0.review.stars.first == stars }
      #expect(stratum.map(\.id) == stratum.newestFirst().map(\.id))
    }
  }

  @Test("its measure is within the bound, and that of best first is not")
  func measure() {
    let cases = join(reviews(4))
    let measure = OrderMeasure(of: cases.representative())
    #expect(measure.reviews == 200 && measure.strata == 6)
    #expect(measure.bound == Fraction(9, over: 10))
    #expect(measure.largestDeviation <= measure.bound)
    #expect(48...52 ~= measure.auc?.hundredths ?? 0)
    let best = OrderMeasure(
      of: cases.sorted { $0.review.stars.first ?? 0 > $1.review.stars.first ?? 0 })
    #expect(best.largestDeviation > best.bound)
    #expect(best.auc == Fraction(1, over: 1))
  }

  @Test("the AUC, worked out by hand")
  func auc() {
    #expect(OrderMeasure.auc([5, 4, 1]) == Fraction(1, over: 1))
    #expect(OrderMeasure.auc([1, 4, 5]) == Fraction.zero)
    // Pairs of 5 3 5 1: (5,3) yes, (5,1) yes, (3,5) no, (3,1) yes, (5,1) yes; (5,5) says nothing.
    #expect(OrderMeasure.auc([5, 3, 5, 1]) == Fraction(4, over: 5))
    #expect(OrderMeasure.auc([5, 5, 5]) == nil)
    #expect(OrderMeasure.auc([]) == nil)
  }

  @Test("the AUC equals counting every pair", arguments: 0..<20)
  func pairs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let stars = (0..<60).map { _ in Int.random(in: 1...5, using: &random) }
    var (favoured, pairs) = (0, 0)
    for early in stars.indices {
      for late in stars[(early + 1)...] where late != stars[early] {
        pairs += 1
        if stars[early] > late { favoured += 1 }
      }
    }
    #expect(OrderMeasure.auc(stars) == Fraction(favoured, over: pairs))
  }

  @Test("in the embed stand the newest complaint and the newest praise that are shown")
  func featuredCases() {
    let cases = join(
      [
        review("old", 5, on: "2026-03-01"), review("new", 4, on: "2026-03-02"),
        review("gone", 5, on: "2026-03-03"), review("sad", 1, on: "2026-03-01"),
        review("mute", 1, on: "2026-03-02"),
      ],
      replies: [reply(to: "sad", on: "2026-03-02")],
      decisions: [decision(.remove, on: "gone", date: "2026-03-09", reason: .abuse)])
    let featured = FeaturedCases(of: cases)
    #expect(featured.embedded.map(\.id) == ["mute", "new"])
    #expect(FeaturedCases(of: []).embedded.isEmpty)
  }
}
