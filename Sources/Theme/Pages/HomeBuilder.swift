import Markup
import Reviews

/// Makes what only the first page has: its title, and the sections above and below the list.
struct HomeBuilder: Sendable {
  private let site: LanguageSite
  private let summary: SummaryBuilder

  init(_ site: LanguageSite, _ summary: SummaryBuilder) {
    self.site = site
    self.summary = summary
  }

  private var language: Language { site.language }

  /// "De Ketting reviews: 4.1 out of 5, 75 reviews, 8 of 17 complaints resolved, 6 open".
  var title: String {
    let headline = site.headline
    let complaints = site.statistics.complaints.count > 0 ? headline.complaints : nil
    let score = summary.score.map { language.words["out-of", ["score": $0]] }
    let figures = [score, headline.reviews, complaints].compactMap { $0 }
    return language.words[
      "title-and-figures", ["title": headline.title, "figures": figures.joined(separator: ", ")]]
  }

  /// What the shop is, its score, since when it has reviews, and the headline on complaints.
  var description: String {
    let headline = site.headline
    let since = site.statistics.firstReview.map {
      language.words["since", ["reviews": headline.reviews, "month": language.month($0)]]
    }
    let complaints = site.statistics.complaints.count > 0 ? "\(headline.complaints)." : nil
    return [language.sentence(site.settings.about), headline.score, since, complaints]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What search engines are told.
  var data: [DataBlock] { StructuredData(site).map { [$0.website] } ?? [] }

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
      let changes = newestChanges
      return changes.isEmpty ? HTML() : templates.news.render(ChangesSection(changes: changes))
    case .reviews: return HTML()
    }
  }

  /// The five newest changes.
  private var newestChanges: [LinkView] {
    site.changes.prefix(5).map {
      LinkView(
        path: SitePath.change($0.slug), label: language.text($0.title) ?? $0.slug,
        after: language.reviewsBehind($0))
    }
  }
}

// What stands beside the list.
extension HomeBuilder {
  /// What is here of all that there is, the newest photos, and the newest changes unless site.yml
  /// gives them a section of their own.
  func aside(_ views: CaseViewBuilder) -> AsideView {
    AsideView(
      sources: sources, ledger: ledger, photos: photos(views),
      changes: hasOwnSections ? [] : newestChanges)
  }

  private var ledger: String? {
    site.log.map { language.counted("ledger-entries", $0.checkpoint.checkpoint.size) }
  }

  /// Each source's own total beside what is here; those that are here whole share a line.
  private var sources: [AsideView.SourceLine] {
    var lines: [AsideView.SourceLine] = []
    var whole: (labels: [String], count: Int) = ([], 0)
    for source in site.statistics.sources {
      guard let name = source.name, let total = source.total else { continue }
      let label = site.labels.source(name)
      if source.missing == 0, source.newer == 0, source.heldBack == 0 {
        whole = (whole.labels + [label], whole.count + total)
      } else {
        lines.append(.init(text: line(of: source, label, total), hasGap: true))
      }
    }
    if !whole.labels.isEmpty {
      let text = language.words[
        "source-whole",
        ["sources": language.list(whole.labels), "n": language.number(whole.count)]]
      lines.append(.init(text: text, hasGap: false))
    }
    return lines
  }

  /// "Google lists 29 reviews: 28 here, 1 withheld".
  private func line(of source: SourceFigure, _ label: String, _ total: Int) -> String {
    let parts = [
      ("source-here", source.shown), ("source-withheld", source.heldBack),
      ("source-missing", max(0, source.missing ?? 0)), ("source-newer", source.newer),
    ].filter { $0.0 == "source-here" || $0.1 > 0 }.map { language.counted($0.0, $0.1) }
    return language.counted(
      "source-lists", total, ["source": label, "parts": parts.joined(separator: ", ")])
  }

  /// The newest photos by customers, at most four.
  private func photos(_ views: CaseViewBuilder) -> [AsideView.StripPhoto] {
    var photos: [AsideView.StripPhoto] = []
    for place in site.site.newest where photos.count < 4 {
      let one = site.cases[place]
      guard !one.shownPhotos.isEmpty else { continue }
      photos += views.photos(
        one.shownPhotos, by: site.labels.author(of: one), of: one, "_strip", .whole
      ).map { .init(id: one.id, photo: $0) }
    }
    return Array(photos.prefix(4))
  }
}

extension Language {
  /// How many reviews led to a change; empty where it names none.
  func reviewsBehind(_ change: Change) -> String {
    change.reviews.isEmpty ? "" : counted("after-reviews", change.reviews.count)
  }
}
