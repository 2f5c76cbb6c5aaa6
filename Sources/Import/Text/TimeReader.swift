import Core
import Reviews

/// A parser of times in the forms that sources use.
struct TimeReader: Sendable {
  enum TimeError: Error {
    /// Day and month could be swapped.
    case ambiguous
    case unreadable
  }

  let clock: SourceClock
  let order: ImportOptions.DayOrder?

  /// The time in a text: RFC 3339 and its looser forms, numeric dates in the given order, dates
  /// with the month's name, and seconds or milliseconds since 1970.
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
      // A day above twelve leaves one reading, and so does 05/05; anything else is ambiguous.
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
    let day = Day(containing: seconds)
    guard Day.writtenYears ~= day.civil.year else { throw .unreadable }
    return ImportedTime(day, second: seconds - day.start, offset: 0)
  }
}

extension TimeReader {
  /// The day with the time of day after it, if there is one.
  private func withTime(_ day: Day, _ text: inout TimeCursor) throws(TimeError) -> ImportedTime {
    guard Day.writtenYears ~= day.civil.year else { throw .unreadable }
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
    // A leap second becomes the second before it.
    guard hour < 24, minute < 60, second <= 60 else { throw .unreadable }
    let ofDay = hour * 3600 + minute * 60 + min(second, 59)
    if text.isAtEnd {
      return ImportedTime(day, second: ofDay, offset: clock.offset(day, ofDay))
    }
    return ImportedTime(day, second: ofDay, offset: try offset(&text))
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `UTC+1`.
  private func offset(_ text: inout TimeCursor) throws(TimeError) -> Int {
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

/// A position in a short text.
struct TimeCursor {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var lastDigits = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at == bytes.count }

  /// Reads digits, at most thirteen.
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

  /// Reads one of these bytes.
  mutating func take(_ wanted: String) -> UInt8? {
    guard at < bytes.count, wanted.utf8.contains(bytes[at]) else { return nil }
    at += 1
    return bytes[at - 1]
  }

  mutating func skipBlanks() {
    // Some write a narrow no-break space before AM and PM.
    while at < bytes.count {
      if bytes[at].isWhiteSpace {
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
    while at < bytes.count, bytes[at].isLetter || isLetterBeyond(at) { at += 1 }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// Whether the byte belongs to a letter such as `é`, `ä` or `û`.
  private func isLetterBeyond(_ index: Int) -> Bool {
    bytes[index] == 0xC3 || index > 0 && bytes[index - 1] == 0xC3
  }

  /// Reads a month's name in English, Dutch, German or French, in full or shortened with its dot.
  /// The beginning of another word is not accepted, because it may be another month in another
  /// language.
  mutating func month() -> Int? {
    let start = at
    if let word = word(), let month = MonthNames.number(of: word) {
      if at < bytes.count, bytes[at] == 0x2E { at += 1 }
      return month
    }
    at = start
    return nil
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

/// The names of months in dates of exports.
enum MonthNames {
  private static let names: [[String]] = [
    ["jan", "january", "januari", "januar", "jän", "jänner", "janv", "janvier"],
    ["feb", "february", "februari", "februar", "févr", "fév", "février"],
    ["mar", "march", "mrt", "maart", "mär", "mrz", "märz", "mars"],
    ["apr", "april", "avr", "avril"],
    ["may", "mei", "mai"],
    ["jun", "june", "juni", "juin"],
    ["jul", "july", "juli", "juil", "juillet"],
    ["aug", "august", "augustus", "août"],
    ["sep", "sept", "september", "septembre"],
    ["oct", "october", "okt", "oktober", "octobre"],
    ["nov", "november", "novembre"],
    ["dec", "december", "dez", "dezember", "déc", "décembre"],
  ]

  private static let numbers = Dictionary(
    uniqueKeysWithValues: names.enumerated().flatMap { index, names in
      names.map { ($0, index + 1) }
    })

  /// The number, 1 to 12, of a month's name or its usual short form.
  static func number(of name: String) -> Int? { numbers[name.lowercased()] }
}
