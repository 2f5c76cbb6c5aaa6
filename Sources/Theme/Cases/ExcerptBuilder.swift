import Ledger
import Markup
import Reviews

/// Makes excerpts: a case in short with one of its replies, for the embed.
struct ExcerptBuilder: Sendable {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var labels: Labels { site.labels }

  func excerpt(of one: Case, label: String, reply: Reply?) -> ExcerptView {
    let author = labels.author(of: one)
    return ExcerptView(
      label: label, id: one.id, title: labels.title(of: one),
      titleLanguage: labels.titleLanguage(of: one),
      event: site.log?.record(of: one.id).map { String($0.event) },
      starCount: one.review.stars.first.map(String.init),
      outcome: one.isComplaint ? one.outcome.rawValue : nil,
      grade: one.isComplaint ? one.grade?.rawValue : nil,
      stars: one.review.stars.first.map { labels.stars($0) },
      badge: one.isComplaint ? labels.badge(of: one) : nil,
      author: author, initials: Initials.of(author),
      words: Markdown.plainText(from: one.review.text, limit: FeaturedCases.mostOfReview),
      language: labels.foreign(one.review.language),
      replyFrom: labels.replyFrom, who: reply.map { labels.person($0.by) } ?? "",
      role: reply.flatMap { site.language.text(site.settings.people[$0.by]?.role) },
      when: reply.flatMap { when($0, to: one) },
      reply: reply.map {
        Markdown.plainText(from: $0.text, limit: FeaturedCases.mostOfReply)
      } ?? "",
      replyLanguage: reply.flatMap { labels.foreign($0.language ?? one.review.language) })
  }

  /// How long the first reply took; of one that was entered late, or a later one, the day. Nil where
  /// nobody knows it.
  private func when(_ reply: Reply, to one: Case) -> String? {
    guard reply.isDated else { return nil }
    let (language, words) = (site.language, site.language.words)
    if let entered = labels.entered(reply) {
      return "\(words["on-date", ["date": language.day(reply.date.day)]]), \(entered)"
    }
    guard reply.round == one.replies.first?.round,
      let after = reply.counted.known(since: one.review.counted)
    else {
      return words["on-date", ["date": language.day(reply.date.day)]]
    }
    return words["after", ["time": language.duration(after)]]
  }
}
