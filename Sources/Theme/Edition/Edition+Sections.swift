import Markup
import Reviews

extension LanguageSite {
  /// What stands above and below the list on the first page, each section by its own template.
  func sections() -> (above: HTML, below: HTML) {
    var (above, below) = (HTML(), HTML())
    var isAbove = true
    for section in site.settings.design.sections ?? [.summary, .pair, .reviews] {
      guard section != .reviews else {
        isAbove = false
        continue
      }
      if isAbove { above.append(html(of: section)) } else { below.append(html(of: section)) }
    }
    return (above, below)
  }

  /// Where site.yml does not say which sections there are, the trend stands in the summary and the
  /// newest changes beside the list.
  var hasOwnSections: Bool { site.settings.design.sections != nil }

  /// Nothing where there is nothing to tell.
  private func html(of section: Settings.Section) -> HTML {
    switch section {
    case .summary: return templates.summary.render(summary())
    case .trend:
      let trend = TrendView(site.statistics.quarters, in: language)
      return trend.map { templates.trend.render(TrendSection(trend: $0)) } ?? HTML()
    case .pair:
      let pair = pair()
      return pair.isEmpty ? HTML() : templates.pair.render(PairSection(pair: pair))
    case .changes:
      let changes = newestChanges()
      return changes.isEmpty ? HTML() : templates.news.render(ChangesSection(changes: changes))
    case .reviews: return HTML()
    }
  }

  /// The five newest changes.
  func newestChanges() -> [LinkView] {
    site.changes.prefix(5).map {
      LinkView(
        path: "changes/index.html#\($0.slug)", label: language.text($0.title) ?? $0.slug,
        after: led(by: $0))
    }
  }
}
