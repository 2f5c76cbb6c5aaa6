import TestSupport
import Testing

@testable import Reviews

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
