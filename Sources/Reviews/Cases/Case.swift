/// A case: one review with all that followed, and what is derived from it on one day.
///
/// A case never changes. It is a class so that the many lists it appears in share it, instead of
/// each copying everything that people wrote.
public final class Case: Sendable, Identifiable {
  public let review: Review
  /// The shop's replies, in the order of `events`.
  public let replies: [Reply]
  /// The customer's follow-ups, in the order of `events`.
  public let followUps: [FollowUp]
  /// Moderation decisions, in the order in which they were taken.
  public let decisions: [Decision]
  /// Replies and follow-ups in the order in which they happened: by day; within a day by time if
  /// every event of that day has one, otherwise by round; then by round, a reply first.
  public let events: [Event]
  /// The position among all reviews by date, then by ID, from 1: the "no. 12" of a placeholder.
  public let number: Int
  /// Whether the review's stars are at or below the shop's threshold, or it is marked as a
  /// complaint. Only a complaint's outcome and grade are shown.
  public let isComplaint: Bool
  /// The day for which the case is derived.
  public let asOf: Day
  /// The shop's promises.
  public let promises: Settings.Promises
  /// The last day of the review's quarantine. Nil if it has none.
  public let quarantinedUntil: Day?

  private let course: Course

  /// The case of `review` on the day `asOf`. The parts may come in any order, and all must belong
  /// to this review.
  public init(
    review: Review, replies: [Reply] = [], followUps: [FollowUp] = [], decisions: [Decision] = [],
    number: Int, settings: Settings, asOf: Day
  ) {
    self.review = review
    self.decisions = decisions.chronological()
    self.number = number
    self.asOf = asOf
    promises = settings.promises
    quarantinedUntil = settings.quarantine?.lastDay(of: review).map {
      min($0, review.quarantineLimit ?? $0)
    }
    isComplaint =
      review.isMarkedComplaint
      || review.stars.first.map { $0 <= settings.complaintThreshold } ?? false
    events = (replies.map(Event.reply) + followUps.map(Event.followUp)).chronological()
    course = Course(events)
    self.replies = events.compactMap(\.reply)
    self.followUps = events.compactMap(\.followUp)
  }

  /// The review's ID.
  public var id: String { review.id }

  /// The outcome. Every case has one, but only complaints show it.
  public var outcome: Outcome { course.outcome }

  /// The grade of a resolution. Present exactly if the outcome is `resolved`.
  public var grade: Grade? { course.grade }

  /// The day since which the outcome holds, that of its entry if that was late: of a case that waits
  /// the day of the review.
  public var outcomeSince: Day { course.since?.day ?? review.date.day }

  /// The reply whose claim (`working`, `private`, `resolved`, `declined`) is the outcome, with its
  /// resolution, proof and next step. Nil if there is none, or if the customer's word is the
  /// outcome.
  public var standingReply: Reply? { course.claim.flatMap { events[$0].reply } }

  /// The day on which a resolved case was resolved: the one that the claim names, otherwise that of
  /// the claim, otherwise that of the customer's confirmation.
  public var resolvedOn: Day? { course.resolved?.day }

  /// The time from the review to the resolution. Exact only if the claim names no day and has a
  /// time.
  public var resolvedAfter: Duration? { course.settled?.known(since: review.counted) }

  /// The time from the review to the first reply. Nil without a reply, and if it is not known when
  /// that was given.
  public var firstReplyAfter: Duration? { replies.first?.given?.known(since: review.counted) }

  /// The day on which the shop said it would come back, if the case is `working` or `private`.
  public var nextStep: Day? {
    outcome == .working || outcome == .private ? standingReply?.nextStep : nil
  }

  /// The customer's newest rating: that of the last follow-up that has one, otherwise the review's
  /// own.
  public var latestRating: Int? {
    followUps.last { $0.rating != nil }?.rating ?? review.stars.current ?? review.stars.first
  }

  /// The owner of the case, a key of `people`: the author of the latest reply, otherwise the
  /// protocol's owner.
  public var owner: String? { replies.last { !$0.by.isEmpty }?.by ?? promises.owner }

  /// Whether the case is praise: more stars than a complaint has, or no stars and a recommendation
  /// of the shop. A text alone is neither.
  public var isPraise: Bool {
    !isComplaint
      && (review.stars.first != nil ? review.recommends != false : review.recommends == true)
  }
}

/// Whether the words of a review can be read on the page. The case always keeps its place.
public enum Visibility: Sendable {
  case shown
  /// Not shown for now.
  case withheld(Decision)
  /// Not shown any more.
  case removed(Decision)
  /// Not shown yet, because site.yml makes new reviews wait; `until` is the last day.
  case quarantined(until: Day)
  /// The texts were destroyed on that day.
  case erased(Day)
  /// The file has gone without a decision, but the review is in the ledger.
  case missing

  /// The visibility that `decisions`, in chronological order, give on the day `asOf`. Nil if they
  /// do not decide it.
  ///
  /// The last decision wins. A redaction hides a part, never the review. A pause ends with its last
  /// day; one without a last day goes on. A refused request (`keep`) also ends a pause.
  init?(_ decisions: [Decision], asOf: Day) {
    guard let decision = decisions.last(where: { $0.action != .redact }) else { return nil }
    switch decision.action {
    case .remove: self = .removed(decision)
    case .withhold:
      if let until = decision.until, until < asOf {
        self = .shown
      } else {
        self = .withheld(decision)
      }
    case .keep, .redact: self = .shown
    }
  }
}

extension Case {
  /// The visibility on the day of the case. An erased review stays erased, whatever was decided.
  /// Any decision ends a quarantine, also one to keep the review or a pause that has ended.
  public var visibility: Visibility {
    if let day = review.erased { return .erased(day) }
    if review.isMissing { return .missing }
    if let decided = Visibility(decisions, asOf: asOf) { return decided }
    if let last = quarantinedUntil, asOf <= last { return .quarantined(until: last) }
    return .shown
  }

  /// Whether its words can be read.
  public var isShown: Bool {
    if case .shown = visibility { true } else { false }
  }

  /// The decision that hides the review. Nil if there is none.
  public var hidingDecision: Decision? {
    switch visibility {
    case .shown, .quarantined, .erased, .missing: nil
    case .withheld(let decision), .removed(let decision): decision
    }
  }

  /// Whether the review was removed as a fake, and perhaps erased later: the only ground on which a
  /// review leaves the score.
  public var isFake: Bool {
    if case .removed(let decision) = Visibility(decisions, asOf: asOf) {
      decision.reason == .fake
    } else {
      false
    }
  }

  /// Every text in it that is shown: of a review that cannot be read only why that is so, and why
  /// requests to hide it were refused.
  public var shownTexts: [String] {
    let hiding = hidingDecision?.round
    let reasons = decisions.filter { $0.action == .keep || $0.round == hiding }.map(\.text)
    guard isShown else { return reasons }
    return [review.text] + replies.map(\.text) + followUps.map(\.text) + reasons
  }

  /// The last decision to remove a part of the text.
  public var redaction: Decision? { decisions.last { $0.action == .redact } }
}

/// Promises count calendar days: a promise of 2 days for Monday's review is kept until Wednesday
/// ends. What was entered late in the ledger counts from the day of its entry: see `DatedDocument`.
extension Case {
  /// Whether a complaint has waited for its first reply longer than promised. Nobody is owed an
  /// answer to praise.
  public func isOverdue(asOf: Day) -> Bool {
    isComplaint && outcome == .waiting && daysSinceReview(asOf) > promises.firstReply
  }

  /// Whether a case in private has been silent for too long: the promised time to resolution has
  /// passed since the shop said so, or the day on which it would come back has.
  public func isStale(asOf: Day) -> Bool {
    guard outcome == .private, let reply = standingReply else { return false }
    if let nextStep = reply.nextStep, nextStep < asOf { return true }
    return asOf.number - reply.counted.day.number > promises.resolution
  }

  /// Whether the first reply came in time. Nil while it may still come in time, and if it is not
  /// known when that was given.
  public func keptFirstReply(asOf: Day) -> Bool? {
    if let reply = replies.first, reply.given == nil { return nil }
    return kept(replies.first?.given?.day, within: promises.firstReply, asOf: asOf)
  }

  /// Whether the case was resolved in time. Nil while it may still be, if the shop declined, and if it
  /// is not known when it was resolved.
  public func keptResolution(asOf: Day) -> Bool? {
    if outcome == .declined || outcome == .resolved && course.settled == nil { return nil }
    return kept(course.settled?.day, within: promises.resolution, asOf: asOf)
  }

  private func kept(_ done: Day?, within days: Int, asOf: Day) -> Bool? {
    if let done { return daysSinceReview(done) <= days }
    return daysSinceReview(asOf) > days ? false : nil
  }

  /// Calendar days from the review to `day`.
  func daysSinceReview(_ day: Day) -> Int { day.number - review.counted.day.number }
}
