/// Where the low and the high ratings stand in a list, whatever made the list.
public struct OrderAudit: Sendable {
  /// Reviews with as many stars as make a complaint, or fewer.
  public let low: Side
  /// Reviews with more stars than that.
  public let high: Side

  /// The ratings of one side. Reviews without stars are on none, but are part of the list.
  public struct Side: Sendable {
    /// The median of their places in the list, from 1; between two places it is a half. Nil of none.
    public let medianPosition: Fraction?
    /// Of the reviews on the first page.
    public let onFirstPage: Share
    /// Of the reviews in the list.
    public let overall: Share

    /// Reviews at `positions`, ascending from 1, of a list of `count`.
    init(_ positions: [Int], of count: Int, pageSize: Int) {
      let page = min(pageSize, count)
      onFirstPage = Share(part: positions.count { $0 <= page }, whole: page)
      overall = Share(part: positions.count, whole: count)
      let (half, isEven) = (positions.count / 2, positions.count % 2 == 0)
      if positions.isEmpty {
        medianPosition = nil
      } else if isEven {
        medianPosition = Fraction(positions[half - 1] + positions[half], over: 2)
      } else {
        medianPosition = Fraction(positions[half], over: 1)
      }
    }
  }

  /// The list of those cases of `cases` that stand at `places`, as readers of `settings` see it.
  init(of places: [Int], in cases: [Case], settings: Settings) {
    var low: [Int] = []
    var high: [Int] = []
    for (index, place) in places.enumerated() {
      guard let stars = cases[place].review.stars else { continue }
      if stars <= settings.complaintThreshold {
        low.append(index + 1)
      } else {
        high.append(index + 1)
      }
    }
    self.low = Side(low, of: places.count, pageSize: settings.pageSize)
    self.high = Side(high, of: places.count, pageSize: settings.pageSize)
  }
}
