import Foundation
import Reviews

/// A time as a source gives it: a day, or a time of a day with or without its distance from UTC.
public struct ImportedTime: Hashable, Sendable, CustomStringConvertible {
  public let day: Day
  /// Seconds since midnight; nil where the source gives the day alone.
  public let second: Int?
  /// Seconds east of UTC; nil where the source means the shop's clock.
  public let offset: Int?

  /// A time; `offset` says nothing without a `second`.
  public init(_ day: Day, second: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.second = second
    self.offset = second == nil ? nil : offset
  }

  /// Seconds since 1970, as far as it is known: for telling which of two times is later.
  var instant: Int { day.number * 86_400 + (second ?? 0) - (offset ?? 0) }

  /// Whether it is before `other` by the shop's clock: of two times the earlier, else the earlier day.
  func isBefore(_ other: ImportedTime, in zone: TimeZone) -> Bool {
    second == nil || other.second == nil
      ? localDay(in: zone) < other.localDay(in: zone) : instant(in: zone) < other.instant(in: zone)
  }

  private func instant(in zone: TimeZone) -> Int {
    guard second != nil, offset == nil else { return instant }
    return instant - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }

  private func localDay(in zone: TimeZone) -> Int {
    guard offset != nil else { return day.number }
    let local = instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }

  /// As front matter has it: `2026-03-14`, or RFC 3339.
  public var description: String {
    guard let second else { return day.description }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    guard let offset else { return "\(day)T\(clock)" }
    if offset == 0 { return "\(day)T\(clock)Z" }
    let minutes = abs(offset) / 60
    return "\(day)T\(clock)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// What clock a source's times without a zone are read from.
enum SourceClock: Sendable {
  case utc
  /// Amsterdam's, which changes with the rest of the European Union.
  case amsterdam
  case shop

  /// Seconds east of UTC at a local time; nil for the shop's own clock.
  func offset(_ day: Day, _ second: Int) -> Int? {
    switch self {
    case .utc: 0
    case .shop: nil
    // Since 1996, summer time runs from the last Sunday of March to that of October, at 1:00 UTC.
    // The hour that comes twice in autumn is taken for summer's, the first one.
    case .amsterdam:
      day.isAfterLastSunday(of: 3, at: second >= 2 * 3600)
        && !day.isAfterLastSunday(of: 10, at: second >= 3 * 3600) ? 7200 : 3600
    }
  }
}

extension Day {
  /// Whether it is later than the last Sunday of a month of 31 days in its year; of that Sunday
  /// itself, whether `late` holds.
  fileprivate func isAfterLastSunday(of month: Int, at late: Bool) -> Bool {
    guard let last = Day(year: civil.year, month: month, day: 31) else { return false }
    // 1970-01-01 was a Thursday.
    let sunday = last.number - (last.number + 4) % 7
    return number > sunday || (number == sunday && late)
  }
}
