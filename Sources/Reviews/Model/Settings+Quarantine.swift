extension Settings {
  /// How long every new review, or every one with certain stars, waits before it is shown.
  public struct Quarantine: Hashable, Sendable {
    /// The days it is not shown, its own day the first of them; 1 to 90.
    public let days: Int
    /// The stars, 1 to 5, of those that wait, ascending; nil where all do, those without stars too.
    public let stars: [Int]?

    /// A wait of `days` days; `stars` in any order.
    public init(days: Int, stars: [Int]? = nil) {
      self.days = days
      self.stars = stars.map { Set($0).sorted() }
    }

    /// Whether what customers think of the shop makes no difference to how long they wait.
    public var isBlindToRating: Bool { stars == nil || stars == [1, 2, 3, 4, 5] }

    /// The last day on which `review` waits; nil where it does not.
    func lastDay(of review: Review) -> Day? {
      if let stars {
        guard let rating = review.stars, stars.contains(rating) else { return nil }
      }
      return Day(number: review.date.day.number + days - 1)
    }
  }
}
