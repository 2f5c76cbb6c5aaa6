/// What reviews are sorted by: plain numbers, so that sorting moves neither cases nor texts.
struct DateKey {
  let day: Int
  /// Seconds since 1970; without a time the least, as in the order of moments.
  let instant: Int
  /// The place in the order of IDs among reviews of the same date.
  let rank: Int
  /// Where the review stands in the array being sorted.
  let position: Int

  init(_ date: Moment, rank: Int, position: Int) {
    day = date.day.number
    instant = date.time?.instant ?? .min
    self.rank = rank
    self.position = position
  }

  static func oldestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    (one.day, one.instant, one.rank) < (other.day, other.instant, other.rank)
  }

  /// Not the reverse of oldest first: of one date the IDs still go upwards.
  static func newestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    (other.day, other.instant, one.rank) < (one.day, one.instant, other.rank)
  }
}
