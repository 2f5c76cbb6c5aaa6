import Foundation
import Testing

@testable import Reviews

@Suite("The shop's clock, and times as RFC 3339 writes them")
struct ShopClockTests {
  @Test(
    "every hour of some years, in zones of all kinds, is what Foundation says",
    arguments: [
      "Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu",
      "Pacific/Apia", "Africa/Casablanca", "America/New_York", "America/Port-au-Prince",
      "Etc/GMT+1", "UTC",
    ])
  func agrees(_ name: String) throws {
    let clock = try #require(ShopClock(name))
    let zone = try #require(TimeZone(identifier: name))
    for hour in stride(from: 350_000, to: 500_000, by: 7) {
      let instant = hour * 3600
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
      #expect(clock.offset(at: instant) == offset)
      let moment = clock.moment(at: instant)
      #expect(moment.time?.instant == instant)
      #expect(moment.day.start + (moment.time?.secondOfDay ?? -1) == instant + offset)
    }
  }

  @Test("an instant comes back from the day and the time that the clock shows")
  func back() throws {
    let clock = try #require(ShopClock("Australia/Lord_Howe"))
    for hour in stride(from: -200_000, to: 500_000, by: 11) {
      let moment = clock.moment(at: hour * 3600)
      let second = try #require(moment.time?.secondOfDay)
      let instant = clock.instant(moment.day, second: second)
      // In the half hour that comes twice, the first one is meant.
      #expect([0, 1800].contains(hour * 3600 - instant))
      #expect(clock.moment(at: instant).time?.secondOfDay == second)
    }
  }

  @Test(
    "there is no clock of no place, nor of a path",
    arguments: ["Mars/Phobos", "", "../etc/passwd", "Europe/Amster\u{0}dam", "Ünited/Stätes"])
  func nowhere(_ name: String) { #expect(ShopClock(name) == nil) }

  @Test("a second lies in its day, before 1970 too")
  func days() {
    #expect(Day(containing: 0).number == 0 && Day(containing: 86_399).number == 0)
    #expect(Day(containing: 86_400).number == 1)
    #expect(Day(containing: -1).number == -1 && Day(containing: -86_400).number == -1)
    #expect(Day(containing: -86_401).number == -2)
    #expect(Day(number: -2).start == -172_800)
  }

  @Test(
    "an instant has one text, and the text one instant",
    arguments: [
      (1_773_508_800, "2026-03-14T17:20:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (0, "1970-01-01T00:00:00Z"),
    ])
  func texts(_ instant: Int, _ text: String) {
    #expect(RFC3339.text(instant) == text)
    #expect(RFC3339.instant(text) == instant)
  }

  @Test("a time has its clock's distance from UTC where that is known")
  func offsets() {
    let day: Day = "2026-03-14"
    #expect(RFC3339.text(day, second: 66_005, offset: 3600) == "2026-03-14T18:20:05+01:00")
    #expect(RFC3339.text(day, second: 66_005, offset: -12_600) == "2026-03-14T18:20:05-03:30")
    #expect(RFC3339.text(day, second: 5, offset: 0) == "2026-03-14T00:00:05Z")
    #expect(RFC3339.text(day, second: 66_005, offset: nil) == "2026-03-14T18:20:05")
  }

  @Test(
    "the ledger's form of a time is the only one that is read",
    arguments: [
      "2026-03-14T17:20:00", "2026-03-14T17:20:00z", "2026-03-14t17:20:00Z",
      "2026-03-14 17:20:00Z", "2026-03-14T17.20.00Z", "2026-03-14T24:00:00Z",
      "2026-03-14T17:60:00Z", "2026-03-14T17:20:60Z", "2026-02-30T17:20:00Z",
      "2026-03-14T17:20:0٠Z", "2026-03-14T17:20:00+00:00", "",
    ])
  func otherForms(_ text: String) { #expect(RFC3339.instant(text) == nil) }
}
