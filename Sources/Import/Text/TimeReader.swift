import Reviews

/// Reads times as the sources write them.
struct TimeReader: Sendable {
  enum Mistake: Error {
    /// Day and month could each be the other.
    case ambiguous
    case unreadable
  }

  let clock: SourceClock
  let order: ImportOptions.DayOrder?

  /// The time that a text says: RFC 3339 and its looser forms, days with numbers in the order asked
  /// for, days with the month's English name, and seconds or milliseconds since 1970.
  func time(_ text: String) throws(Mistake) -> ImportedTime {
    var text = ByteCursor(text.withoutBlanksAround)
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
    _ first: Int, _ separator: UInt8, _ text: inout ByteCursor
  ) throws(Mistake) -> Day {
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
    if text.lastDigits == 2 { year += 2000 } else if text.lastDigits != 4 { throw .unreadable }
    let asDMY = Day(year: year, month: second, day: first)
    let asMDY = Day(year: year, month: first, day: second)
    switch order {
    case .dmy: if let asDMY { return asDMY }
    case .mdy: if let asMDY { return asMDY }
    case nil:
      // A day above twelve leaves one reading, and so does 05/05; the rest is asked for.
      if let asDMY, let asMDY, asDMY != asMDY { throw .ambiguous }
      if let day = asDMY ?? asMDY { return day }
    }
    throw .unreadable
  }

  /// `March 5, 2024`, `Tue, 05 Mar 2024 …`.
  private func named(_ text: inout ByteCursor) throws(Mistake) -> ImportedTime {
    var month = text.month()
    if month == nil {
      guard text.word() != nil else { throw .unreadable }
      _ = text.take(",")
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
    _ number: Int, _ digits: Int, _ text: inout ByteCursor
  ) throws(Mistake) -> ImportedTime {
    if text.take(".") != nil { _ = text.number() }
    guard text.isAtEnd, 9...10 ~= digits || digits == 13 else { throw .unreadable }
    let seconds = digits == 13 ? number / 1000 : number
    guard 1990...2100 ~= Day(number: seconds / 86_400).civil.year else { throw .unreadable }
    return ImportedTime(Day(number: seconds / 86_400), second: seconds % 86_400, offset: 0)
  }

  /// The time of the day behind it, if there is one.
  private func withTime(_ day: Day, _ text: inout ByteCursor) throws(Mistake) -> ImportedTime {
    guard 1990...2100 ~= day.civil.year else { throw .unreadable }
    _ = text.take("Tt,")
    text.skipBlanks()
    if text.isAtEnd { return ImportedTime(day) }
    guard var hour = text.number(), text.take(":") != nil, let minute = text.number() else {
      throw .unreadable
    }
    var second = 0
    if text.take(":") != nil {
      guard let seconds = text.number() else { throw .unreadable }
      second = seconds
      if text.take(".,") != nil { _ = text.number() }
    }
    text.skipBlanks()
    switch text.half() {
    case .am: if hour == 12 { hour = 0 }
    case .pm: if hour < 12 { hour += 12 }
    case nil: break
    }
    // A leap second is told as the one before it.
    guard hour < 24, minute < 60, second <= 60 else { throw .unreadable }
    let ofDay = hour * 3600 + minute * 60 + min(second, 59)
    if text.isAtEnd {
      return ImportedTime(day, second: ofDay, offset: clock.offset(day, ofDay))
    }
    return ImportedTime(day, second: ofDay, offset: try offset(&text))
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `UTC+1`.
  private func offset(_ text: inout ByteCursor) throws(Mistake) -> Int {
    if let word = text.word() {
      guard ["z", "utc", "gmt"].contains(word.lowercased()) else { throw .unreadable }
      text.skipBlanks()
      if text.isAtEnd { return 0 }
    }
    guard let sign = text.take("+-"), var hours = text.number() else { throw .unreadable }
    var minutes = 0
    if text.lastDigits == 4 {
      (hours, minutes) = (hours / 100, hours % 100)
    } else if text.take(":") != nil {
      minutes = text.number() ?? 60
    }
    guard text.isAtEnd, hours < 24, minutes < 60 else { throw .unreadable }
    return (sign == .hyphen ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

/// A place in a short text, moving on.
private struct ByteCursor {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var lastDigits = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at == bytes.count }

  /// Digits, at most thirteen of them.
  mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at].isDigit, at - start < 13 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    lastDigits = at - start
    return lastDigits > 0 ? value : nil
  }

  /// One of these bytes.
  mutating func take(_ wanted: String) -> UInt8? {
    guard at < bytes.count, wanted.utf8.contains(bytes[at]) else { return nil }
    at += 1
    return bytes[at - 1]
  }

  mutating func skipBlanks() {
    // Some write a narrow no-break space before AM and PM.
    while at < bytes.count {
      if bytes[at].isBlank {
        at += 1
      } else if bytes[at...].starts(with: [0xE2, 0x80, 0xAF]) {
        at += 3
      } else if bytes[at...].starts(with: [0xC2, 0xA0]) {
        at += 2
      } else {
        return
      }
    }
  }

  mutating func word() -> String? {
    let start = at
    while at < bytes.count, bytes[at].isLetter { at += 1 }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// A month's English name, or its first three letters.
  mutating func month() -> Int? {
    let start = at
    guard let word = word(), word.utf8.count >= 3 else {
      at = start
      return nil
    }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard let index = names.firstIndex(of: String(word.lowercased().prefix(3))) else {
      at = start
      return nil
    }
    return index + 1
  }

  enum Half { case am, pm }

  mutating func half() -> Half? {
    let start = at
    switch word()?.lowercased() {
    case "am":
      skipBlanks()
      return .am
    case "pm":
      skipBlanks()
      return .pm
    default:
      at = start
      return nil
    }
  }
}
