import Testing
import TestSupport

@testable import Reviews

@Suite("What decisions come to")
struct VisibilityTests {
  private func standing(_ decisions: [Decision], asOf: Day = "2026-02-01") -> String {
    switch makeCase(decisions: decisions, asOf: asOf).visibility {
    case .shown: "shown"
    case .withheld(let decision): "withheld \(decision.round)"
    case .removed(let decision): "removed \(decision.round)"
    case .quarantined(let until): "quarantined until \(until)"
    case .erased(let day): "erased \(day)"
    case .missing: "missing"
    }
  }

  @Test("without a decision a review is shown")
  func none() { #expect(standing([]) == "shown") }

  @Test("a pause lasts up to and with its last day")
  func pause() {
    let pause = decision(.withhold, date: "2026-01-12", reason: .abuse, until: "2026-01-26")
    #expect(standing([pause], asOf: "2026-01-26") == "withheld 1")
    #expect(standing([pause], asOf: "2026-01-27") == "shown")
    let endless = decision(.withhold, date: "2026-01-12", reason: .abuse)
    #expect(standing([endless], asOf: "2036-01-01") == "withheld 1")
  }

  @Test("the last decision wins, and a refused request ends a pause")
  func last() {
    let pause = decision(.withhold, round: 1, date: "2026-01-12", reason: .abuse)
    let keep = decision(.keep, round: 2, date: "2026-01-20")
    let remove = decision(.remove, round: 3, date: "2026-01-20", reason: .abuse)
    #expect(standing([keep, pause]) == "shown")
    #expect(standing([remove, pause, keep]) == "removed 3")
  }

  @Test("a redaction hides no review")
  func redaction() {
    let redact = decision(.redact, round: 2, date: "2026-01-20", reason: .personalData)
    #expect(standing([redact]) == "shown")
    #expect(makeCase(decisions: [redact]).redaction?.round == 2)
    let remove = decision(.remove, round: 1, date: "2026-01-12", reason: .illegal)
    #expect(standing([remove, redact]) == "removed 1")
  }

  @Test("only removal as a fake makes a fake")
  func fake() {
    #expect(makeCase(decisions: [decision(.remove, date: "2026-01-12", reason: .fake)]).isFake)
    #expect(!makeCase(decisions: [decision(.withhold, date: "2026-01-12", reason: .fake)]).isFake)
    #expect(!makeCase(decisions: [decision(.remove, date: "2026-01-12", reason: .abuse)]).isFake)
  }
}

@Suite("Reviews of which what was written is destroyed")
struct ErasureTests {
  private func stub(_ id: String = "erased-1", _ rating: Int? = 1) -> Review {
    var stub = review(id, rating, on: "2026-03-01")
    stub.erased = "2026-03-20"
    return stub
  }

  private func isErased(_ one: Case) -> Bool {
    if case .erased("2026-03-20") = one.visibility { true } else { false }
  }

  @Test("it is erased, whatever was decided on it, and however long reviews wait")
  func wins() {
    var settings = Settings.plain
    settings.quarantine = .init(days: 90)
    #expect(isErased(makeCase(stub())))
    #expect(isErased(makeCase(stub(), settings: settings)))
    #expect(isErased(makeCase(stub(), decisions: [decision(.keep, date: "2026-03-21")])))
    let remove = decision(.remove, date: "2026-03-02", reason: .abuse)
    #expect(isErased(makeCase(stub(), decisions: [remove])))
  }

  @Test("it counts like a removed one: in its place, with its stars, as a complaint not shown")
  func counts() {
    let reviews = [stub(), stub("erased-2", nil)] + (0..<8).map { review("r\($0)", 5) }
    var siteContent = SiteContent(settings: .plain)
    siteContent.reviews = reviews
    let site = Site(siteContent, asOf: "2026-04-01")
    let figures = site.statistics
    #expect(site.index.count == 10)
    #expect(figures.hidden.erased == 2 && figures.hidden.removed == 0)
    #expect(figures.hidden.total == 2 && figures.hidden.fakes == 0)
    #expect(figures.hidden.byStars[1] == 1 && figures.hidden.byStars[nil] == 1)
    #expect(figures.complaints.count == 1 && figures.complaints.hidden == 1)
    #expect(figures.scores.allTime.rated == 9 && figures.scores.allTime.sum == 41)
    // One with a star, one that had none and counts as one, eight with five.
    #expect(figures.scores.otherWorstCase == Fraction(42, over: 10))
    #expect(figures.sources[0].shown == 8 && figures.sources[0].heldBack == 2)
  }

  @Test("an erased fake stays out of the score, where its decision is still there")
  func fake() {
    let fake = decision(.remove, date: "2026-03-02", reason: .fake)
    let one = makeCase(stub(), decisions: [fake])
    #expect(one.isFake && isErased(one))
    #expect(!makeCase(stub()).isFake)
  }
}
