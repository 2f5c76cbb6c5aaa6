/// What reviews are sorted by, so that sorting moves small values instead of whole cases.
struct DateKey {
  let date: Moment
  let id: String
  /// Where the review stands in the array being sorted.
  let position: Int

  init(_ review: Review, at position: Int) {
    date = review.date
    id = review.id
    self.position = position
  }

  static func oldestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    one.date == other.date ? one.id < other.id : one.date < other.date
  }

  /// Not the reverse of oldest first: of one moment the IDs still go upwards.
  static func newestFirst(_ one: DateKey, _ other: DateKey) -> Bool {
    one.date == other.date ? one.id < other.id : one.date > other.date
  }
}
