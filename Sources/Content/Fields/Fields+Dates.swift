import Core
import Reviews

extension Fields {
  /// A day with or without a time, on the shop's clock; a warning where it is in the future.
  mutating func moment(_ key: String, on clock: ShopClock, required: Bool = false) -> Moment? {
    guard let (node, text) = scalar(key, required: required), let written = time(node, text)
    else { return nil }
    let moment = clock.moment(written)
    if moment.day > today { reportFuture(node, text) }
    return moment
  }

  /// A day; a time after it is an error, and a day in the future a warning unless it `mayCome`.
  mutating func day(_ key: String, mayCome: Bool = false) -> Day? {
    guard let (node, text) = scalar(key), let written = time(node, text) else { return nil }
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
      case let days = (count * hours + 23) / 24, 1...3650 ~= days
    {
      return days
    }
    report(.badDuration, at: node, "'\(text)' is not a term such as '2 days', 1 to 3650 days")
    return nil
  }

  private mutating func time(_ node: YAMLNode, _ text: String) -> WrittenTime? {
    do throws(WrittenTime.DateError) {
      return try WrittenTime(text)
    } catch {
      report(.badDate, at: node, "'\(text)' \(error.words)")
      return nil
    }
  }

  private mutating func reportFuture(_ node: YAMLNode, _ text: String) {
    report(.futureDate, at: node, "\(text) is after \(today), the day of this build")
  }
}
