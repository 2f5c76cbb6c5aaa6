import Core
import Markup
import Reviews

/// Makes the pages of lists, of which the first page of the site is one. A class, since each of them
/// holds on to it.
final class ListPageBuilder: Sendable {
  private let site: LanguageSite
  private let lists: [CaseList]
  private let home: HomeBuilder
  private let views: CaseViewBuilder
  private let layout: LayoutBuilder
  private let chips: ChipBuilder
  private let cards: CaseCards

  init(
    _ site: LanguageSite, _ lists: [CaseList], _ home: HomeBuilder, _ views: CaseViewBuilder,
    _ layout: LayoutBuilder
  ) {
    self.site = site
    self.lists = lists
    self.home = home
    self.views = views
    self.layout = layout
    chips = ChipBuilder(site)
    cards = CaseCards(site.site, lists, views)
  }

  var files: [SiteFile] {
    lists.flatMap { list in
      let pages = list.pages(size: site.settings.pageSize)
      let head = head(of: list, isHome: false)
      let home = list.isIndex ? self.head(of: list, isHome: true) : head
      return pages.indices.map { place in
        let isHome = list.isIndex && place == 0
        let shown = list.places[pages[place].range]
        // The first page tells of everything.
        let keys = isHome ? nil : site.keys
        let key = keys?.key(of: shown) { record in
          let path = list.path(of: pages[place])
          let frame = self.page(place, of: pages, in: list, head, nil)
          record.note(self.layout.render(frame, at: path))
        }
        return layout.file(
          list.path(of: pages[place]), isHome ? .index : .list, key: key,
          turn: shown.lazy.map { self.site.site.ranks[$0] }.max() ?? 0
        ) {
          self.page(place, of: pages, in: list, isHome ? home : head, self.cards, isHome: isHome)
        }
      }
    }
  }

  /// What is the same on all pages of a list.
  private struct ListHead {
    let heading: String
    let intro: String
    let chips: [ChipGroup]
    let topics: [LinkView]
    let note: (text: String, link: LinkView?)
  }

  private func head(of list: CaseList, isHome: Bool) -> ListHead {
    ListHead(
      heading: heading(of: list), intro: intro(of: list),
      chips: chips.groups(for: list, isHome: isHome),
      topics: chips.topics(for: list, isHome: isHome), note: note(on: list, isHome: isHome))
  }

  /// A page of a list; without `cards`, all of it but for the cases.
  private func page(
    _ place: Int, of pages: [ListPage], in list: CaseList, _ head: ListHead, _ cards: CaseCards?,
    isHome: Bool = false
  ) -> Page {
    let (above, below) = isHome ? home.sections() : (HTML(), HTML())
    let page = pages[place]
    let shown = list.places[page.range]
    let view = ListView(
      above: above, below: below, heading: head.heading, intro: head.intro,
      badge: isHome ? nil : site.scoreBadge, chips: head.chips,
      topics: head.topics, note: head.note.text, noteLink: head.note.link,
      cards: cards?.cards(of: shown, list.subject.extent).map { ListView.Card(card: $0) } ?? [],
      pager: PagerBuilder(site, list).pager(place, of: pages),
      aside: isHome ? home.aside(views) : AsideView())
    return Page(
      title: isHome ? home.title : title(of: head, page),
      description: isHome ? home.description : head.heading,
      main: site.templates.list.render(view), kind: isHome ? .home : .list, feeds: list.feeds,
      data: isHome ? home.data : [])
  }

  private var language: Language { site.language }
  private var words: Words { language.words }

  private func title(of head: ListHead, _ page: ListPage) -> String {
    let number = page.number.map { ", " + words["page", ["n": language.number($0)]] } ?? ""
    return "\(head.heading)\(number) | \(site.headline.title)"
  }

  private func heading(of list: CaseList) -> String {
    switch list.subject {
    case .index: words["reviews"]
    case .newest: words["newest-title"]
    case .praise: words["praise-title"]
    case .complaints: words["complaints"]
    case .highest: words["highest-title"]
    case .lowest: words["lowest-title"]
    case .group(let group):
      words["complaints-that", ["are": words["group-\(group.rawValue)"]]]
    case .outcome(let outcome):
      words["complaints-that", ["are": words["list-\(outcome.rawValue)"]]]
    case .stars(let count): words["stars-title", ["stars": language.counted("stars-count", count)]]
    case .topic(let key): words["topic-title", ["topic": site.labels.topic(key)]]
    case .source(let key): words["from-source", ["source": site.labels.source(key)]]
    case .language(let tag): words["language-title", ["in": site.labels.inLanguage(tag)]]
    }
  }

  private func intro(of list: CaseList) -> String {
    switch list.subject {
    case .praise: words["praise-intro"]
    case .outcome(let outcome) where outcome != .resolved:
      words["meaning-\(outcome.rawValue)"]
    default: ""
    }
  }

  /// How the list is ordered, and where that is explained.
  private func note(on list: CaseList, isHome: Bool) -> (String, LinkView?) {
    switch list.subject {
    case .index:
      let strata = Set(list.places.map { site.cases[$0].review.stars.first }).count
      // With one star value among them there is no mix, and newest first is what is left.
      guard site.settings.order == .representative, strata > 1 else {
        return (words["order-newest"], nil)
      }
      let how = LinkView(path: SitePath.trust.page + "#order", label: words["how-that-works"])
      let text =
        isHome && list.places.count > 10
        ? words["mix-note", ["n": language.number(list.places.count)]] : words["mix-note-few"]
      return (text, how)
    case .complaints: return (words["complaints-stay"], nil)
    case .group, .outcome: return (words["order-outcome"], nil)
    case .highest: return (words["order-highest"], nil)
    case .lowest: return (words["order-lowest"], nil)
    default: return (words["order-newest"], nil)
    }
  }
}

/// Makes the links to the other pages of a list.
private struct PagerBuilder {
  private let site: LanguageSite
  private let list: CaseList

  init(_ site: LanguageSite, _ list: CaseList) {
    self.site = site
    self.list = list
  }

  /// The links from the page at `place`; nil where there is no other page to go to.
  ///
  /// A page counted from the oldest names only its neighbours and the ends, so that it need not be
  /// written anew when a page is added.
  func pager(_ place: Int, of pages: [ListPage]) -> Pager? {
    let isLast = place == pages.count - 1
    let isCut = list.isCut(size: site.settings.pageSize)
    let rest = isLast && isCut ? rest(after: pages[place]) : nil
    guard pages.count > 1 || rest != nil else { return nil }
    // The oldest page of a list that is cut is another one with each page that is added.
    let ends = isCut && !list.isIndex ? [0] : [0, pages.count - 1]
    let shown = Set(ends + [place - 1, place, place + 1]).filter(pages.indices.contains).sorted()
    let links = zip(shown, [shown[0]] + shown).map { this, before in
      Pager.PageLink(
        path: list.path(of: pages[this]), label: label(of: pages[this]),
        isCurrent: this == place, isAfterGap: this - before > 1)
    }
    return Pager(
      pages: pages.count > 1 ? links : [],
      previous: place > 0 ? list.path(of: pages[place - 1]) : nil,
      next: isLast ? nil : list.path(of: pages[place + 1]), rest: rest)
  }

  private func label(of page: ListPage) -> String {
    page.number.map(site.language.number) ?? site.language.words["newest"]
  }

  /// Where all the cases are of which this list has the first.
  private func rest(after last: ListPage) -> LinkView {
    let words = site.language.words
    switch list.subject {
    case .highest, .lowest:
      let stars = site.cases[list.places[last.range.upperBound - 1]].review.stars.first ?? 1
      let label = words["stars-title", ["stars": site.language.counted("stars-count", stars)]]
      return LinkView(path: SitePath.stars(stars).page, label: label)
    case .outcome, .group:
      return LinkView(path: SitePath.complaints.page, label: words["all-complaints"])
    default: return LinkView(path: SitePath.newest.page, label: words["all-by-date"])
    }
  }
}
