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
