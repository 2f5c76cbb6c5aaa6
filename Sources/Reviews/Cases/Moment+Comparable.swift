extension Moment: Comparable {
  /// By day; within a day those without a time come first, then by the clock.
  ///
  /// A total order, so that lists sorted by it are the same everywhere. It does not claim that a
  /// moment without a time was earlier than one with: see `chronological()` for cause and effect.
  public static func < (one: Moment, other: Moment) -> Bool {
    if one.day != other.day { return one.day < other.day }
    guard let late = other.time else { return false }
    guard let early = one.time else { return true }
    return (early.instant, early.secondOfDay) < (late.instant, late.secondOfDay)
  }
}
