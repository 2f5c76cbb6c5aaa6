import Reviews

extension LanguageSite {
  /// The page on which visitors search; `search` are the files that it asks for.
  func searchPage(_ search: SearchAssets) -> Page {
    let words = language.words
    let view = SearchPage(
      stylesheet: "\(up)assets/\(search.stylesheet)",
      pagefind: "\(up)\(SearchAssets.folder)/pagefind.js",
      found: words["search-found", ["n": "{n}"]],
      filters: searchFilters())
    return Page(
      title: "\(words["search"]) | \(siteTitle)", description: words["search"],
      main: templates.search.render(view), script: search.script, isSearch: true)
  }

  /// What reviews can be picked out by; only what some review has.
  private func searchFilters() -> [SearchPage.Filter] {
    let figures = site.statistics
    let words = language.words
    let stars = (1...5).reversed().map { ("\($0)", language.counted("stars-count", $0)) }
    let outcomes = Outcome.allCases.filter { figures.complaints.outcomes[$0] > 0 }.map {
      ($0.rawValue, words["list-\($0.rawValue)"])
    }
    let topics = figures.topics.filter { $0.cases > 0 }.map { ($0.key, writer.topicLabel($0.key)) }
    let sources = figures.sources.compactMap(\.name).map { ($0, writer.sourceLabel($0)) }
    let languages = figures.languages.byKey.map { ($0.key, language.languageName($0.key)) }
    let years = Set(site.cases.filter(\.isShown).map(\.review.date.day.civil.year))
    return [
      filter("stars", stars, in: "stars/"),
      filter("outcome", outcomes, in: "complaints/"),
      filter("topic", topics, in: "topics/"),
      filter("source", sources, in: "sources/"),
      filter("language", languages.count > 1 ? languages : []),
      filter("year", years.sorted(by: >).map { ("\($0)", "\($0)") }),
    ].filter { !$0.options.isEmpty }
  }

  private func filter(
    _ key: String, _ options: [(value: String, label: String)], in folder: String? = nil
  ) -> SearchPage.Filter {
    SearchPage.Filter(
      key: key, label: language.words["search-\(key)"],
      options: options.map { .init(value: $0.value, label: $0.label) },
      links: folder.map { folder in
        options.map { LinkView(path: "\(folder)\($0.value)/index.html", label: $0.label) }
      } ?? [])
  }
}
