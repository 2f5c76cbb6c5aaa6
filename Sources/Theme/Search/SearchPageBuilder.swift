import Core
import Reviews

/// Makes the page on which visitors search.
struct SearchPageBuilder: Sendable {
  private let site: LanguageSite
  private let layout: LayoutBuilder

  /// Nil where the site cannot be searched.
  init?(_ site: LanguageSite, _ layout: LayoutBuilder) {
    guard site.isSearchable else { return nil }
    self.site = site
    self.layout = layout
  }

  var files: [SiteFile] { [layout.file(SitePath.search.page, .list) { self.page }] }

  private var language: Language { site.language }

  private var page: Page {
    let words = language.words
    let view = SearchPage(
      stylesheet: site.path(of: site.assets.searchStylesheet),
      pagefind: site.shared(SitePath.searchScript),
      found: words["search-found", ["n": "{n}"]],
      noneWords: words["search-none-words", ["words": "{words}"]],
      noneChosen: words["search-none-chosen", ["words": "{words}"]], filters: filters)
    return Page(
      title: "\(words["search"]) | \(site.headline.title)", description: words["search"],
      main: site.templates.search.render(view), script: site.assets.searchScript, isSearch: true)
  }

  /// What reviews can be picked out by; only what some review has.
  private var filters: [SearchPage.Filter] {
    let figures = site.statistics
    let words = language.words
    let stars = Stars.range.reversed().map { ("\($0)", language.counted("stars-count", $0)) }
    let outcomes = Outcome.allCases.filter { figures.complaints.outcomes[$0] > 0 }.map {
      ($0.rawValue, words["list-\($0.rawValue)"])
    }
    let topics = figures.topics.filter { $0.cases > 0 }.map { ($0.key, site.labels.topic($0.key)) }
    let sources = figures.sources.compactMap(\.name).map { ($0, site.labels.source($0)) }
    let languages = figures.languages.byKey.map { ($0.key, language.languageName($0.key)) }
    let years = Set(site.cases.filter(\.isShown).map(\.review.date.day.civil.year))
    return [
      filter("stars", stars) { Int($0).map(SitePath.stars) },
      filter("outcome", outcomes) { Outcome(rawValue: $0).map(SitePath.complaints) },
      filter("topic", topics) { SitePath.topic($0) },
      filter("source", sources) { SitePath.source($0) },
      filter("language", languages.count > 1 ? languages : []),
      filter("year", years.sorted(by: >).map { ("\($0)", "\($0)") }),
    ].filter { !$0.options.isEmpty }
  }

  private func filter(
    _ key: String, _ options: [(value: String, label: String)],
    list: (String) -> SitePath.Folder? = { _ in nil }
  ) -> SearchPage.Filter {
    SearchPage.Filter(
      key: key, label: language.words["search-\(key)"],
      options: options.map { .init(value: $0.value, label: $0.label) },
      links: options.compactMap { option in
        list(option.value).map { LinkView(path: $0.page, label: option.label) }
      })
  }
}
