/// What happened to a case after the review.
public enum Event: Sendable {
  case reply(Reply)
  case followUp(FollowUp)

  /// When it happened.
  public var date: Moment {
    switch self {
    case .reply(let reply): reply.date
    case .followUp(let followUp): followUp.date
    }
  }

  /// Its number among those of its kind, from 1.
  public var round: Int {
    switch self {
    case .reply(let reply): reply.round
    case .followUp(let followUp): followUp.round
    }
  }

  /// The reply, where it is one.
  public var reply: Reply? {
    if case .reply(let reply) = self { reply } else { nil }
  }

  /// The follow-up, where it is one.
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
