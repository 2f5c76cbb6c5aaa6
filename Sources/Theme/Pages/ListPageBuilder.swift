import Core
import Markup
import Reviews

/// Makes the pages of lists, of which the first page of the site is one. A class, since each of them
/// holds on to it.
final class ListPageBuilder: Sendable {
  private let site: LanguageSite
  private let lists: [CaseList]
  /// Every case as it stands in lists, at its place in the site's cases.
  private let cards: [HTML]
  private let home: HomeBuilder
  private let layout: LayoutBuilder

  init(
    _ site: LanguageSite, _ lists: [CaseList], _ cards: [HTML], _ home: HomeBuilder,
    _ layout: LayoutBuilder
  ) {
    self.site = site
    self.lists = lists
    self.cards = cards
    self.home = home
    self.layout = layout
  }

  var files: [SiteFile] {
    lists.flatMap { list in
      let head = head(of: list)
      return (1...list.pageCount(size: site.settings.pageSize)).map { number in
        layout.file(list.folder.page(number), list.isIndex && number == 1 ? .index : .list) {
          self.page(number, of: list, head)
        }
      }
    }
  }

  /// What is the same on all pages of a list. To count a list anew for each of its pages would
  /// take time by the square of its length.
  private struct ListHead {
    let heading: String
    let count: String
    let order: String
    let filters: [LinkView]
  }

  private func head(of list: CaseList) -> ListHead {
    ListHead(
      heading: heading(of: list), count: count(of: list), order: order(of: list),
      filters: filters(for: list))
  }

  private func page(_ number: Int, of list: CaseList, _ head: ListHead) -> Page {
    let isHome = list.isIndex && number == 1
    let (above, below) = isHome ? home.sections() : (HTML(), HTML())
    let places = list.places(onPage: number, size: site.settings.pageSize)
    let view = ListView(
      above: above, below: below, heading: head.heading,
      count: head.count, title: words["reviews"],
      filters: head.filters, cards: places.map { ListView.Card(card: cards[$0]) },
      pager: pager(number, of: list), order: head.order,
      changes: isHome ? home.changesBesideList() : [], hiddenCount: home.hiddenCount)
    return Page(
      title: isHome ? home.title : title(of: head, page: number),
      description: isHome ? home.description : head.heading,
      main: site.templates.list.render(view), feeds: list.feeds, data: isHome ? home.data : [])
  }

  private var language: Language { site.language }
  private var words: Words { language.words }

  private func title(of head: ListHead, page: Int) -> String {
    let part = page == 1 ? "" : ", " + words["page", ["n": language.number(page)]]
    return "\(head.heading)\(part) | \(site.headline.title)"
  }

  private func heading(of list: CaseList) -> String {
    switch list.subject {
    case .index: words["all-reviews"]
    case .newest: words["newest"]
    case .praise: words["praise"]
    case .complaints: words["complaints"]
    case .outcome(let outcome): words["complaints-that", ["are": words["list-\(outcome.rawValue)"]]]
    case .stars(let count): language.counted("stars-count", count)
    case .topic(let key): site.labels.topic(key)
    case .source(let key): words["from-source", ["source": site.labels.source(key)]]
    }
  }

  private func count(of list: CaseList) -> String {
    let reviews = language.counted("reviews-count", list.places.count)
    let hidden = list.places.count { !site.cases[$0].isShown }
    guard hidden > 0 else { return reviews }
    return language.counted("of-which-hidden", hidden, ["reviews": reviews])
  }

  private func order(of list: CaseList) -> String {
    switch list.subject {
    case .index, .topic, .source:
      let strata = Set(list.places.map { site.cases[$0].review.stars.first }).count
      // With one star value among them there is no mix, and newest first is what is left.
      guard site.settings.order == .representative, strata > 1 else { return words["order-newest"] }
      let word = list.places.count > 10 ? "order-representative" : "order-representative-few"
      return words[word, ["n": language.number(list.places.count)]]
    case .newest, .praise, .complaints, .outcome, .stars: return words["order-newest"]
    }
  }

  private func pager(_ number: Int, of list: CaseList) -> ListView.Pager? {
    let count = list.pageCount(size: site.settings.pageSize)
    guard count > 1 else { return nil }
    return ListView.Pager(
      previous: number > 1 ? list.folder.page(number - 1) : nil,
      next: number < count ? list.folder.page(number + 1) : nil,
      position: words[
        "page-of", ["n": language.number(number), "total": language.number(count)]])
  }
}

// The links to the other lists.
extension ListPageBuilder {
  private func filters(for list: CaseList) -> [LinkView] {
    switch list.subject {
    case .complaints, .outcome: outcomes(list.subject)
    case .index, .newest, .praise, .stars, .topic, .source:
      orders(list.subject) + topics(list.subject)
    }
  }

  private func outcomes(_ subject: CaseList.ListSubject) -> [LinkView] {
    let counts = site.statistics.complaints.outcomes
    let all = LinkView(
      path: SitePath.complaints.page, label: words["all"], isCurrent: subject == .complaints)
    return [all]
      + Outcome.allCases.filter { counts[$0] > 0 || subject == .outcome($0) }.map {
        counted(
          SitePath.complaints($0), words["list-\($0.rawValue)"], counts[$0],
          subject == .outcome($0))
      }
  }

  /// Where the index is newest first, the list of the newest is the same once more.
  private func orders(_ subject: CaseList.ListSubject) -> [LinkView] {
    let isNewest = site.settings.order == .newest
    let newest = LinkView(
      path: SitePath.newest.page, label: words["newest"], isCurrent: subject == .newest)
    return [
      LinkView(
        path: SitePath.home.page, label: words[isNewest ? "newest" : "representative"],
        isCurrent: subject == .index)
    ] + (isNewest ? [] : [newest]) + [
      LinkView(path: SitePath.complaints.page, label: words["complaints"]),
      LinkView(
        path: SitePath.praise.page, label: words["praise"], isCurrent: subject == .praise),
    ]
  }

  /// The topics most often named; all of them would drown the rest.
  private func topics(_ subject: CaseList.ListSubject) -> [LinkView] {
    let figures = site.statistics.topics.filter { $0.cases > 0 || subject == .topic($0.key) }
    let most = figures.map(\.cases).sorted(by: >).prefix(8).last ?? 0
    return figures.filter { $0.cases >= most || subject == .topic($0.key) }.prefix(12).map {
      counted(
        SitePath.topic($0.key), site.labels.topic($0.key), $0.cases, subject == .topic($0.key))
    }
  }

  private func counted(
    _ folder: SitePath.Folder, _ label: String, _ count: Int, _ isCurrent: Bool
  ) -> LinkView {
    LinkView(
      path: folder.page, label: "\(label) (\(language.number(count)))", isCurrent: isCurrent)
  }
}
