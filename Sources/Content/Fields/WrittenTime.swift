import Reviews

/// A date as people and programs write it: a day, or a day and a time (RFC 3339), the latter also
/// with a space in the middle, without seconds, or without an offset.
enum WrittenTime: Equatable {
  case day(Day)
  /// Seconds since midnight; seconds east of UTC, and nil where the text does not say.
  case time(Day, secondOfDay: Int, offset: Int?)

  static let years = 1990...2100

  /// Why a text is not a date, in words that fit after it.
  enum DateError: Error {
    case notADate, noSuchDay, noSuchTime, year

    var words: String {
      switch self {
      case .notADate: "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"
      case .noSuchDay: "is not a day of the calendar"
      case .noSuchTime: "is not a time of the day"
      case .year: "is not a year from 1990 to 2100"
      }
    }
  }

  init(_ text: String) throws(DateError) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.number(of: 4), rest.take(.hyphen), let month = rest.number(of: 2),
      rest.take(.hyphen), let dayOfMonth = rest.number(of: 2)
    else { throw .notADate }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else { throw .noSuchDay }
    guard Self.years ~= year else { throw .year }
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
  /// Takes `count` digits off the front.
  fileprivate mutating func number(of count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = first, byte.isDigit else { return nil }
      value = value * 10 + Int(byte) - 0x30
      removeFirst()
    }
    return value
  }

  /// Takes one or more digits off the front.
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
