import Reviews

/// Reads times as the sources write them.
struct TimeReader: Sendable {
  enum TimeError: Error {
    /// Day and month could each be the other.
    case ambiguous
    case unreadable
  }

  let clock: SourceClock
  let order: ImportOptions.DayOrder?

  /// The time that a text says: RFC 3339 and its looser forms, days with numbers in the order asked
  /// for, days with the month's name, and seconds or milliseconds since 1970.
  func time(_ text: String) throws(TimeError) -> ImportedTime {
    var text = TimeCursor(text.withoutBlanksAround)
    guard let first = text.number() else { return try named(&text) }
    let digits = text.lastDigits
    let day: Day
    if digits == 4, text.take("-/.") != nil {
      guard let month = text.number(), text.take("-/.") != nil, let date = text.number(),
        let found = Day(year: first, month: month, day: date)
      else { throw .unreadable }
      day = found
    } else if digits == 8, text.isAtEnd {
      guard let found = Day(year: first / 10_000, month: first / 100 % 100, day: first % 100) else {
        throw .unreadable
      }
      day = found
    } else if digits >= 9 {
      return try unix(first, digits, &text)
    } else if digits <= 2, let separator = text.take("/-. ") {
      day = try numbered(first, separator, &text)
    } else {
      throw .unreadable
    }
    return try withTime(day, &text)
  }

  /// `05/03/2024`, `21.07.09`, or `5 March 2024`.
  private func numbered(
    _ first: Int, _ separator: UInt8, _ text: inout TimeCursor
  ) throws(TimeError) -> Day {
    text.skipBlanks()
    if let month = text.month() {
      _ = text.take(" -.,")
      text.skipBlanks()
      guard let year = text.number(), let day = Day(year: year, month: month, day: first) else {
        throw .unreadable
      }
      return day
    }
    guard let second = text.number(), text.take("/-.") != nil, var year = text.number() else {
      throw .unreadable
    }
    let isShort = text.lastDigits == 2
    if isShort { year += 2000 } else if text.lastDigits != 4 { throw .unreadable }
    let asDMY = Day(year: year, month: second, day: first)
    let asMDY = Day(year: year, month: first, day: second)
    // `21/07/09` may begin with its year.
    let asYMD = isShort ? Day(year: first + 2000, month: second, day: year - 2000) : nil
    switch order {
    case .dmy: if let asDMY { return asDMY }
    case .mdy: if let asMDY { return asMDY }
    case .ymd where isShort: if let asYMD { return asYMD }
    case .ymd, nil:
      // A day above twelve may leave one reading, and so does 05/05; the rest is asked for.
      let readings = Set([asDMY, asMDY, asYMD].compactMap { $0 })
      if readings.count > 1 { throw .ambiguous }
      if let day = readings.first { return day }
    }
    throw .unreadable
  }

  /// `March 5, 2024`, `Tue, 05 Mar 2024 …`.
  private func named(_ text: inout TimeCursor) throws(TimeError) -> ImportedTime {
    var month = text.month()
    if month == nil {
      guard text.word() != nil else { throw .unreadable }
      _ = text.take(",.")
      text.skipBlanks()
      month = text.month()
      if month == nil {
        guard let date = text.number(), text.take(" -") != nil, let named = text.month(),
          text.take(" -") != nil, let year = text.number(),
          let day = Day(year: year, month: named, day: date)
        else { throw .unreadable }
        return try withTime(day, &text)
      }
    }
    text.skipBlanks()
    guard let month, let date = text.number() else { throw .unreadable }
    _ = text.take(",")
    text.skipBlanks()
    guard let year = text.number(), let day = Day(year: year, month: month, day: date) else {
      throw .unreadable
    }
    return try withTime(day, &text)
  }

  private func unix(
    _ number: Int, _ digits: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    if text.take(".") != nil { _ = text.number() }
    guard text.isAtEnd, 9...10 ~= digits || digits == 13 else { throw .unreadable }
    let seconds = digits == 13 ? number / 1000 : number
    guard 1990...2100 ~= Day(number: seconds / 86_400).civil.year else { throw .unreadable }
    return ImportedTime(Day(number: seconds / 86_400), second: seconds % 86_400, offset: 0)
  }
}
