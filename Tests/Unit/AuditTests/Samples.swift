import Audit
import Core
import Ledger
import Reviews
import TestSupport
@testable import TransparencyLog

/// A shop with twelve reviews, some with replies, follow-ups and decisions.
func sample(languages: [String] = ["en"], pageSize: Int = 5) -> SiteContent {
  var siteContent = SiteContent(settings: Settings(name: Localized("De Ketting")))
  siteContent.settings.languages = languages
  siteContent.settings.pageSize = pageSize
  siteContent.settings.people = ["sanne": .init(name: "Sanne de Wit", role: Localized("workshop"))]
  siteContent.settings.sources = [.init(key: "google", label: Localized("Google"))]
  let stars: [Int?] = [5, 1, 4, 5, 2, 5, nil, 3, 5, 1, 4, 5]
  for (number, rating) in stars.enumerated() {
    let id = "2026-03-\(number + 10)-visit"
    guard let day = Day("2026-03-\(number + 10)") else { continue }
    var review = Review(
      id: id, stars: Stars(rating), author: "Writer \(number)",
      date: Moment(
        day, time: .init(secondOfDay: 36_000, instant: day.number * 86_400 + 36_000)),
      text: "It was *number \(number)* & [more](https://example.com/\(number)).\n\nA second line.",
      place: Place("r"))
    review.title = number % 4 == 3 ? nil : "Visit \(number) <b>"
    review.source = number % 3 == 0 ? .init(name: "google") : nil
    review.evidence = number % 2 == 0 ? .order : .none
    review.incentive = number == 5 ? "5 euro" : nil
    review.topics = number % 2 == 0 ? ["repair"] : []
    review.recommends = rating == nil ? true : nil
    siteContent.reviews.append(review)
  }
  func reply(_ review: Int, _ round: Int, _ outcome: Reply.Claim, _ text: String) {
    var reply = Reply(
      review: siteContent.reviews[review].id, round: round, by: "sanne",
      date: Moment(Day(number: siteContent.reviews[review].date.day.number + round)), text: text,
      place: Place("r"))
    reply.outcome = outcome
    reply.resolution = outcome == .resolved ? "Paid back, all 45 euro." : nil
    reply.proof = outcome == .resolved ? .refund : nil
    siteContent.replies.append(reply)
  }
  reply(0, 1, .answered, "Thank you!")
  reply(1, 1, .working, "We are at it.")
  reply(1, 2, .resolved, "Done > begun.")
  reply(4, 1, .resolved, "Sorry.")
  reply(9, 1, .private, "We have written to you.")
  var followUp = FollowUp(
    review: siteContent.reviews[1].id, round: 1, date: Moment("2026-03-20"), says: .confirms,
    text: "True, they *did*.", place: Place("f"))
  followUp.rating = 4
  siteContent.followUps = [followUp]
  return siteContent
}

func decision(
  _ action: Decision.Action, on review: String, _ day: Day, round: Int = 1,
  reason: Decision.Reason? = .abuse
) -> Decision {
  var decision = Decision(
    review: review, round: round, action: action, by: "sanne", date: Moment(day),
    text: "It named somebody.", place: Place("d"))
  decision.reason = reason
  return decision
}

func audit(
  _ site: some PublishedSite, since: [UInt8]? = nil, trusting keys: [VerifierKey] = [],
  on today: Day = "2026-05-02", _ change: (inout Audit.Request) -> Void = { _ in }
) -> AuditReport {
  var request = Audit.Request()
  request.since = since
  request.trusted = keys
  request.jobs = 2
  change(&request)
  return Audit(of: site, request, today: today).run()
}

extension AuditReport {
  var kinds: Set<AuditFinding.Kind> { Set(findings.map(\.kind)) }
}
