import Core

@testable import Reviews

// Short ways to write down what people wrote.

extension Day: ExpressibleByStringLiteral {
  /// A day that the test writes down, so one that exists.
  public init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    self = day
  }
}

extension Moment: ExpressibleByStringLiteral {
  /// `2026-03-14` or `2026-03-14 18:20`, in UTC.
  public init(stringLiteral text: String) {
    let day = Day(stringLiteral: String(text.prefix(10)))
    guard text.utf8.count > 10 else {
      self.init(day)
      return
    }
    let clock = text.suffix(5).split(separator: ":").compactMap { Int($0) }
    let second = clock[0] * 3600 + clock[1] * 60
    self.init(day, time: Time(secondOfDay: second, instant: day.number * 86_400 + second))
  }
}

extension Settings {
  static let plain = Settings(name: Localized("De Ketting"))
}

func review(_ id: String = "a", _ rating: Int? = 2, on date: Moment = "2026-03-01") -> Review {
  Review(id: id, stars: Stars(rating), author: nil, date: date, text: "", place: Place("\(id).md"))
}

func reply(
  _ round: Int = 1, to review: String = "a", on date: Moment, _ claim: Reply.Claim = .answered,
  by: String = "sanne", proof: Reply.Proof? = nil, url: String? = nil, resolvedOn: Day? = nil,
  nextStep: Day? = nil
) -> Reply {
  var reply = Reply(
    review: review, round: round, by: by, date: date, text: "", place: Place("r/\(review).md"))
  reply.outcome = claim
  reply.proof = proof
  reply.url = url
  reply.resolvedOn = resolvedOn
  reply.nextStep = nextStep
  return reply
}

func followUp(
  _ round: Int = 1, to review: String = "a", on date: Moment, _ says: FollowUp.Statement,
  rating: Int? = nil
) -> FollowUp {
  var followUp = FollowUp(
    review: review, round: round, date: date, says: says, text: "", place: Place("f/\(review).md"))
  followUp.rating = rating
  return followUp
}

func decision(
  _ action: Decision.Action, round: Int = 1, on review: String = "a", date: Moment,
  reason: Decision.Reason? = nil, until: Day? = nil
) -> Decision {
  var decision = Decision(
    review: review, round: round, action: action, by: "sanne", date: date, text: "",
    place: Place("d/\(review).md"))
  decision.reason = reason
  decision.until = until
  return decision
}

func makeCase(
  _ review: Review = review(), replies: [Reply] = [], followUps: [FollowUp] = [],
  decisions: [Decision] = [], settings: Settings = .plain, asOf: Day = "2026-04-01"
) -> Case {
  Case(
    review: review, replies: replies, followUps: followUps, decisions: decisions, number: 1,
    settings: settings, asOf: asOf)
}

/// The cases of a site content with nothing but these, in the order of the reviews.
func join(
  _ reviews: [Review], replies: [Reply] = [], decisions: [Decision] = [], asOf: Day = "2026-04-01"
) -> [Case] {
  var siteContent = SiteContent(settings: .plain)
  siteContent.reviews = reviews
  siteContent.replies = replies
  siteContent.decisions = decisions
  return siteContent.cases(asOf: asOf)
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
