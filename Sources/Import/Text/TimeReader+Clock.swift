import Reviews

extension TimeReader {
  /// The time of the day behind it, if there is one.
  func withTime(_ day: Day, _ text: inout TimeCursor) throws(TimeError) -> ImportedTime {
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
