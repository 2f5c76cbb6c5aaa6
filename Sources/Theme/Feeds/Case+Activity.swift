import Reviews

extension Case {
  /// The time of the last event that the case's pages show. `changed` is the day on which the
  /// review was last edited, from the log.
  ///
  /// The events are the review, what followed it, every decision, and the end of a pause or a
  /// quarantine. Events of a review that is not shown do not count, except decisions, because its
  /// pages do not show them. Each event is at least a second later than the one before, so that
  /// feed readers also notice a second event on a day without times.
  func lastActivity(changed: Day?) -> Timestamp {
    var moments = [review.date] + decisions.map(\.date)
    if case .erased(let day) = visibility { moments.append(Moment(day)) }
    if isShown {
      moments += events.map(\.date)
      if let changed { moments.append(Moment(changed)) }
      for until in [quarantinedUntil].compactMap({ $0 }) + decisions.compactMap(\.until)
      where until < asOf {
        moments.append(Moment(Day(number: until.number + 1)))
      }
    }
    let first = Timestamp(review.date).seconds - 1
    let last = moments.map { Timestamp($0).seconds }.sorted().reduce(first) { max($0 + 1, $1) }
    return Timestamp(seconds: last)
  }
}
