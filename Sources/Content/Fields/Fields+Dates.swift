import Core
import Reviews

extension Fields {
  /// A day with or without a time, on the shop's clock, with a warning if it is in the future; or a
  /// month where it `mayBeMonth`.
  mutating func moment(
    _ key: String, on clock: ShopClock, required: Bool = false, mayBeMonth: Bool = false
  ) -> Moment? {
    guard let (node, text) = scalar(key, required: required), let written = time(node, text)
    else { return nil }
    let moment = clock.moment(written)
    if moment.isMonth, !mayBeMonth {
      report(.badDate, at: node, "'\(text)' names no day; only the date of a review may be a month")
      return nil
    }
    if moment.earliest > today { reportFuture(node, text) }
    return moment
  }

  /// A day. A time after it is an error. A day in the future is a warning unless it `mayCome`.
  mutating func day(_ key: String, mayCome: Bool = false) -> Day? {
    guard let (node, text) = scalar(key), let written = time(node, text) else { return nil }
    if case .month = written {
      report(.badDate, at: node, "'\(text)' names no day")
      return nil
    }
    guard case .day(let day) = written else {
      report(
        .badDate, at: node, "'\(key)' is a day without a time, not '\(text)'",
        suggestion: String(text.prefix(10)))
      return nil
    }
    if day > today, !mayCome { reportFuture(node, text) }
    return day
  }

  /// A term in whole days: `14`, `2 days`, `2 weeks` or `48 hours`, hours rounded up.
  mutating func term(_ key: String) -> Int? {
    guard let (node, text) = scalar(key) else { return nil }
    let range = Settings.Promises.dayRange
    let words = text.utf8.split(separator: .space).map { String(Substring($0)) }
    let hours: Int? =
      switch words.count == 1 ? "days" : words.last?.lowercased() {
      case "hour", "hours": 1
      case "day", "days": 24
      case "week", "weeks": 24 * 7
      default: nil
      }
    if let hours, 1...2 ~= words.count, words[0].utf8.allSatisfy(\.isDigit),
      let count = Int(words[0]), count <= 100_000,
      case let days = (count * hours + 23) / 24, range ~= days
    {
      return days
    }
    report(
      .badDuration, at: node,
      "'\(text)' is not a term such as '2 days', \(range.lowerBound) to \(range.upperBound) days")
    return nil
  }

  private mutating func time(_ node: YAMLNode, _ text: String) -> WrittenTime? {
    do throws(WrittenTime.DateError) {
      return try WrittenTime(text)
    } catch {
      let meant = DateSlip(text).meant
      let other = meant.count > 1 ? ", and with the month first '\(meant[1])'" : ""
      report(.badDate, at: node, "'\(text)' \(error.words)\(other)", suggestion: meant.first)
      return nil
    }
  }

  private mutating func reportFuture(_ node: YAMLNode, _ text: String) {
    report(.futureDate, at: node, "\(text) is after \(today), the day of this build")
  }
}

/// A date as people and programs write it: a month, a day, or a day and a time (RFC 3339), the latter
/// also with a space in the middle, without seconds, or without an offset.
enum WrittenTime: Equatable {
  /// The month of this day.
  case month(Day)
  case day(Day)
  /// A day and a time: seconds since midnight, and seconds east of UTC or nil if the text has no
  /// offset.
  case time(Day, secondOfDay: Int, offset: Int?)

  /// Why a text is not a date, in words that follow the text.
  enum DateError: Error {
    case notADate, noSuchDay, noSuchTime, year

    var words: String {
      switch self {
      case .notADate: "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"
      case .noSuchDay: "is not a day of the calendar"
      case .noSuchTime: "is not a time of the day"
      case .year:
        "is not a year from \(Day.writtenYears.lowerBound) to \(Day.writtenYears.upperBound)"
      }
    }
  }

  init(_ text: String) throws(DateError) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.number(of: 4), rest.take(.hyphen), let month = rest.number(of: 2) else {
      throw .notADate
    }
    if rest.isEmpty {
      guard let day = Day(year: year, month: month, day: 1) else { throw .noSuchDay }
      guard Day.writtenYears ~= year else { throw .year }
      self = .month(day)
      return
    }
    guard rest.take(.hyphen), let dayOfMonth = rest.number(of: 2) else { throw .notADate }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else { throw .noSuchDay }
    guard Day.writtenYears ~= year else { throw .year }
    if rest.isEmpty {
      self = .day(day)
      return
    }
    guard rest.take(UInt8(ascii: "T")) || rest.take(UInt8(ascii: "t")) || rest.take(.space),
      let hour = rest.number(of: 2), rest.take(.colon), let minute = rest.number(of: 2)
    else { throw .notADate }
    var second = 0
    if rest.take(.colon) {
      guard let seconds = rest.number(of: 2) else { throw .notADate }
      second = seconds
      if rest.take(.dot) {
        guard rest.dropDigits() else { throw .notADate }
      }
    }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
    self = .time(
      day, secondOfDay: hour * 3600 + minute * 60 + second, offset: try Self.offset(rest))
  }

  /// `Z`, `+01:00`, or nothing.
  private static func offset(_ text: ArraySlice<UInt8>) throws(DateError) -> Int? {
    var rest = text
    if rest.isEmpty { return nil }
    if rest.take(UInt8(ascii: "Z")) || rest.take(UInt8(ascii: "z")) {
      guard rest.isEmpty else { throw .notADate }
      return 0
    }
    let isWest = rest.take(.hyphen)
    guard isWest || rest.take(UInt8(ascii: "+")), let hours = rest.number(of: 2),
      rest.take(.colon), let minutes = rest.number(of: 2), rest.isEmpty
    else { throw .notADate }
    guard hours < 24, minutes < 60 else { throw .noSuchTime }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

extension ArraySlice<UInt8> {
  /// Removes `count` digits from the front and returns their number.
  fileprivate mutating func number(of count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = first, byte.isDigit else { return nil }
      value = value * 10 + Int(byte) - 0x30
      removeFirst()
    }
    return value
  }

  /// Removes one or more digits from the front.
  fileprivate mutating func dropDigits() -> Bool {
    guard let byte = first, byte.isDigit else { return false }
    while let byte = first, byte.isDigit { removeFirst() }
    return true
  }

  fileprivate mutating func take(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }
}

extension ShopClock {
  /// The moment of a written time on this clock.
  func moment(_ written: WrittenTime) -> Moment {
    switch written {
    case .month(let day): Moment(monthOf: day)
    case .day(let day): Moment(day)
    case .time(let day, let second, let offset?): moment(at: day.start + second - offset)
    case .time(let day, let second, nil): moment(at: instant(day, second: second))
    }
  }
}
