/// A calendar day in the proleptic Gregorian calendar, years 1 to 9999.
public struct Day: Hashable, Sendable, Comparable {
  /// The days since 1970-01-01; negative before.
  public let number: Int

  /// The day that is `number` days after 1970-01-01.
  @inlinable
  public init(number: Int) { self.number = number }

  /// The day with that date. Nil if the calendar has none (2026-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Day.length(ofMonth: month, in: year) ~= day else {
      return nil
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The years in which anything can have been written that this program reads.
  public static let writtenYears = 1990...2100

  /// How many seconds a day has; leap seconds are not counted, as in POSIX.
  public static let length = 86_400

  /// The day in which a second lies, counted from the beginning of 1970-01-01 on the same clock.
  @inlinable
  public init(containing second: Int) {
    self.init(number: (second >= 0 ? second : second - (Day.length - 1)) / Day.length)
  }

  /// Its first second, counted from the beginning of 1970-01-01 on the same clock.
  @inlinable
  public var start: Int { number * Day.length }

  /// Parses `2026-03-14`. Nil for anything else.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else {
      return nil
    }
    func value(_ range: Range<Int>) -> Int? {
      digits[range].reduce(0) { sum, byte in
        guard let sum, byte.isDigit else { return nil }
        return sum * 10 + Int(byte - 48)
      }
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1 to 12) and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The quarter of the day.
  public var quarter: Quarter {
    let (year, month, _) = civil
    return Quarter(year: year, number: (month - 1) / 3 + 1)
  }

  /// The first and the last day of its month.
  public var month: ClosedRange<Day> {
    let (year, month, day) = civil
    let first = number - day + 1
    return Day(number: first)...Day(number: first + Day.length(ofMonth: month, in: year) - 1)
  }

  /// The same day of the year before; 29 February becomes 28 February.
  public var yearBefore: Day {
    let (year, month, day) = civil
    return Day(year: year - 1, month: month, day: day)
      ?? Day(year: year - 1, month: month, day: 28) ?? self
  }

  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-03-14`.
  public var description: String {
    let (year, month, day) = civil
    if 0...9999 ~= year {
      // A page has many days: their letters are set one by one, in no memory of their own.
      return String(unsafeUninitializedCapacity: 10) { text in
        var place = 0
        func add(_ value: Int, _ factor: Int) {
          text[place] = UInt8(ascii: "0") + UInt8(value / factor % 10)
          place += 1
        }
        for factor in [1000, 100, 10, 1] { add(year, factor) }
        for part in [month, day] {
          text[place] = UInt8(ascii: "-")
          place += 1
          add(part, 10)
          add(part, 1)
        }
        return place
      }
    }
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A quarter of a calendar year.
public struct Quarter: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// The quarter `number` (1 to 4) of `year`.
  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The one after it.
  public var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  public static func < (one: Quarter, other: Quarter) -> Bool {
    (one.year, one.number) < (other.year, other.number)
  }
}
