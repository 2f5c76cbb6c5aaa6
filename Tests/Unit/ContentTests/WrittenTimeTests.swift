import Reviews
import Testing

@testable import Content

@Suite("Written times on the shop's clock")
struct WrittenTimeTests {
  @Test(
    "a time is told on the shop's calendar",
    arguments: [
      ("2026-03-14T18:20:00+01:00", "2026-03-14", "18:20:00"),
      ("2026-03-14T23:30:00Z", "2026-03-15", "00:30:00"),
      ("2026-07-14t23:30:00z", "2026-07-15", "01:30:00"),
      ("2026-01-01T00:30:00+05:30", "2025-12-31", "20:00:00"),
      ("2026-03-14 18:20", "2026-03-14", "18:20:00"),
      ("2026-07-14 18:20:59.999", "2026-07-14", "18:20:59"),
      // The night in which the clock goes forward: there is no half past two.
      ("2026-03-29 01:59:59", "2026-03-29", "01:59:59"),
      ("2026-03-29 02:30", "2026-03-29", "03:30:00"),
      ("2026-03-29 03:00", "2026-03-29", "03:00:00"),
      // The night in which it goes back.
      ("2026-10-25 02:30", "2026-10-25", "02:30:00"),
      ("2026-10-25T00:30:00Z", "2026-10-25", "02:30:00"),
      ("2026-10-25T01:30:00Z", "2026-10-25", "02:30:00"),
    ])
  func tells(_ written: String, _ day: String, _ time: String) throws {
    let clock = try #require(ShopClock("Europe/Amsterdam"))
    let moment = clock.moment(try WrittenTime(written))
    let second = try #require(moment.time?.secondOfDay)
    #expect(moment.day == Day(day))
    let parts = time.split(separator: ":").compactMap { Int($0) }
    #expect(second == parts[0] * 3600 + parts[1] * 60 + parts[2])
  }

  @Test("the date of a review may be a month, and no other date may")
  func months() throws {
    let path = "content/reviews/a.md"
    func report(_ review: String, _ reply: String) -> [String] {
      Site.report([
        path: "---\nrating: 2\n\(review)\n---\nFlat.\n",
        "content/replies/a.md": "---\nby: sanne\n\(reply)\n---\nSorry.\n",
      ])
    }
    #expect(report("date: 2026-03", "date: 2026-03-02") == [])
    let (content, _) = Site.parse([path: "---\nrating: 2\ndate: 2026-03\n---\nFlat.\n"])
    #expect(content?.reviews.first?.date == Moment(monthOf: "2026-03-01"))
    #expect(
      report("date: 2026-03", "date: 2026-02-28") == [
        "content/replies/a.md:3:7: error: this reply is dated before its review of 2026-03 [before-review]"
      ])
    #expect(
      report("date: 2026-03", "date: 2026-03") == [
        "content/replies/a.md:3:7: error: '2026-03' names no day; only the date of a review may be a "
          + "month [bad-date]"
      ])
    #expect(
      report("date: 2026-13", "date: 2026-03-01").first
        == "content/reviews/a.md:3:7: error: '2026-13' is not a day of the calendar [bad-date]")
    #expect(
      report("date: 2026-03\nexperienced: 2026-02", "date: 2026-03-02") == [
        "content/reviews/a.md:4:14: error: '2026-02' names no day [bad-date]"
      ])
  }

  @Test("in the hour that comes twice the first one is meant")
  func twice() throws {
    let clock = try #require(ShopClock("Europe/Amsterdam"))
    let local = clock.moment(try WrittenTime("2026-10-25 02:30"))
    #expect(local == clock.moment(try WrittenTime("2026-10-25T00:30:00Z")))
  }

  @Test("a day alone has no time")
  func day() throws {
    #expect(ShopClock.utc.moment(try WrittenTime("2026-03-14")).time == nil)
  }
}
