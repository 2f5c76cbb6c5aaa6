import TestSupport
import Testing

@testable import Reviews

@Suite("What a case derives")
struct CaseTests {
  @Test("a complaint is rated at or under the threshold, or marked")
  func complaint() {
    #expect(makeCase(review("a", 3)).isComplaint)
    #expect(!makeCase(review("a", 4)).isComplaint)
    #expect(!makeCase(review("a", nil)).isComplaint)
    var marked = review("a", 5)
    marked.isMarkedComplaint = true
    #expect(makeCase(marked).isComplaint)
    #expect(!makeCase(marked).isPraise)
  }

  @Test("without stars only a recommendation is praise; words alone are not")
  func praise() {
    var starless = review("a", nil)
    #expect(!makeCase(starless).isPraise)
    starless.recommends = true
    #expect(makeCase(starless).isPraise)
    starless.recommends = false
    #expect(!makeCase(starless).isPraise)
    #expect(!makeCase(starless).isComplaint)
  }

  @Test("the newest rating is the last one that the customer gave")
  func latestRating() {
    let words = [
      followUp(1, on: "2026-03-03", .adds, rating: 3),
      followUp(2, on: "2026-03-09", .confirms, rating: 4), followUp(3, on: "2026-03-10", .adds),
    ]
    #expect(makeCase(followUps: words).latestRating == 4)
    #expect(makeCase().latestRating == 2)
  }

  @Test("the owner is who replied last, else the protocol's")
  func owner() {
    var settings = Settings.plain
    settings.promises.owner = "ahmed"
    #expect(makeCase(settings: settings).owner == "ahmed")
    #expect(makeCase().owner == nil)
    let replies = [reply(on: "2026-03-02", by: "ahmed"), reply(2, on: "2026-03-03", by: "sanne")]
    #expect(makeCase(replies: replies).owner == "sanne")
  }

  @Test("hours to the first reply are known only where both have a time")
  func firstReply() {
    let timed = review(on: "2026-03-14 18:20")
    #expect(
      makeCase(timed, replies: [reply(on: "2026-03-14 23:10")]).firstReplyAfter
        == .seconds(4 * 3600 + 50 * 60))
    #expect(makeCase(timed, replies: [reply(on: "2026-03-16")]).firstReplyAfter == .days(2))
    #expect(makeCase(timed).firstReplyAfter == nil)
  }

  @Test("a complaint is overdue on the day after the promised ones, until the first reply")
  func overdue() {
    #expect(!makeCase().isOverdue(asOf: "2026-03-03"))
    #expect(makeCase().isOverdue(asOf: "2026-03-04"))
    #expect(!makeCase(replies: [reply(on: "2026-03-09")]).isOverdue(asOf: "2026-03-10"))
    #expect(!makeCase(review("a", 5)).isOverdue(asOf: "2026-03-30"))
  }

  @Test("a promise is kept, broken or still open")
  func kept() {
    #expect(makeCase(replies: [reply(on: "2026-03-03")]).keptFirstReply(asOf: "2026-04-01") == true)
    #expect(
      makeCase(replies: [reply(on: "2026-03-04")]).keptFirstReply(asOf: "2026-04-01") == false)
    #expect(makeCase().keptFirstReply(asOf: "2026-03-03") == nil)
    #expect(makeCase().keptFirstReply(asOf: "2026-03-04") == false)
    let declined = makeCase(replies: [reply(on: "2026-03-03", .declined)])
    #expect(declined.keptResolution(asOf: "2026-04-01") == nil)
    #expect(makeCase().keptResolution(asOf: "2026-03-15") == nil)
    #expect(makeCase().keptResolution(asOf: "2026-03-16") == false)
  }

  @Test("what went on in private is stale after the term, or after its next step")
  func stale() {
    let silent = makeCase(replies: [reply(on: "2026-03-02", .private)])
    #expect(!silent.isStale(asOf: "2026-03-16"))
    #expect(silent.isStale(asOf: "2026-03-17"))
    let dated = makeCase(replies: [reply(on: "2026-03-02", .private, nextStep: "2026-03-05")])
    #expect(dated.nextStep == "2026-03-05")
    #expect(!dated.isStale(asOf: "2026-03-05"))
    #expect(dated.isStale(asOf: "2026-03-06"))
    let renewed = makeCase(replies: [
      reply(on: "2026-03-02", .private), reply(2, on: "2026-03-10", .private),
    ])
    #expect(!renewed.isStale(asOf: "2026-03-17"))
    let working = makeCase(replies: [reply(on: "2026-03-02", .working, nextStep: "2026-03-05")])
    #expect(!working.isStale(asOf: "2026-04-01"))
    #expect(working.nextStep == "2026-03-05")
  }

  @Test("hours are counted by the clock and days on the calendar, as promises are")
  func calendarDays() {
    let one = makeCase(review(on: "2026-03-02 08:00"), replies: [reply(on: "2026-03-04 21:00")])
    #expect(one.firstReplyAfter?.days == 2)
    #expect(one.firstReplyAfter?.seconds == 61 * 3600)
    #expect(one.keptFirstReply(asOf: "2026-04-01") == true)
    let night = makeCase(review(on: "2026-03-02 23:00"), replies: [reply(on: "2026-03-05 01:00")])
    #expect(night.firstReplyAfter?.days == 3)
    #expect(night.keptFirstReply(asOf: "2026-04-01") == false)
  }

  @Test("a complaint that is not shown is counted as hidden, and no fake is a complaint")
  func hiddenComplaints() {
    let cases = [
      makeCase(review("a", 1)),
      makeCase(review("b", 2), decisions: [decision(.remove, date: "2026-03-02", reason: .abuse)]),
      makeCase(review("c", 1), decisions: [decision(.remove, date: "2026-03-02", reason: .fake)]),
    ]
    let figures = ComplaintFigures(of: cases, asOf: "2026-04-01")
    #expect(figures.count == 2 && figures.hidden == 1)
    #expect(figures.outcomes.total == 1)
  }
}
