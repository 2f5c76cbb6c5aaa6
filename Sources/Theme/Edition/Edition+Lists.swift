import Markup
import Reviews

extension LanguageSite {
  /// What is the same on all pages of a list. To count a list anew for each of its pages would
  /// take time by the square of its length.
  struct Head {
    let heading: String
    let count: String
    let order: String
    let filters: [LinkView]
  }

  /// What stands above the cases of a list.
  func head(of list: CaseList) -> Head {
    Head(
      heading: heading(of: list), count: count(of: list), order: order(of: list),
      filters: filters(for: list))
  }

  /// A page of a list, which counts from 1.
  func page(_ number: Int, of list: CaseList, _ head: Head) -> Page {
    let size = site.settings.pageSize
    let isHome = list.isIndex && number == 1
    let words = language.words
    let (above, below) = isHome ? sections() : (HTML(), HTML())
    let view = ListView(
      above: above, below: below, heading: head.heading,
      count: head.count, title: words["reviews"],
      filters: head.filters,
      cards: list.places(onPage: number, size: size).map { ListView.Card(card: cards[$0]) },
      pager: pager(number, of: list),
      order: head.order,
      changes: isHome && !hasOwnSections ? newestChanges() : [],
      hiddenCount: hiddenCount)
    return Page(
      title: title(of: list, head, page: number), description: isHome ? about : head.heading,
      main: templates.list.render(view), feeds: list.feeds, data: isHome ? [siteData] : [])
  }

  private func count(of list: CaseList) -> String {
    let reviews = language.counted("reviews-count", list.places.count)
    let hidden = list.places.count { !site.cases[$0].isShown }
    guard hidden > 0 else { return reviews }
    return language.counted("of-which-hidden", hidden, ["reviews": reviews])
  }

  private func title(of list: CaseList, _ head: Head, page: Int) -> String {
    let words = language.words
    guard !(list.isIndex && page == 1) else {
      let count = headline.reviews
      guard let mean = site.statistics.scores.allTime.mean else { return "\(siteTitle): \(count)" }
      return words[
        "home-title",
        ["site": siteTitle, "score": language.decimal(mean.tenths), "reviews": count]]
    }
    let part = page == 1 ? "" : ", " + words["page", ["n": language.number(page)]]
    return "\(head.heading)\(part) | \(siteTitle)"
  }

  private var about: String {
    [language.sentence(site.settings.about), headline.score, basis].compactMap { $0 }
      .joined(separator: " ")
  }

  private func heading(of list: CaseList) -> String {
    let words = language.words
    return switch list.kind {
    case .index: words["all-reviews"]
    case .newest: words["newest"]
    case .praise: words["praise"]
    case .complaints: words["complaints"]
    case .outcome(let outcome): words["complaints-that", ["are": words["list-\(outcome.rawValue)"]]]
    case .stars(let count): language.counted("stars-count", count)
    case .topic(let key): writer.topicLabel(key)
    case .source(let key): words["from-source", ["source": writer.sourceLabel(key)]]
    }
  }

  private func order(of list: CaseList) -> String {
    let words = language.words
    switch list.kind {
    case .index, .topic, .source:
      let strata = Set(list.places.map { site.cases[$0].review.stars.first }).count
      // With one star value among them there is no mix, and newest first is what is left.
      guard site.settings.order == .representative, strata > 1 else { return words["order-newest"] }
      let word = list.places.count > 10 ? "order-representative" : "order-representative-few"
      return words[word, ["n": language.number(list.places.count)]]
    case .newest, .praise, .complaints, .outcome, .stars: return words["order-newest"]
    }
  }

  private func filters(for list: CaseList) -> [LinkView] {
    let words = language.words
    let complaints = site.statistics.complaints
    switch list.kind {
    case .complaints, .outcome:
      let all = LinkView(
        path: "complaints/index.html", label: words["all"], isCurrent: list.kind == .complaints)
      return [all]
        + Outcome.allCases.filter {
          complaints.outcomes[$0] > 0 || list.kind == .outcome($0)
        }.map {
          counted(
            "complaints/\($0.rawValue)/index.html", words["list-\($0.rawValue)"],
            complaints.outcomes[$0], list.kind == .outcome($0))
        }
    case .index, .newest, .praise, .stars, .topic, .source:
      let index = site.settings.order == .newest ? "newest" : "representative"
      let orders = [
        LinkView(path: "index.html", label: words[index], isCurrent: list.isIndex),
        LinkView(
          path: "newest/index.html", label: words["newest"], isCurrent: list.kind == .newest),
        LinkView(path: "complaints/index.html", label: words["complaints"]),
        LinkView(
          path: "praise/index.html", label: words["praise"], isCurrent: list.kind == .praise),
      ]
      return orders.filter { $0.path != "newest/index.html" || index != "newest" }
        + topics(list.kind)
    }
  }

  /// The topics most often named; all of them would drown the rest.
  private func topics(_ kind: CaseList.ListSubject) -> [LinkView] {
    let figures = site.statistics.topics.filter { $0.cases > 0 || kind == .topic($0.key) }
    let most = figures.map(\.cases).sorted(by: >).prefix(8).last ?? 0
    return figures.filter { $0.cases >= most || kind == .topic($0.key) }.prefix(12).map {
      counted(
        "topics/\($0.key)/index.html", writer.topicLabel($0.key), $0.cases, kind == .topic($0.key))
    }
  }

  private func counted(_ path: String, _ label: String, _ count: Int, _ isCurrent: Bool) -> LinkView
  {
    LinkView(path: path, label: "\(label) (\(language.number(count)))", isCurrent: isCurrent)
  }

  private func pager(_ number: Int, of list: CaseList) -> ListView.Pager? {
    let count = list.pageCount(size: site.settings.pageSize)
    guard count > 1 else { return nil }
    return ListView.Pager(
      previous: number > 1 ? list.path(ofPage: number - 1) : nil,
      next: number < count ? list.path(ofPage: number + 1) : nil,
      position: language.words[
        "page-of", ["n": language.number(number), "total": language.number(count)]])
  }

  var hiddenCount: String {
    let hidden = site.statistics.hidden.total
    return hidden == 0 ? language.words["none-hidden"] : language.counted("hidden-count", hidden)
  }

  func pair() -> [PairView] {
    guard let pair = site.featured.sideBySide else { return [] }
    return [("newest-praise", pair.praise), ("newest-complaint", pair.complaint)].map { word, one in
      quote(one, label: language.words[word], reply: one.replies.first)
    }
  }

  /// A case in short, with one of its replies.
  func quote(_ one: Case, label: String, reply: Reply?) -> PairView {
    PairView(
      label: label, id: one.id, title: writer.title(of: one),
      titleLanguage: writer.titleLanguage(of: one), event: writer.event(of: one),
      starCount: one.review.stars.first.map(String.init),
      outcome: one.isComplaint ? one.outcome.rawValue : nil,
      grade: one.isComplaint ? one.grade?.rawValue : nil,
      stars: one.review.stars.first.map { writer.stars($0) },
      badge: one.isComplaint ? writer.badge(of: one) : nil,
      words: Markdown.plainText(from: one.review.text, limit: FeaturedCases.mostOfReview),
      language: writer.foreign(one.review.language),
      who: reply.map { site.settings.people[$0.by]?.name ?? $0.by } ?? "",
      reply: reply.map { Markdown.plainText(from: $0.text, limit: FeaturedCases.mostOfReply) }
        ?? "",
      replyLanguage: reply.flatMap { writer.foreign($0.language ?? one.review.language) })
  }
}
