/// Promises count calendar days: one of 2 days for Monday's review is kept until Wednesday ends.
extension Case {
  /// Whether it waits for its first reply, and longer than promised; complaints only, since
  /// nobody is owed an answer to praise.
  public func isOverdue(asOf: Day) -> Bool {
    isComplaint && outcome == .waiting && daysSinceReview(asOf) > promises.firstReply
  }

  /// Whether what went on in private has been silent for too long: the promised time to
  /// resolution has gone by since the shop said so, or the day it would come back has.
  public func isStale(asOf: Day) -> Bool {
    guard outcome == .private, let reply = standingReply else { return false }
    if let nextStep = reply.nextStep, nextStep < asOf { return true }
    return asOf.number - reply.date.day.number > promises.resolution
  }

  /// Whether the first reply came in time; nil while it may still come in time, and where it is not
  /// known when it came.
  public func keptFirstReply(asOf: Day) -> Bool? {
    if replies.first?.isDated == false { return nil }
    return kept(replies.first?.date.day, within: promises.firstReply, asOf: asOf)
  }

  /// Whether it was resolved in time; nil while it may still be, and where the shop declined.
  public func keptResolution(asOf: Day) -> Bool? {
    outcome == .declined ? nil : kept(resolvedOn, within: promises.resolution, asOf: asOf)
  }

  private func kept(_ done: Day?, within days: Int, asOf: Day) -> Bool? {
    if let done { return daysSinceReview(done) <= days }
    return daysSinceReview(asOf) > days ? false : nil
  }

  /// Calendar days from the review to `day`.
  func daysSinceReview(_ day: Day) -> Int { day.number - review.date.day.number }
}
