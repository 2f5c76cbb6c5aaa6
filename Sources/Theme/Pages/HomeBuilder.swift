import Markup
import Reviews

/// Makes what only the first page has: its title, and the sections above and below the list.
struct HomeBuilder: Sendable {
  private let site: LanguageSite
  private let summary: SummaryBuilder
  private let excerpts: ExcerptBuilder

  init(_ site: LanguageSite, _ summary: SummaryBuilder, _ excerpts: ExcerptBuilder) {
    self.site = site
    self.summary = summary
    self.excerpts = excerpts
  }

  private var language: Language { site.language }

  var title: String {
    let (title, count) = (site.headline.title, site.headline.reviews)
    guard let score = summary.score else { return "\(title): \(count)" }
    return language.words["home-title", ["site": title, "score": score, "reviews": count]]
  }

  var description: String {
    [language.sentence(site.settings.about), site.headline.score, summary.basis]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What search engines are told.
  var data: [DataBlock] { StructuredData(site).map { [$0.website] } ?? [] }

  /// How many reviews are not shown, which every list says.
  var hiddenCount: String { summary.hiddenCount }

  /// What stands above and below the list, each section by its own template.
  func sections() -> (above: HTML, below: HTML) {
    var (above, below) = (HTML(), HTML())
    var isAbove = true
    for section in site.settings.design.sections ?? [.summary, .reviews] {
      guard section != .reviews else {
        isAbove = false
        continue
      }
      if isAbove { above.append(html(of: section)) } else { below.append(html(of: section)) }
    }
    return (above, below)
  }

  /// Nothing where site.yml says which sections there are: then the changes are one of them.
  func changesBesideList() -> [LinkView] { hasOwnSections ? [] : newestChanges() }

  private var hasOwnSections: Bool { site.settings.design.sections != nil }

  /// Nothing where there is nothing to tell.
  private func html(of section: Settings.Section) -> HTML {
    let templates = site.templates
    switch section {
    case .summary: return templates.summary.render(summary.view(withTrend: !hasOwnSections))
    case .trend:
      let trend = TrendView(site.statistics.quarters, in: language)
      return trend.map { templates.trend.render(TrendSection(trend: $0)) } ?? HTML()
    case .changes:
      let changes = newestChanges()
      return changes.isEmpty ? HTML() : templates.news.render(ChangesSection(changes: changes))
    case .reviews: return HTML()
    }
  }

  /// The five newest changes.
  private func newestChanges() -> [LinkView] {
    site.changes.prefix(5).map {
      LinkView(
        path: SitePath.change($0.slug), label: language.text($0.title) ?? $0.slug,
        after: language.reviewsBehind($0))
    }
  }
}

extension Language {
  /// How many reviews led to a change; empty where it names none.
  func reviewsBehind(_ change: Change) -> String {
    change.reviews.isEmpty ? "" : counted("after-reviews", change.reviews.count)
  }
}
