import Core
import Reviews

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
  /// The settings of a shop that says nothing but its name.
  package static let plain = Settings(name: Localized("De Ketting"))
}

package func review(
  _ id: String = "a", _ rating: Int? = 2, on date: Moment = "2026-03-01", text: String = "Good."
) -> Review {
  var review = Review(
    id: id, stars: Stars(rating), author: "Ann", date: date, text: text, place: Place("\(id).md"))
  review.title = "Title of \(id)"
  return review
}

package func reply(
  _ round: Int = 1, to review: String = "a", on date: Moment, _ claim: Reply.Claim = .answered,
  by: String = "sanne", proof: Reply.Proof? = nil, url: String? = nil, resolvedOn: Day? = nil,
  nextStep: Day? = nil
) -> Reply {
  var reply = Reply(
    review: review, round: round, by: by, date: date, text: "Sorry.",
    place: Place("r/\(review).md"))
  reply.outcome = claim
  reply.resolution = claim == .resolved ? "Done." : nil
  reply.proof = proof
  reply.url = url
  reply.resolvedOn = resolvedOn
  reply.nextStep = nextStep
  return reply
}

package func followUp(
  _ round: Int = 1, to review: String = "a", on date: Moment, _ says: FollowUp.Statement,
  rating: Int? = nil
) -> FollowUp {
  var followUp = FollowUp(
    review: review, round: round, date: date, says: says, text: "", place: Place("f/\(review).md"))
  followUp.rating = rating
  return followUp
}

package func decision(
  _ action: Decision.Action, round: Int = 1, on review: String = "a", date: Moment,
  reason: Decision.Reason? = nil, until: Day? = nil, text: String = ""
) -> Decision {
  var decision = Decision(
    review: review, round: round, action: action, by: "sanne", date: date, text: text,
    place: Place("d/\(review).md"))
  decision.reason = reason
  decision.until = until
  return decision
}

/// What a shop of that name has of these reviews, with one person who answers.
package func siteContent(_ reviews: [Review], languages: [String] = ["en"]) -> SiteContent {
  var content = SiteContent(settings: .plain)
  content.settings.languages = languages
  content.settings.people = ["sanne": .init(name: "Sanne de Wit", role: Localized("workshop"))]
  content.reviews = reviews.sorted { $0.id < $1.id }
  return content
}
