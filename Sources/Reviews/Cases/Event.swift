/// An event of a case after the review.
public enum Event: Sendable {
  case reply(Reply)
  case followUp(FollowUp)

  /// The moment of the event.
  public var date: Moment {
    switch self {
    case .reply(let reply): reply.date
    case .followUp(let followUp): followUp.date
    }
  }

  /// The number among the events of its kind, from 1.
  public var round: Int {
    switch self {
    case .reply(let reply): reply.round
    case .followUp(let followUp): followUp.round
    }
  }

  /// The reply, if the event is one.
  public var reply: Reply? {
    if case .reply(let reply) = self { reply } else { nil }
  }

  /// The follow-up, if the event is one.
  public var followUp: FollowUp? {
    if case .followUp(let followUp) = self { followUp } else { nil }
  }
}

extension Event: Occurrence {
  /// A reply comes before the follow-up of its round.
  var rank: Int {
    switch self {
    case .reply: 0
    case .followUp: 1
    }
  }
}

extension Decision: Occurrence {
  var rank: Int { 0 }
}

/// An event of a case in a numbered round.
protocol Occurrence {
  var date: Moment { get }
  var round: Int { get }
  /// The order within one round: the lower rank comes first.
  var rank: Int { get }
}

extension Array where Element: Occurrence {
  /// The elements in chronological order: by day; within a day by time if everything of that day
  /// has one, otherwise by round; ties by round, then by rank.
  ///
  /// Each day has one criterion for everything on it, which makes this a total order. A comparison
  /// by time whenever just the two elements have one would go in a circle: A at 9:00 in round 3
  /// before B at 10:00 in round 1 (by time), B before C in round 2 without a time (by round), C
  /// before A (by round).
  func chronological() -> [Element] {
    guard count > 1 else { return self }
    let untimed = Set(lazy.filter { $0.date.time == nil }.map(\.date.day))
    return sorted { one, other in
      if one.date.day != other.date.day { return one.date.day < other.date.day }
      if let early = one.date.time?.instant, let late = other.date.time?.instant, early != late,
        !untimed.contains(one.date.day)
      {
        return early < late
      }
      return (one.round, one.rank) < (other.round, other.rank)
    }
  }
}
