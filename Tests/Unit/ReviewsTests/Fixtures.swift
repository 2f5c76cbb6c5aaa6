import Core
import TestSupport

@testable import Reviews

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
