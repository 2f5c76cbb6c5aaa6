import Ledger
import Markup
import Reviews

/// Makes excerpts: a case in short with one of its replies, for the first page and the embed.
struct ExcerptBuilder: Sendable {
  private let labels: Labels
  private let log: PublishedLedger?

  init(_ site: LanguageSite) {
    labels = site.labels
    log = site.log
  }

  func excerpt(of one: Case, label: String, reply: Reply?) -> ExcerptView {
    ExcerptView(
      label: label, id: one.id, title: labels.title(of: one),
      titleLanguage: labels.titleLanguage(of: one),
      event: log?.record(of: one.id).map { String($0.event) },
      starCount: one.review.stars.first.map(String.init),
      outcome: one.isComplaint ? one.outcome.rawValue : nil,
      grade: one.isComplaint ? one.grade?.rawValue : nil,
      stars: one.review.stars.first.map { labels.stars($0) },
      badge: one.isComplaint ? labels.badge(of: one) : nil,
      words: Markdown.plainText(from: one.review.text, limit: FeaturedCases.mostOfReview),
      language: labels.foreign(one.review.language),
      who: reply.map { labels.person($0.by) } ?? "",
      reply: reply.map {
        Markdown.plainText(from: $0.text, limit: FeaturedCases.mostOfReply)
      } ?? "",
      replyLanguage: reply.flatMap { labels.foreign($0.language ?? one.review.language) })
  }
}
