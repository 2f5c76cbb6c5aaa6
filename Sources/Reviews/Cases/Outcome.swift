/// The outcome of a case, derived from its events (`Course`) and never set by hand.
public enum Outcome: String, Sendable, CaseIterable {
  /// No reply yet.
  case waiting
  /// A reply that promises and claims nothing.
  case answered
  /// The shop says that it is working on the case.
  case working
  /// The shop says that it continues in private.
  case `private`
  /// Resolved; the grade says by whose word.
  case resolved
  /// The customer says that the case is not resolved, and nothing has settled that since.
  case disputed
  /// The shop says that it will not do what was asked, and why.
  case declined
}

/// A group of outcomes that a stranger can name. The complaints of all groups, and those that are
/// withheld, add up to the headline.
public enum ComplaintGroup: String, Sendable, CaseIterable {
  case resolved
  /// The shop is at work on it, or continues in private.
  case progress = "in-progress"
  /// Nobody replied, or the customer says that it is not resolved.
  case unsolved
  /// Declined, or answered with nothing more to come.
  case closed

  /// The outcomes of the group, in the order in which pages name them.
  public var outcomes: [Outcome] {
    switch self {
    case .resolved: [.resolved]
    case .progress: [.working, .private]
    case .unsolved: [.disputed, .waiting]
    case .closed: [.declined, .answered]
    }
  }

  /// Whether its complaints still wait for an end.
  public var isOpen: Bool { self == .progress || self == .unsolved }
}

extension Outcome {
  /// The group to which the outcome belongs.
  public var group: ComplaintGroup {
    switch self {
    case .resolved: .resolved
    case .working, .private: .progress
    case .disputed, .waiting: .unsolved
    case .declined, .answered: .closed
    }
  }
}

/// The grade of a resolution: by whose word the case is resolved, the weakest first.
public enum Grade: String, Sendable, CaseIterable, Comparable {
  /// The shop says so.
  case claimed
  /// The shop's reply names a proof.
  case documented
  /// The customer confirms it.
  case confirmed
  /// An independent ruling, which can be read at an address.
  case ruled

  /// The grade that a reply's claim of a resolution earns by itself.
  init(of reply: Reply) {
    switch reply.proof {
    case .ruling where reply.url != nil: self = .ruled
    case .some: self = .documented
    case nil: self = .claimed
    }
  }

  public static func < (one: Grade, other: Grade) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .claimed: 0
    case .documented: 1
    case .confirmed: 2
    case .ruled: 3
    }
  }
}

/// Where a case stands after its events, one after the other.
///
/// It starts as `waiting`. What an event makes of each state (— leaves it as it is):
///
/// | event                            | waiting  | answered, working, private, declined | resolved                  | disputed  |
/// |----------------------------------|----------|--------------------------------------|---------------------------|-----------|
/// | reply: answered                  | answered | —                                    | —                         | —         |
/// | reply: working, private, declined| as said  | as said                              | as said, the grade goes   | as said   |
/// | reply: resolved                  | resolved | resolved                             | the higher grade          | resolved  |
/// | follow-up: confirms              | —        | resolved, confirmed                  | confirmed, or still ruled | resolved, confirmed |
/// | follow-up: disputes              | —        | disputed                             | disputed, the grade goes  | —         |
/// | follow-up: adds                  | —        | —                                    | —                         | —         |
///
/// A plain answer says nothing about the standing, so a thank-you does not undo a confirmation
/// and a mere reply does not settle a dispute. A case is `waiting` exactly as long as it has no
/// reply: what the customer says until then is no judgement on one.
struct Course: Sendable {
  private(set) var outcome = Outcome.waiting
  /// The grade. Present exactly if the outcome is `resolved`.
  private(set) var grade: Grade?
  /// The moment of the resolution, without a time if the reply names the day. Nil also if it is not
  /// known.
  private(set) var resolved: Moment?
  /// The moment from which the resolution counts: later than `resolved` if it was entered late.
  private(set) var settled: Moment?
  /// The index among the events of the reply whose claim is the outcome. Nil if there is none, or
  /// if the customer's word is the outcome.
  private(set) var claim: Int?
  /// The moment since which the outcome holds. Nil as long as it is `waiting`.
  private(set) var since: Moment?
  /// The grade that the claim has earned by itself, if it is a resolution.
  private var earned: Grade?

  /// The course through `events`, which are in chronological order.
  init(_ events: [Event]) {
    for (place, event) in events.enumerated() {
      switch event {
      case .reply(let reply): take(reply, at: place)
      case .followUp(let followUp): take(followUp)
      }
    }
  }

  private mutating func take(_ reply: Reply, at place: Int) {
    switch reply.outcome {
    case .answered:
      if outcome == .waiting { (outcome, since) = (.answered, reply.counted) }
    case .working: stand(.working, claim: place, since: reply.counted)
    case .private: stand(.private, claim: place, since: reply.counted)
    case .declined: stand(.declined, claim: place, since: reply.counted)
    case .resolved: resolve(by: reply, at: place)
    }
  }

  private mutating func take(_ followUp: FollowUp) {
    guard outcome != .waiting else { return }
    switch followUp.says {
    case .adds: break
    case .disputes: stand(.disputed, claim: nil, since: followUp.counted)
    case .confirms:
      if outcome != .resolved {
        stand(.resolved, claim: nil, since: followUp.counted)
        resolved = followUp.date
        settled = followUp.counted
      }
      grade = max(grade ?? .confirmed, .confirmed)
    }
  }

  /// Applies a claim of a resolution. On a resolved case the claim never lowers the grade, replaces
  /// the shown claim only if it proves as much, and moves the day only if it names one.
  private mutating func resolve(by reply: Reply, at place: Int) {
    let grade = Grade(of: reply)
    let named = reply.resolvedOn.map { Moment($0) }
    if outcome == .resolved {
      self.grade = max(self.grade ?? grade, grade)
      if let named { (resolved, settled) = (named, reply.settled) }
      guard earned.map({ $0 <= grade }) ?? true else { return }
      claim = place
    } else {
      stand(.resolved, claim: place, since: reply.counted)
      self.grade = grade
      (resolved, settled) = (named ?? (reply.isDated ? reply.date : nil), reply.settled)
    }
    earned = grade
  }

  private mutating func stand(_ outcome: Outcome, claim: Int?, since moment: Moment) {
    if self.outcome != outcome { since = moment }
    self.outcome = outcome
    self.claim = claim
    grade = nil
    earned = nil
    resolved = nil
    settled = nil
  }
}
