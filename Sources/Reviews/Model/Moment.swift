/// When something happened: a day in the shop's time zone and, where it is known, the time.
public struct Moment: Hashable, Sendable {
  /// The day on the shop's calendar.
  public let day: Day
  /// The time of that day; nil where only the day was written down.
  public let time: Time?

  /// A time of day, and the same instant for counting.
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
  }

  /// An instant, in seconds since 1970, on a clock that is `offset` seconds east of UTC.
  public init(at instant: Int, offset: Int) {
    let local = instant + offset
    day = Day(containing: local)
    time = Time(secondOfDay: local - day.start, instant: instant)
  }

  /// How long after `earlier` this was, never less than nothing.
  public func since(_ earlier: Moment) -> Duration {
    let days = max(0, day.number - earlier.day.number)
    guard let time, let start = earlier.time else { return .days(days) }
    return .seconds(max(0, time.instant - start.instant), days: days)
  }
}

/// A length of time: in days on the calendar, as promises are counted, and where both ends have a
/// time also to the second.
public struct Duration: Hashable, Sendable, Comparable {
  /// Days on the calendar: from Monday evening to Wednesday morning are two.
  public let days: Int
  /// Its length; `Day.length` to a day where only days are known.
  public let seconds: Int
  /// Whether hours are known, or only days.
  public let isExact: Bool

  /// A length to the second; `days` are those on the calendar, whole ones unless said otherwise.
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
  /// By day; within a day those without a time come first, then by the clock.
  ///
  /// A total order, so that lists sorted by it are the same everywhere. It does not claim that a
  /// moment without a time was earlier than one with: see `chronological()` for cause and effect.
  public static func < (one: Moment, other: Moment) -> Bool {
    if one.day != other.day { return one.day < other.day }
    guard let late = other.time else { return false }
    guard let early = one.time else { return true }
    return (early.instant, early.secondOfDay) < (late.instant, late.secondOfDay)
  }
}
