import Reviews

extension Case {
  /// When something last happened to it that its pages show; `changed` is the day on which the
  /// review was last edited, as the log has it.
  ///
  /// That is the review, what followed it, every decision, and the end of a pause or a wait. What
  /// happened to a review that is not shown does not count but for decisions: its pages do not tell.
  /// Each thing is a second later than the one before at least, so that readers notice also what
  /// happened on the same day where nobody wrote down a time.
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
