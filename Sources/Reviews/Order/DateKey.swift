/// What reviews are sorted by: plain numbers, so that sorting moves neither cases nor texts.
struct DateKey {
  let day: Int
  /// Seconds since 1970; without a time the least, as in the order of moments.
  let instant: Int
  /// Where the review stands in the array being sorted.
  let position: Int

  init(_ date: Moment, at position: Int) {
    day = date.day.number
    instant = date.time?.instant ?? .min
    self.position = position
  }

  /// By date, upwards or downwards, and of one date upwards by ID, which `id` gives by position.
  static func order(
    newestFirst: Bool, id: @escaping (Int) -> String
  ) -> (DateKey, DateKey) -> Bool {
    { one, other in
      if one.day != other.day { return (one.day > other.day) == newestFirst }
      if one.instant != other.instant { return (one.instant > other.instant) == newestFirst }
      return id(one.position) < id(other.position)
    }
  }
}
