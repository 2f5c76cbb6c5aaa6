/// Days as they are written in the log.
enum CalendarDay {
  /// Whether `text` is a day of the Gregorian calendar, written as `2026-03-14`.
  static func isWritten(_ text: some Collection<UInt8>) -> Bool {
    guard text.count == 10 else { return false }
    var parts = [0, 0, 0]
    for (place, character) in text.enumerated() {
      switch (place, character) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
      case (4, _), (7, _): return false
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
        let part = place < 4 ? 0 : place < 7 ? 1 : 2
        parts[part] = parts[part] * 10 + Int(character - UInt8(ascii: "0"))
      default: return false
      }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    return year >= 1 && 1...12 ~= month && day >= 1 && day <= length(ofMonth: month, in: year)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
