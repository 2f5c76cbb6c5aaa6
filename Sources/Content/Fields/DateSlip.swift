import Core
import Reviews

/// A date that is not written as sitegen reads one, and the days that it may be.
struct DateSlip {
  /// What may be meant, as it is to be written; the likeliest first, which has the day before the month.
  let meant: [String]

  /// The slip in a text: `10-05-2025`, `10.5.2025`, `5/13/2025`, `2025/5/10`, `20250510`, each also
  /// with a time behind it.
  init(_ text: String) {
    let date = text.utf8.prefix { $0.isDigit || Self.separators.contains($0) }
    let rest = String(text.utf8.dropFirst(date.count)) ?? ""
    let days = Self.days(Array(date))
    meant = days.filter { "\($0)".utf8.count != date.count || !text.hasPrefix("\($0)") }.map {
      day in
      let whole = "\(day)\(rest)"
      return (try? WrittenTime(whole)) != nil ? whole : "\(day)"
    }
  }

  private static let separators = Array("-/.".utf8)

  private static func days(_ date: [UInt8]) -> [Day] {
    var parts = date.split(omittingEmptySubsequences: false) { separators.contains($0) }
    if parts.count == 1, date.count == 8 { parts = [date[0..<4], date[4..<6], date[6..<8]] }
    guard parts.count == 3, parts.allSatisfy({ 1...2 ~= $0.count || $0.count == 4 }) else {
      return []
    }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return [] }
    let (year, first, second): (Int, Int, Int)
    var orders: [(month: Int, day: Int)]
    switch parts.map({ $0.count == 4 }) {
    case [true, false, false]:
      (year, first, second) = (numbers[0], numbers[1], numbers[2])
      orders = [(first, second)]
      if first > 12 { orders = [(second, first)] }
    case [false, false, true]:
      (first, second, year) = (numbers[0], numbers[1], numbers[2])
      orders = first == second ? [(first, second)] : [(second, first), (first, second)]
    default: return []
    }
    guard Day.writtenYears ~= year else { return [] }
    return orders.compactMap { Day(year: year, month: $0.month, day: $0.day) }
  }
}
