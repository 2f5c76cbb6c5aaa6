import TestSupport
import Testing

@testable import Reviews

/// A small shop on 1 April 2026, its figures worked out by hand.
///
/// | ID | date       | stars | what followed                                                   |
/// |----|------------|-------|-----------------------------------------------------------------|
/// | a  | 2024-11-20 | 5     |                                                                 |
/// | b  | 2025-04-01 | 4     |                                                                 |
/// | c  | 2025-04-02 | 5     | incentive                                                       |
/// | d  | 2025-10-10 | 2     | resolved after 4 days (first reply after 1), confirmed, then 4  |
/// | e  | 2025-12-31 | 1     | working after 6 days                                            |
/// | f  | 2026-01-05 | 1     | removed: personal data                                          |
/// | g  | 2026-01-06 | 4     | removed: fake                                                   |
/// | h  | 2026-02-02 | none  | recommends                                                      |
/// | i  | 2026-02-03 | none  | does not recommend                                              |
/// | j  | 2026-03-20 | 3     | waiting                                                         |
/// | k  | 2026-03-30 | 3     | waiting                                                         |
/// | l  | 2026-03-31 | 5     | withheld; relation                                              |
/// | m  | 2026-03-31 | 5     | thanked                                                         |
@Suite("Statistics of a small shop")
struct StatisticsTests {
  private static let siteContent: SiteContent = {
    var settings = Settings.plain
    settings.sources = [
      Settings.Source(key: "google", label: Localized("Google"), total: 9, asOf: "2026-03-30"),
      Settings.Source(key: "empty", label: Localized("Empty"), total: 4),
    ]
    settings.topics = [
      Settings.Labelled(key: "repair", label: Localized("Repair")),
      Settings.Labelled(key: "unused", label: Localized("Unused")),
    ]
    var siteContent = SiteContent(settings: settings)
    siteContent.reviews = [
      review("a", 5, on: "2024-11-20"), review("b", 4, on: "2025-04-01"),
      review("c", 5, on: "2025-04-02"), review("d", 2, on: "2025-10-10"),
      review("e", 1, on: "2025-12-31"), review("f", 1, on: "2026-01-05"),
      review("g", 4, on: "2026-01-06"), review("h", nil, on: "2026-02-02"),
      review("i", nil, on: "2026-02-03"), review("j", 3, on: "2026-03-20"),
      review("k", 3, on: "2026-03-30"), review("l", 5, on: "2026-03-31"),
      review("m", 5, on: "2026-03-31"),
    ]
    for index in siteContent.reviews.indices {
      switch siteContent.reviews[index].id {
      case "a", "f", "g": siteContent.reviews[index].source = .init(name: "google")
      case "b": siteContent.reviews[index].source = .init(name: "bing")
      default: break
      }
    }
    siteContent.reviews[0].topics = ["repair", "phone", "repair"]
    siteContent.reviews[0].language = "nl"
    siteContent.reviews[1].language = "en"
    siteContent.reviews[2].language = "nl"
    siteContent.reviews[2].incentive = "5 euro"
    siteContent.reviews[3].topics = ["repair"]
    siteContent.reviews[3].evidence = .order
    siteContent.reviews[4].evidence = .order
    siteContent.reviews[5].topics = ["repair"]
    siteContent.reviews[6].evidence = .order
    siteContent.reviews[7].recommends = true
    siteContent.reviews[8].recommends = false
    siteContent.reviews[11].relation = "family"
    siteContent.replies = [
      reply(1, to: "d", on: "2025-10-11", .working),
      reply(2, to: "d", on: "2025-10-14", .resolved, proof: .repair),
      reply(1, to: "e", on: "2026-01-06", .working), reply(1, to: "m", on: "2026-04-01"),
    ]
    siteContent.followUps = [followUp(to: "d", on: "2025-10-20", .confirms, rating: 4)]
    siteContent.decisions = [
      decision(.remove, on: "f", date: "2026-01-07", reason: .personalData),
      decision(.remove, on: "g", date: "2026-01-07", reason: .fake),
      decision(.withhold, on: "l", date: "2026-04-01", reason: .abuse, until: "2026-04-14"),
    ]
    return siteContent
  }()

  private let figures = Statistics(
    of: siteContent.cases(asOf: "2026-04-01"), settings: siteContent.settings, asOf: "2026-04-01")

  @Test("reviews, replies, and those that count: all but the fake")
  func counts() {
    #expect(figures.reviews == 13)
    #expect(figures.counted == 12)
    #expect(figures.replies == 4)
    #expect(figures.firstReview == "2024-11-20")
  }

  @Test("the score: 5 4 5 2 1 1 3 3 5 5, 34 stars over 10")
  func score() {
    let score = figures.scores.allTime
    #expect(score.reviews == 12 && score.rated == 10 && score.sum == 34)
    #expect(score.mean == Fraction(17, over: 5))
    #expect((1...5).map { score.count(stars: $0) } == [2, 1, 2, 1, 4])
    #expect(score.count(stars: 0) == 0 && score.count(stars: 6) == 0)
  }

  @Test("the last twelve months start on the day after that of a year ago: 5 2 1 1 3 3 5 5")
  func lastTwelveMonths() {
    let score = figures.scores.lastTwelveMonths
    #expect(score.reviews == 10 && score.rated == 8 && score.sum == 25)
    #expect(score.mean?.tenths == 31)
  }

  @Test("with later ratings the 2 is a 4: 36 stars over 10")
  func laterRatings() { #expect(figures.scores.withLaterRatings.mean == Fraction(36, over: 10)) }

  @Test("at worst the three hidden ones have one star: 5 4 5 2 1 3 3 5 and three ones")
  func worstCase() {
    #expect(figures.scores.worstCase.rated == 11)
    #expect(figures.scores.worstCase.mean == Fraction(31, over: 11))
  }

  @Test("one of two without stars recommends the shop")
  func recommendations() {
    #expect(figures.scores.recommendations.fraction == Fraction(1, over: 2))
  }

  @Test("four complaints are shown: one confirmed, one in progress, two waiting")
  func complaints() {
    let complaints = figures.complaints
    #expect(complaints.count == 5 && complaints.hidden == 1)
    #expect(Outcome.allCases.map { complaints.outcomes[$0] } == [2, 0, 1, 0, 1, 0, 0])
    #expect(Grade.allCases.map { complaints.grades[$0] } == [0, 0, 1, 0])
    #expect(complaints.answered == 2)
    #expect(complaints.oldestWaiting == 12)
  }

  @Test("first replies after 1 and 6 days, a resolution after 4")
  func medians() {
    let median = figures.complaints.medianFirstReply
    #expect(median?.seconds == 302_400)
    #expect(median?.isExact == false)
    #expect(figures.complaints.medianResolution == .days(4))
  }

  @Test("the first reply: d in time, e and j not, k has time; resolved: d in time, e not")
  func promises() {
    #expect(figures.complaints.firstReplyKept.fraction == Fraction(1, over: 3))
    #expect(figures.complaints.firstReplyKept.whole == 3)
    #expect(figures.complaints.resolutionKept.fraction == Fraction(1, over: 2))
  }

  @Test("what is hidden, by reason and stars")
  func hidden() {
    let hidden = figures.hidden
    #expect(hidden.withheld == 1 && hidden.removed == 2 && hidden.fakes == 1)
    #expect(hidden.byStars[1] == 1 && hidden.byStars[4] == 1)
    #expect(hidden.byStars.total == hidden.withheld + hidden.removed)
  }

  @Test("quarters from the first review on, with a gap, and no mean of few but an average")
  func quarters() {
    let quarters = figures.quarters
    #expect(quarters.first?.quarter == Quarter(year: 2024, number: 4))
    #expect(quarters.last?.quarter == Quarter(year: 2026, number: 2))
    #expect(quarters.map(\.score.reviews) == [1, 0, 2, 0, 2, 7, 0])
    #expect(quarters[2].score.average == Fraction(9, over: 2))
    #expect(quarters[2].score.mean == nil)
    #expect(quarters[1].score.average == nil)
    #expect(quarters[5].score.mean == Fraction(17, over: 5))
    let two = Statistics(
      of: Self.siteContent.cases(asOf: "2026-03-31"), settings: .plain, asOf: "2026-03-31",
      quarters: 2)
    #expect(two.quarters.map(\.score.reviews) == [2, 7])
  }

  @Test("sources: those of site.yml in its order, others, and none")
  func sources() {
    #expect(figures.sources.map(\.name) == ["google", "empty", "bing", nil])
    #expect(figures.sources.map(\.shown) == [1, 0, 1, 8])
    #expect(figures.sources.map(\.heldBack) == [2, 0, 0, 1])
    #expect(figures.sources.map(\.total) == [9, 4, nil, nil])
    #expect(figures.sources[0].asOf == "2026-03-30")
  }

  @Test("topics count shown reviews, each once")
  func topics() {
    #expect(figures.topics.map(\.key) == ["repair", "unused", "phone"])
    #expect(figures.topics.map(\.cases) == [2, 0, 1])
    #expect(figures.topics.map(\.complaints) == [1, 0, 0])
  }

  @Test("evidence, incentives, relations and languages of those that are shown")
  func writers() {
    #expect(figures.evidence[.order] == 2 && figures.evidence[.none] == 8)
    #expect(figures.incentives == 1 && figures.relations == 0, "that one is withheld")
    #expect(figures.languages.byCount.map(\.key) == ["nl", "en"])
    #expect(figures.languages.byCount.map(\.count) == [2, 1])
  }

  @Test("under five ratings there is no mean")
  func few() {
    var score = Score()
    for rating in [5, 4, nil, 4, 9] { score.count(rating: rating) }
    #expect(score.rated == 3 && score.reviews == 5)
    #expect(score.mean == nil)
    #expect(score.average == Fraction(13, over: 3))
    score.count(rating: 1)
    #expect(score.mean == nil)
    score.count(rating: 1)
    #expect(score.mean == Fraction(3, over: 1))
  }

  @Test("a shop without reviews has figures of nothing")
  func empty() {
    let none = Statistics(of: [], settings: .plain, asOf: "2026-04-01")
    #expect(none.reviews == 0 && none.firstReview == nil && none.quarters.isEmpty)
    #expect(none.scores.allTime.average == nil && none.complaints.medianFirstReply == nil)
    #expect(none.complaints.oldestWaiting == nil)
  }

  @Test("the figures do not depend on the order of the cases")
  func order() {
    let cases = Array(Self.siteContent.cases(asOf: "2026-04-01").reversed())
    let reversed = Statistics(of: cases, settings: Self.siteContent.settings, asOf: "2026-04-01")
    #expect(reversed.scores.allTime == figures.scores.allTime)
    #expect(reversed.complaints.medianFirstReply == figures.complaints.medianFirstReply)
    #expect(reversed.sources.map(\.name) == figures.sources.map(\.name))
    #expect(reversed.topics.map(\.key) == figures.topics.map(\.key))
  }
}
