import Reviews

/// A second in UTC, as feeds have it.
struct Timestamp: Comparable, Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// The second of a moment. A day without a time counts as noon in UTC, which is that same day
  /// nearly everywhere.
  init(_ moment: Moment) {
    seconds = moment.time?.instant ?? moment.day.start + Day.length / 2
  }

  static func < (one: Timestamp, other: Timestamp) -> Bool { one.seconds < other.seconds }

  /// RFC 3339: `2026-03-14T17:20:00Z`.
  var iso: String { RFC3339.text(seconds) }

  /// RFC 822 with a year of four digits, as RSS wants it: `Sat, 14 Mar 2026 17:20:00 GMT`.
  var rfc822: String {
    let day = Day(containing: seconds)
    let (year, month, date) = day.civil
    let weekday = Self.weekdays[(day.number % 7 + 11) % 7]
    let years = String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
    return
      "\(weekday), \(date < 10 ? "0" : "")\(date) \(Self.months[month - 1]) \(years) \(RFC3339.clock(seconds - day.start)) GMT"
  }

  /// From Sunday; 1 January 1970 was a Thursday.
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
