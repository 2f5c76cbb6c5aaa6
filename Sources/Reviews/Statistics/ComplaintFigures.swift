/// What became of the complaints.
public struct ComplaintFigures: Sendable {
  /// All of them; the figures below are of those that are shown.
  public private(set) var count = 0
  /// Not shown, whatever became of them; fakes are none.
  public private(set) var hidden = 0
  public private(set) var outcomes = Tally<Outcome>()
  /// Of the resolved ones.
  public private(set) var grades = Tally<Grade>()
  /// Those with a reply, whatever it says.
  public private(set) var answered = 0
  /// Over those that have a first reply.
  public let medianFirstReply: Duration?
  /// Over those that are resolved now.
  public let medianResolution: Duration?
  /// Days that the longest waiting one has waited; nil where none waits.
  public private(set) var oldestWaiting: Int?
  /// The first reply in time, of those that have one or have waited longer than promised.
  public private(set) var firstReplyKept = Share()
  /// Resolved in time, of those that are resolved or have stood open longer than promised; what
  /// the shop declined is counted as declined, and not here.
  public private(set) var resolutionKept = Share()

  init(of cases: [Case], asOf: Day) {
    var firstReplies: [Duration] = []
    var resolutions: [Duration] = []
    for one in cases where one.isComplaint && !one.isFake {
      count += 1
      guard one.isShown else {
        hidden += 1
        continue
      }
      outcomes.count(one.outcome)
      if let grade = one.grade { grades.count(grade) }
      if !one.replies.isEmpty { answered += 1 }
      if let duration = one.firstReplyAfter { firstReplies.append(duration) }
      if let duration = one.resolvedAfter { resolutions.append(duration) }
      if one.outcome == .waiting {
        oldestWaiting = max(oldestWaiting ?? 0, one.daysSinceReview(asOf))
      }
      if let kept = one.keptFirstReply(asOf: asOf) { firstReplyKept.count(kept) }
      if let kept = one.keptResolution(asOf: asOf) { resolutionKept.count(kept) }
    }
    medianFirstReply = firstReplies.median()
    medianResolution = resolutions.median()
  }
}
