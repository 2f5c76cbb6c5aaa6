import TestSupport
import Testing

@testable import Reviews

@Suite("Reviews that wait before they are shown")
struct QuarantineTests {
  private func settings(_ days: Int = 7, _ stars: [Int]? = nil) -> Settings {
    var settings = Settings.plain
    settings.quarantine = .init(days: days, stars: stars)
    return settings
  }

  /// The last day of the wait, or nil where it is over.
  private func wait(_ one: Case) -> Day? {
    if case .quarantined(let until) = one.visibility { until } else { nil }
  }

  @Test("a review waits as many days as are set, its own the first")
  func days() {
    func wait(_ days: Int, asOf: Day) -> Day? {
      self.wait(
        makeCase(review(on: "2026-03-01 23:59"), settings: settings(days), asOf: asOf))
    }
    #expect(wait(7, asOf: "2026-03-01") == "2026-03-07")
    #expect(wait(7, asOf: "2026-03-07") == "2026-03-07")
    #expect(wait(7, asOf: "2026-03-08") == nil)
    #expect(wait(1, asOf: "2026-03-01") == "2026-03-01")
    #expect(wait(1, asOf: "2026-03-02") == nil)
  }

  @Test("without stars in the settings all wait alike, those without a rating too")
  func alike() {
    #expect(settings().quarantine?.isBlindToRating == true)
    for rating in [1, 2, 3, 4, 5, nil] {
      let one = makeCase(
        review("a", rating, on: "2026-03-01"), settings: settings(), asOf: "2026-03-02")
      #expect(!one.isShown)
    }
  }

  @Test("with stars in the settings only those wait")
  func byStars() {
    let settings = settings(7, [2, 1, 2])
    #expect(settings.quarantine?.stars == [1, 2])
    #expect(settings.quarantine?.isBlindToRating == false)
    for (rating, waits) in [(1, true), (2, true), (3, false), (5, false), (nil, false)] {
      let one = makeCase(
        review("a", rating, on: "2026-03-01"), settings: settings, asOf: "2026-03-02")
      #expect(one.isShown != waits)
    }
    #expect(Settings.Quarantine(days: 7, stars: [5, 4, 3, 2, 1]).isBlindToRating)
    #expect(!Settings.Quarantine(days: 7, stars: [5]).isBlindToRating)
  }

  @Test("a decision wins: kept, the review is shown at once; removed or withheld, it is that")
  func decisions() {
    func one(_ decisions: Decision...) -> Case {
      makeCase(
        review(on: "2026-03-01"), decisions: decisions, settings: settings(), asOf: "2026-03-04")
    }
    #expect(one(decision(.keep, date: "2026-03-02")).isShown)
    let over = decision(.withhold, date: "2026-03-02", reason: .abuse, until: "2026-03-03")
    #expect(one(over).isShown)
    let remove = decision(.remove, date: "2026-03-02", reason: .abuse)
    guard case .removed = one(remove).visibility else {
      Issue.record("removed, and not just waiting")
      return
    }
    let redact = decision(.redact, date: "2026-03-02", reason: .personalData)
    #expect(wait(one(redact)) == "2026-03-07")
  }

  @Test("one that waits keeps its place, its stars and its number, and nobody reads its topics")
  func keepsItsPlace() {
    var siteContent = SiteContent(settings: settings(7, [1]))
    siteContent.reviews = [
      review("a", 5, on: "2026-03-01"), review("b", 1, on: "2026-03-02"),
      review("c", 5, on: "2026-03-03"), review("d", 5, on: "2026-03-03"),
      review("e", 4, on: "2026-03-03"),
    ]
    siteContent.reviews[1].topics = ["repair"]
    siteContent.replies = [reply(to: "b", on: "2026-03-03")]
    let site = Site(siteContent, asOf: "2026-03-04")
    let figures = site.statistics
    #expect(site.index.count == 5 && site.cases[1].number == 2)
    #expect(figures.hidden.quarantined == 1 && figures.hidden.total == 1)
    #expect(figures.hidden.byStars[1] == 1)
    #expect(figures.complaints.count == 1 && figures.complaints.hidden == 1)
    #expect(figures.scores.allTime.sum == 20 && figures.scores.worstCase.sum == 20)
    #expect(figures.scores.otherWorstCase == nil)
    #expect(figures.topics.isEmpty && site.featured.complaint == nil)
    #expect(figures.sources[0].heldBack == 1)
  }

  @Test("at worst a review that waits has one star")
  func worstCase() {
    var siteContent = SiteContent(settings: settings())
    siteContent.reviews = (0..<10).map { review("r\($0)", 5, on: "2026-02-01") }
    siteContent.reviews.append(review("s", nil, on: "2026-03-03"))
    let scores = Site(siteContent, asOf: "2026-03-04").statistics.scores
    #expect(scores.allTime.mean == Fraction(5, over: 1))
    #expect(scores.otherWorstCase == Fraction(51, over: 11))
  }
}
