import Core
import Reviews

/// A parser of times in the forms that sources use.
struct TimeReader: Sendable {
  enum TimeError: Error {
    /// Day and month could be swapped.
    case ambiguous
    /// The text lacks the year, or what it names may be a day or a year.
    case incomplete
    case unreadable
  }

  let clock: SourceClock
  let order: ImportOptions.DayOrder?

  /// The month, day or time in a text: RFC 3339 and its looser forms, numeric dates in the given order, dates
  /// with the month's name or with 年月日, and seconds or milliseconds since 1970.
  func time(_ text: String) throws(TimeError) -> ImportedTime {
    if let inner = Self.wrapped(text) { return try unix(milliseconds: inner) }
    guard var text = TimeCursor(text) else { throw .unreadable }
    // `Tue, `, `le mardi `, `geschreven op `, `Reviewed in the United States on `.
    var words = 0
    while !text.isAtDigit, !text.isAtMonth {
      guard words < 8, text.word() != nil else { throw .unreadable }
      words += 1
      text.skip(marks: ".,:")
    }
    if let month = text.month() { return try monthFirst(month, &text) }
    guard let first = text.number() else { throw .unreadable }
    switch text.lastDigits {
    case 4: return try yearFirst(first, &text)
    case 8, 14: return try compact(first, text.lastDigits, &text)
    case 9, 10, 13, 16: return try unix(first, text.lastDigits, &text)
    case 1, 2: return try dayFirst(first, &text)
    default: throw .unreadable
    }
  }

  /// `2024-03-05`, `2024. 3. 5.`, `2024年3月5日`, `2024-Mar-05`.
  private func yearFirst(
    _ year: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    guard text.take("-/.年년 ") != nil else { throw .unreadable }
    text.skip()
    guard let month = text.month() ?? text.number() else { throw .unreadable }
    let isMarked = text.take("-/.月월 ") != nil
    text.skip()
    guard let date = text.number() else {
      guard text.isAtEnd, let first = Day(year: year, month: month, day: 1) else {
        throw .unreadable
      }
      return ImportedTime(monthOf: first)
    }
    guard isMarked, text.lastDigits <= 2, let day = Day(year: year, month: month, day: date) else {
      throw .unreadable
    }
    if text.take("日号號일") != nil {
      // `2021年3月5日に日本でレビュー済み`: reviewed in Japan.
      if text.take("に") != nil, text.word()?.hasSuffix("レビュー済み") == true, text.isAtEnd {
        return try withTime(day, &text)
      }
      text.skipWeekday()
    } else {
      text.skipBrackets(after: ".")
    }
    return try withTime(day, &text)
  }

  /// `05/03/2024`, `21.07.09`, `5 March 2024`, `1-Mar-24`, `1º de março de 2024`.
  private func dayFirst(
    _ first: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    var named = text
    named.skipOrdinal()
    named.skip(marks: "-/.,")
    named.skip(words: TimeWords.ofDates)
    if let month = named.month() {
      text = named
      text.skip(marks: "-/.,")
      text.skip(words: TimeWords.ofDates)
      guard let year = text.year() else { throw text.isAtEnd ? .incomplete : .unreadable }
      guard let day = Day(year: year, month: month, day: first) else { throw .unreadable }
      return try withTime(day, &text)
    }
    guard text.take("/-. ") != nil else { throw .unreadable }
    text.skip()
    var rest = text
    if let year = rest.number(), rest.lastDigits == 4, rest.isAtEnd,
      let month = Day(year: year, month: first, day: 1)
    {
      return ImportedTime(monthOf: month)
    }
    return try withTime(try numbered(first, &text), &text)
  }

  private func numbered(_ first: Int, _ text: inout TimeCursor) throws(TimeError) -> Day {
    guard let second = text.number() else { throw .unreadable }
    guard text.take("/-.") != nil else { throw .unreadable }
    text.skip()
    guard let last = text.number(), text.lastDigits == 2 || text.lastDigits == 4 else {
      throw .unreadable
    }
    let isShort = text.lastDigits == 2
    let year = isShort ? TimeCursor.year(of: last) : last
    let asDMY = Day(year: year, month: second, day: first)
    let asMDY = Day(year: year, month: first, day: second)
    // `21/07/09` may begin with its year.
    let asYMD =
      isShort ? Day(year: TimeCursor.year(of: first), month: second, day: last) : nil
    switch order {
    case .dmy: if let asDMY { return asDMY }
    case .mdy: if let asMDY { return asMDY }
    case .ymd where isShort: if let asYMD { return asYMD }
    case .ymd, nil:
      // A day above twelve leaves one reading, and so does 05/05; anything else is ambiguous.
      let readings = Set([asDMY, asMDY, asYMD].compactMap { $0 })
      if readings.count > 1 { throw .ambiguous }
      if let day = readings.first { return day }
    }
    throw .unreadable
  }

  /// `March 5, 2024`, `Aug 10 2015 14:16:38 GMT+0000 (GMT)`, `Aug 10 14:16:38 UTC 2015`.
  private func monthFirst(
    _ month: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    text.skip(marks: "-/.,'’")
    text.skip(words: TimeWords.ofDates)
    guard let date = text.number() else { throw text.isAtEnd ? .incomplete : .unreadable }
    if text.isAtEnd {
      guard text.lastDigits == 4, let first = Day(year: date, month: month, day: 1) else {
        throw .incomplete
      }
      return ImportedTime(monthOf: first)
    }
    guard text.lastDigits <= 2 else { throw .unreadable }
    text.skipOrdinal()
    text.skip(marks: "-/.,")
    // `mar. 5 mars 2024`: the first word is a day of the week.
    if text.isAtMonth { return try dayFirst(date, &text) }
    if text.isAtTime {
      let (second, offset) = try timeOfDay(&text)
      guard let year = text.year(), text.isAtEnd,
        let day = Day(year: year, month: month, day: date)
      else { throw .unreadable }
      return try time(day, second, offset)
    }
    guard let year = text.year(), let day = Day(year: year, month: month, day: date) else {
      throw .unreadable
    }
    return try withTime(day, &text)
  }
}

/// Times of day.
extension TimeReader {
  /// The day with the time of day after it, if there is one.
  func withTime(_ day: Day, _ text: inout TimeCursor) throws(TimeError) -> ImportedTime {
    // XML's dates may end with a zone: `2024-03-05+01:00`.
    var zoned = text
    if (try? offset(&zoned)) != nil, zoned.isAtEnd { text = zoned }
    let isApart = text.isAtBlank
    text.skip(marks: isApart ? ",;.|@-–" : ",;.|@")
    if !text.takeTimeMark() { text.skip(words: TimeWords.beforeTimes) }
    if text.isAtEnd {
      guard Day.writtenYears ~= day.civil.year else { throw .unreadable }
      return ImportedTime(day)
    }
    let (second, offset) = try timeOfDay(&text)
    // `IST` is India's time, Israel's or Ireland's: the day is as it is written, the time is not known.
    if !text.isAtEnd, let zone = text.word(), TimeWords.ambiguousZones.contains(zone.lowercased()),
      text.isAtEnd, Day.writtenYears ~= day.civil.year
    {
      return ImportedTime(day)
    }
    guard text.isAtEnd else { throw .unreadable }
    return try time(day, second, offset)
  }

  func time(_ day: Day, _ second: Int, _ offset: Int?) throws(TimeError) -> ImportedTime {
    guard Day.writtenYears ~= day.civil.year else { throw .unreadable }
    return ImportedTime(day, second: second, offset: offset ?? clock.offset(day, second))
  }

  /// The seconds since midnight, and the offset from UTC if there is one.
  private func timeOfDay(
    _ text: inout TimeCursor
  ) throws(TimeError) -> (second: Int, offset: Int?) {
    var half = text.half()
    guard let hours = text.number() else { throw .unreadable }
    var second: Int
    if let compact = TimeCursor.second(ofDigits: hours, text.lastDigits) {
      second = compact
    } else {
      let mark = text.take(":.hH時时点點시")
      text.skip()
      let needsMinutes = mark == ":" || mark == "."
      let minutes = text.isAtDigit ? text.number() ?? 60 : needsMinutes ? 60 : 0
      var seconds = 0
      if mark != nil, text.take(":.分분") != nil {
        text.skip()
        if text.isAtDigit { seconds = text.number() ?? 61 }
        if text.take(".,") != nil { _ = text.number() }
        _ = text.take("秒초")
      }
      text.skip()
      half = half ?? text.half()
      // `10 PM` has no mark, and no minutes.
      guard mark != nil || (half != nil && minutes == 0), hours < 24, minutes < 60, seconds <= 60
      else { throw .unreadable }
      // A leap second becomes the second before it.
      second = hours * 3600 + minutes * 60 + min(seconds, 59)
    }
    switch half {
    case .am: if second / 3600 == 12 { second -= 12 * 3600 }
    case .pm: if second / 3600 < 12 { second += 12 * 3600 }
    case nil: break
    }
    text.skip(words: TimeWords.afterTimes)
    let offset = try offset(&text)
    text.skipBrackets()
    return (second, offset)
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `UTC+1`, `GMT+0000`, `CEST`. Nil if there is none.
  private func offset(_ text: inout TimeCursor) throws(TimeError) -> Int? {
    var zone: Int?
    if text.isAtLetter {
      var ahead = text
      guard let word = ahead.word()?.lowercased() else { throw .unreadable }
      if TimeWords.ambiguousZones.contains(word) { return nil }
      text = ahead
      guard let known = TimeWords.zones[word] else { throw .unreadable }
      zone = known
      text.skip()
    }
    guard zone == nil || zone == 0, let sign = text.take("+-−") else { return zone }
    guard var hours = text.number() else { throw .unreadable }
    var minutes = 0
    if text.lastDigits == 4 {
      (hours, minutes) = (hours / 100, hours % 100)
    } else if text.take(":") != nil {
      minutes = text.number() ?? 60
    }
    text.skip()
    guard hours < 24, minutes < 60 else { throw .unreadable }
    return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
