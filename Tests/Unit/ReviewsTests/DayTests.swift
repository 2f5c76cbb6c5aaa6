import TestSupport
import Testing

@testable import Reviews

@Suite("Days, moments and quarters")
struct DayTests {
  @Test("every day has one name, and every name one day")
  func civil() {
    var day = Day(number: -719_162)
    #expect(day.description == "0001-01-01")
    while day.number < 100_000 {
      let (year, month, date) = day.civil
      #expect(Day(year: year, month: month, day: date) == day)
      day = Day(number: day.number + 97)
    }
    #expect(("1970-01-01" as Day).number == 0)
  }

  @Test(
    "days that the calendar has not are none",
    arguments: [
      "2026-02-29", "2100-02-29", "2026-13-01", "2026-04-31", "2026-00-10", "0000-01-01",
      "2026-3-14", "2026-03-14T10:00", "２026-03-14", "",
    ])
  func impossible(text: String) { #expect(Day(text) == nil) }

  @Test("a year before 29 February is 28 February")
  func yearBefore() {
    #expect(("2024-02-29" as Day).yearBefore == "2023-02-28")
    #expect(("2026-04-02" as Day).yearBefore == "2025-04-02")
  }

  @Test("moments are totally ordered: by day, those without a time first")
  func moments() {
    let ordered: [Moment] = [
      "2026-03-01 23:59", "2026-03-02", "2026-03-02 00:00", "2026-03-02 10:00", "2026-03-03",
    ]
    for (place, early) in ordered.enumerated() {
      #expect(!(early < early))
      for late in ordered[(place + 1)...] {
        #expect(early < late)
        #expect(!(late < early))
      }
    }
  }

  @Test("time since an earlier moment is to the second only where both have a time")
  func since() {
    #expect(
      ("2026-03-02 10:00" as Moment).since("2026-03-01 11:00") == .seconds(23 * 3600, days: 1))
    #expect(("2026-03-02 10:00" as Moment).since("2026-03-01") == .days(1))
    #expect(("2026-03-01" as Moment).since("2026-03-02") == .days(0))
  }
}
