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

  /// How long after `earlier` this was: to the second where both have a time, in whole days
  /// otherwise; never less than nothing.
  public func since(_ earlier: Moment) -> Duration {
    if let time, let start = earlier.time { return .seconds(max(0, time.instant - start.instant)) }
    return .days(max(0, day.number - earlier.day.number))
  }
}

/// A length of time, to the second or in whole days, whichever is known.
public struct Duration: Hashable, Sendable, Comparable {
  /// Its length, 86,400 to a day.
  public let seconds: Int
  /// Whether hours are known, or only days.
  public let isExact: Bool

  public static func seconds(_ count: Int) -> Duration { .init(seconds: count, isExact: true) }
  public static func days(_ count: Int) -> Duration {
    .init(seconds: count * 86_400, isExact: false)
  }

  /// The whole days in it.
  public var days: Int { seconds / 86_400 }

  public static func < (one: Duration, other: Duration) -> Bool {
    (one.seconds, one.isExact ? 0 : 1) < (other.seconds, other.isExact ? 0 : 1)
  }
}
