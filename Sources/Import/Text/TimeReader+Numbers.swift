import Core
import Reviews

/// Numbers without marks between them.
extension TimeReader {
  /// `20240305`, `20240305T101500Z`, `20240305101500`.
  func compact(
    _ number: Int, _ digits: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    let date = digits == 14 ? number / 1_000_000 : number
    guard let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100) else {
      throw .unreadable
    }
    guard digits == 14 else { return try withTime(day, &text) }
    guard text.isAtEnd, let second = TimeCursor.second(ofDigits: number % 1_000_000, 6) else {
      throw .unreadable
    }
    return try time(day, second, nil)
  }

  /// Seconds, milliseconds or microseconds since 1970, told by their number of digits.
  func unix(
    _ number: Int, _ digits: Int, _ text: inout TimeCursor
  ) throws(TimeError) -> ImportedTime {
    if text.take(".") != nil { _ = text.number() }
    guard text.isAtEnd else { throw .unreadable }
    let parts = digits == 16 ? 1_000_000 : digits == 13 ? 1000 : 1
    return try unix(seconds: number / parts)
  }

  func unix(milliseconds text: Substring) throws(TimeError) -> ImportedTime {
    // What follows a sign is the writer's zone; the number counts in UTC all the same.
    let digits = text.utf8.prefix(while: \.isDigit)
    let rest = text.utf8[digits.endIndex...]
    guard let number = Int(Substring(digits)),
      rest.isEmpty || rest.count == 5 && "+-".utf8.contains(rest.first ?? 0)
    else { throw .unreadable }
    return try unix(seconds: number / 1000)
  }

  func unix(seconds: Int) throws(TimeError) -> ImportedTime {
    let day = Day(containing: seconds)
    guard Day.writtenYears ~= day.civil.year else { throw .unreadable }
    return ImportedTime(day, second: seconds - day.start, offset: 0)
  }

  /// What is inside `/Date(1709287200000)/`, as older programs of Microsoft's write JSON.
  static func wrapped(_ text: String) -> Substring? {
    let text = text.withoutBlanksAround
    for (start, end) in [("/Date(", ")/"), ("new Date(", ")")]
    where text.hasPrefix(start) && text.hasSuffix(end) {
      return text.dropFirst(start.count).dropLast(end.count)
    }
    return nil
  }
}
