import Foundation
import Reviews
import Testing

@testable import Content

@Suite("The shop's clock")
struct ShopClockTests {
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

  @Test("in the hour that comes twice the first one is meant")
  func twice() throws {
    let clock = try #require(ShopClock("Europe/Amsterdam"))
    let local = clock.moment(try WrittenTime("2026-10-25 02:30"))
    #expect(local == clock.moment(try WrittenTime("2026-10-25T00:30:00Z")))
  }

  @Test(
    "every hour of some years, in zones of all kinds, is what Foundation says",
    arguments: [
      "Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu",
      "Pacific/Apia",
      "Africa/Casablanca", "America/New_York", "UTC",
    ])
  func agrees(_ name: String) throws {
    let clock = try #require(ShopClock(name))
    let zone = try #require(TimeZone(identifier: name))
    for hour in stride(from: 350_000, to: 500_000, by: 7) {
      let written = WrittenTime.time(
        Day(number: hour / 24), secondOfDay: hour % 24 * 3600, offset: 0)
      let moment = clock.moment(written)
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(hour * 3600)))
      let second = try #require(moment.time?.secondOfDay)
      #expect(moment.day.number * 86_400 + second == hour * 3600 + offset)
    }
  }

  @Test("a day alone has no time, and there is no clock of no place")
  func day() throws {
    #expect(ShopClock.utc.moment(try WrittenTime("2026-03-14")).time == nil)
    #expect(ShopClock("Mars/Phobos") == nil)
  }
}
