import TestSupport
import Testing

@testable import Reviews

@Suite("Joining what people wrote into cases")
struct SiteContentTests {
  @Test("every part finds its review, and parts without one are left out")
  func join() {
    var siteContent = SiteContent(settings: .plain)
    siteContent.reviews = [review("a"), review("b")]
    siteContent.replies = [
      reply(to: "b", on: "2026-03-02"), reply(to: "ghost", on: "2026-03-02"),
      reply(2, to: "b", on: "2026-03-03", .working),
    ]
    siteContent.followUps = [followUp(to: "a", on: "2026-03-04", .adds)]
    siteContent.decisions = [decision(.remove, on: "a", date: "2026-03-05", reason: .abuse)]
    let cases = siteContent.cases(asOf: "2026-04-01")
    #expect(cases.map(\.id) == ["a", "b"])
    #expect(cases.map(\.replies.count) == [0, 2])
    #expect(cases.map(\.followUps.count) == [1, 0])
    #expect(cases.map(\.outcome) == [.waiting, .working])
    #expect(cases.map(\.isShown) == [false, true])
  }

  @Test("numbers go by date, then by ID, from 1")
  func numbers() {
    var siteContent = SiteContent(settings: .plain)
    siteContent.reviews = [
      review("a", on: "2026-03-02 10:00"), review("b", on: "2026-03-01"),
      review("c", on: "2026-03-02 09:00"), review("d", on: "2026-03-02"),
      review("e", on: "2026-03-02"),
    ]
    #expect(siteContent.cases(asOf: "2026-04-01").map(\.number) == [5, 1, 4, 2, 3])
  }

  @Test("two reviews with one ID make two cases, and the first has the reply")
  func doubled() {
    var siteContent = SiteContent(settings: .plain)
    siteContent.reviews = [review("a", 1), review("a", 5)]
    siteContent.replies = [reply(to: "a", on: "2026-03-02")]
    #expect(siteContent.cases(asOf: "2026-04-01").map(\.replies.count) == [1, 0])
  }
}
