/// The moment of something: a day in the shop's time zone and, if known, the time; or a month, where
/// no more is known.
public struct Moment: Hashable, Sendable {
  /// The day on the shop's calendar; of a month its last, so that nothing counts too early.
  public let day: Day
  /// The time of day. Nil if only the day is known.
  public let time: Time?
  /// Whether only the month is known.
  public let isMonth: Bool

  /// A time of day, with its instant.
  public struct Time: Hashable, Sendable {
    /// Seconds since midnight on the shop's clock, 0 to 86,399.
    public let secondOfDay: Int
    /// Seconds since 1970-01-01T00:00:00Z.
    public let instant: Int

    /// A time; the two values describe the same instant.
    public init(secondOfDay: Int, instant: Int) {
      self.secondOfDay = secondOfDay
      self.instant = instant
    }
  }

  /// A day, with the time where there is one.
  public init(_ day: Day, time: Time? = nil) {
    self.day = day
    self.time = time
    isMonth = false
  }

  /// The month of a day.
  public init(monthOf day: Day) {
    self.day = day.month.upperBound
    time = nil
    isMonth = true
  }

  /// The first day that it may be.
  public var earliest: Day { isMonth ? day.month.lowerBound : day }

  /// ISO 8601, without the time: `2026-03-14`, or `2026-03` for a month.
  public var dayText: String { isMonth ? String(day.description.dropLast(3)) : day.description }

  /// An instant, in seconds since 1970, on a clock that is `offset` seconds east of UTC.
  public init(at instant: Int, offset: Int) {
    let local = instant + offset
    day = Day(containing: local)
    time = Time(secondOfDay: local - day.start, instant: instant)
    isMonth = false
  }

  /// The time since `earlier`, counted from the end of a month. Nil within that month, where nobody
  /// knows it.
  public func known(since earlier: Moment) -> Duration? {
    earlier.isMonth && day <= earlier.day ? nil : since(earlier)
  }

  /// The time since `earlier`, never less than zero.
  public func since(_ earlier: Moment) -> Duration {
    let days = max(0, day.number - earlier.day.number)
    guard let time, let start = earlier.time else { return .days(days) }
    return .seconds(max(0, time.instant - start.instant), days: days)
  }
}

/// A length of time: in calendar days, as promises are counted, and to the second if both ends have
/// a time.
public struct Duration: Hashable, Sendable, Comparable {
  /// The calendar days: from Monday evening to Wednesday morning are two.
  public let days: Int
  /// Its length; `Day.length` to a day where only days are known.
  public let seconds: Int
  /// Whether seconds are known, and not only days.
  public let isExact: Bool

  /// A length to the second. `days` are calendar days, by default the whole days in it.
  public static func seconds(_ count: Int, days: Int? = nil) -> Duration {
    .init(days: days ?? count / Day.length, seconds: count, isExact: true)
  }

  /// A length in days.
  public static func days(_ count: Int) -> Duration {
    .init(days: count, seconds: count * Day.length, isExact: false)
  }

  public static func < (one: Duration, other: Duration) -> Bool {
    (one.seconds, one.isExact ? 0 : 1, one.days) < (
      other.seconds, other.isExact ? 0 : 1, other.days
    )
  }
}

extension Moment: Comparable {
  /// Orders moments by day, then those without a time first, then by the clock.
  ///
  /// This is a total order, so lists sorted by it are the same everywhere. It does not claim that a
  /// moment without a time was earlier than one with a time: see `chronological()` for cause and
  /// effect.
  public static func < (one: Moment, other: Moment) -> Bool {
    if one.day != other.day { return one.day < other.day }
    guard let late = other.time else { return false }
    guard let early = one.time else { return true }
    return (early.instant, early.secondOfDay) < (late.instant, late.secondOfDay)
  }
}
