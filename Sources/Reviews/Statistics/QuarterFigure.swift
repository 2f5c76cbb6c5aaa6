/// The score of the reviews of one quarter.
public struct QuarterFigure: Sendable {
  public let quarter: Quarter
  /// By first stars, without fakes; its `average` is there from the first rating on.
  public fileprivate(set) var score = Score()
}

extension [QuarterFigure] {
  /// Every quarter up to that of `asOf`, `count` at most, and from the shop's first review at the
  /// earliest; a quarter without reviews in between has a score of nothing.
  init(of cases: [Case], asOf: Day, count: Int) {
    let last = asOf.quarter.ordinal
    let ordinals = cases.map { $0.isFake ? .max : $0.review.date.day.quarter.ordinal }
    let first = Swift.max(ordinals.min() ?? .max, last - Swift.max(0, count) + 1)
    self = first > last ? [] : (first...last).map { QuarterFigure(quarter: Quarter(ordinal: $0)) }
    for (position, ordinal) in ordinals.enumerated() where first <= ordinal && ordinal <= last {
      self[ordinal - first].score.count(rating: cases[position].review.rating)
    }
  }
}

extension Quarter {
  /// Quarters since the year 0.
  fileprivate var ordinal: Int { year * 4 + number - 1 }

  fileprivate init(ordinal: Int) { self.init(year: ordinal / 4, number: ordinal % 4 + 1) }
}
