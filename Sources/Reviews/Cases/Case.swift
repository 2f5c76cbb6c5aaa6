/// One review with all that followed, and what is derived from it on one day.
///
/// A value that never changes; it is a class so that the many lists a case stands in share it
/// instead of each copying everything that people wrote.
public final class Case: Sendable, Identifiable {
  public let review: Review
  /// What the shop wrote, in the order of `events`.
  public let replies: [Reply]
  /// What the customer said later, in the order of `events`.
  public let followUps: [FollowUp]
  /// Moderation decisions, in the order in which they were taken.
  public let decisions: [Decision]
  /// Replies and follow-ups in the order in which they happened: by day; within a day by time if
  /// every event of that day has one, otherwise by round; then by round, a reply first.
  public let events: [Event]
  /// Its place among all reviews by date, then by ID, from 1: the "no. 12" of a placeholder.
  public let number: Int
  /// Rated at or under the shop's threshold, or marked as a complaint. Only a complaint's outcome
  /// and grade are for show.
  public let isComplaint: Bool
  /// The day on which all this holds.
  public let asOf: Day
  /// What the shop promised.
  public let promises: Settings.Promises
  /// The last day on which the shop's settings keep it waiting; nil where they do not.
  public let quarantinedUntil: Day?

  private let course: Course

  /// The case of `review` as it stands on the day `asOf`; the parts may come in any order, and all
  /// belong to this review.
  public init(
    review: Review, replies: [Reply] = [], followUps: [FollowUp] = [], decisions: [Decision] = [],
    number: Int, settings: Settings, asOf: Day
  ) {
    self.review = review
    self.decisions = decisions.chronological()
    self.number = number
    self.asOf = asOf
    promises = settings.promises
    quarantinedUntil = settings.quarantine?.lastDay(of: review)
    isComplaint =
      review.isMarkedComplaint || review.rating.map { $0 <= settings.complaintThreshold } ?? false
    events = (replies.map(Event.reply) + followUps.map(Event.followUp)).chronological()
    course = Course(events)
    self.replies = events.compactMap(\.reply)
    self.followUps = events.compactMap(\.followUp)
  }

  /// The review's ID.
  public var id: String { review.id }

  /// Where it stands, of every case; shown only for complaints.
  public var outcome: Outcome { course.outcome }

  /// By whose word it is resolved; present exactly where the outcome is `resolved`.
  public var grade: Grade? { course.grade }

  /// The reply whose claim (`working`, `private`, `resolved`, `declined`) is the outcome: its
  /// resolution, proof and next step. Nil where there is none, or where a customer's word is it.
  public var standingReply: Reply? { course.claim.flatMap { events[$0].reply } }

  /// The day on which it was resolved, of a resolved case: the one that the claim names, else that
  /// of the claim, else that of the customer's confirmation.
  public var resolvedOn: Day? { course.resolved?.day }

  /// From the review to the resolution; exact only where the claim names no day and has a time.
  public var resolvedAfter: Duration? { course.resolved?.since(review.date) }

  /// From the review to the first reply; nil without one, and where it is not known when it came.
  public var firstReplyAfter: Duration? {
    replies.first.flatMap { $0.isDated ? $0.date.since(review.date) : nil }
  }

  /// When the shop said it would come back, of a case that is `working` or `private`.
  public var nextStep: Day? {
    outcome == .working || outcome == .private ? standingReply?.nextStep : nil
  }

  /// The customer's newest rating: of the last follow-up that has one, else the review's own.
  public var latestRating: Int? {
    followUps.last { $0.rating != nil }?.rating ?? review.revisedRating ?? review.rating
  }

  /// Who owns the case, a key of `people`: who wrote the latest reply, else the protocol's owner.
  public var owner: String? { replies.last { !$0.by.isEmpty }?.by ?? promises.owner }

  /// Praise is a case with more stars than a complaint has, or without stars and recommending the
  /// shop; words alone are neither.
  public var isPraise: Bool {
    !isComplaint && (review.stars != nil ? review.recommends != false : review.recommends == true)
  }
}

/// Whether the words of a review can be read on the page; the case keeps its place in any event.
public enum Visibility: Sendable {
  case shown
  /// Not shown for now.
  case withheld(Decision)
  /// Not shown any more.
  case removed(Decision)
  /// Not shown yet, as site.yml makes new reviews wait; `until` is the last day of that.
  case quarantined(until: Day)
  /// What was written was destroyed on that day.
  case erased(Day)
  /// Its file has gone and nobody decided that; the ledger still knows that it was there.
  case missing

  /// What `decisions`, in chronological order, come to on the day `asOf`; nil where they do not say
  /// whether the review is shown.
  ///
  /// The last one wins. A redaction hides a part, never the review; a pause ends with its last
  /// day, and one without a last day goes on; a refused request (`keep`) also ends a pause.
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
  /// Whether it can be read on the day of the case. What was erased stays so, whatever was decided;
  /// a decision, also one to keep the review or a pause that is over, ends a quarantine.
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

  /// The decision for which its words cannot be read; nil where there is none.
  public var hidingDecision: Decision? {
    switch visibility {
    case .shown, .quarantined, .erased, .missing: nil
    case .withheld(let decision), .removed(let decision): decision
    }
  }

  /// Whether it was removed as a fake, and perhaps erased later: the only ground on which a review
  /// leaves the score.
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

  /// The last decision to take out a part of the text.
  public var redaction: Decision? { decisions.last { $0.action == .redact } }

  /// The last request to hide the review that was refused.
  public var refusedRequest: Decision? { decisions.last { $0.action == .keep } }
}

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
