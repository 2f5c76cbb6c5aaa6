import TestSupport
import Testing

@testable import Reviews

@Suite("Late entries")
struct EnteredTests {
  @Test(
    "an entry up to two days after the date changes nothing; a later one shows",
    arguments: [("2026-03-01", false), ("2026-03-03", false), ("2026-03-04", true)])
  func grace(day: Day, isLate: Bool) {
    let entry = review().lateEntry(on: day, ledgerBegan: "2026-01-01", datedBy: .shop)
    #expect(entry == (isLate ? day : nil))
  }

  @Test("what came in with the ledger and what the source dated is never late")
  func exempt() {
    let one = review()
    #expect(
      one.lateEntry(on: "2026-04-01", ledgerBegan: "2026-04-01", datedBy: .shop) == nil)
    #expect(
      one.lateEntry(on: "2026-04-01", ledgerBegan: "2026-01-01", datedBy: .source) == nil)
    #expect(
      one.lateEntry(on: "2026-04-01", ledgerBegan: "2026-03-31", datedBy: .shop) == "2026-04-01")
  }

  @Test("a reply that was entered late was given on the day of its entry")
  func lateReply() {
    var late = reply(on: "2026-03-02 10:00", .resolved)
    let told = makeCase(replies: [late])
    #expect(told.firstReplyAfter == .days(1) && told.keptFirstReply(asOf: told.asOf) == true)
    #expect(told.keptResolution(asOf: told.asOf) == true)
    late.entered = "2026-03-25"
    let one = makeCase(replies: [late])
    #expect(one.firstReplyAfter == .days(24) && one.keptFirstReply(asOf: one.asOf) == false)
    #expect(one.resolvedAfter == .days(24) && one.keptResolution(asOf: one.asOf) == false)
    // What the shop says stays as it says it.
    #expect(one.resolvedOn == "2026-03-02")
    let figures = ComplaintFigures(of: [one], asOf: one.asOf)
    #expect(figures.medianFirstReply == .days(24) && figures.firstReplyKept.part == 0)
  }

  @Test("a late reply cannot move its resolution back by naming a day")
  func namedDay() {
    var late = reply(on: "2026-03-02", .resolved, resolvedOn: "2026-03-01")
    late.entered = "2026-03-25"
    let one = makeCase(replies: [late])
    #expect(one.resolvedOn == "2026-03-01" && one.resolvedAfter == .days(24))
  }

  @Test("a review that was entered late is waited for from the day of its entry")
  func lateReview() {
    var late = review()
    late.entered = "2026-03-30"
    #expect(!makeCase(late).isOverdue(asOf: "2026-04-01"))
    #expect(makeCase(late).isOverdue(asOf: "2026-04-02"))
    #expect(makeCase(late, replies: [reply(on: "2026-03-31")]).firstReplyAfter == .days(1))
    // Both came in together.
    var answer = reply(on: "2026-03-02")
    answer.entered = "2026-03-30"
    #expect(makeCase(late, replies: [answer]).firstReplyAfter == .days(0))
  }

  @Test("a late confirmation resolves on the day of its entry, and a late private reply is new")
  func others() {
    var late = followUp(on: "2026-03-03", .confirms)
    late.entered = "2026-03-25"
    let confirmed = makeCase(replies: [reply(on: "2026-03-02")], followUps: [late])
    #expect(confirmed.resolvedOn == "2026-03-03" && confirmed.resolvedAfter == .days(24))
    var silent = reply(on: "2026-03-02", .private)
    #expect(makeCase(replies: [silent]).isStale(asOf: "2026-04-01"))
    silent.entered = "2026-03-25"
    #expect(!makeCase(replies: [silent]).isStale(asOf: "2026-04-01"))
  }

  @Test("a reply without a known date was given on the day of its entry, if that was late")
  func undated() {
    var undated = reply(on: "2026-03-01")
    undated.isDated = false
    #expect(makeCase(replies: [undated]).firstReplyAfter == nil)
    #expect(makeCase(replies: [undated]).keptFirstReply(asOf: "2026-04-01") == nil)
    undated.entered = "2026-03-25"
    #expect(makeCase(replies: [undated]).firstReplyAfter == .days(24))
    #expect(makeCase(replies: [undated]).keptFirstReply(asOf: "2026-04-01") == false)
  }
}
