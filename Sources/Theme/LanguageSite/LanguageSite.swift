import Ledger
import Reviews

/// The theme in one language: its words, and the templates with them.
struct LanguageTheme: Sendable {
  let language: Language
  let templates: TemplateSet
}

/// A site in one of its languages: what all builders of its pages share. A class, since each of
/// them holds on to it.
final class LanguageSite: Sendable {
  let site: Site
  /// What the pages tell of the site's ledger; nil where it has none.
  let log: PublishedLedger?
  let language: Language
  let templates: TemplateSet
  let assets: Assets
  /// Whether there is a search page.
  let isSearchable: Bool
  /// The keys of its files; nil where nobody asks for them.
  let keys: SiteKeys?
  /// This language and the others.
  let translations: [SiteLanguage]
  /// Where this language stands, from the site's root: empty, or `nl/`.
  let prefix: String
  let labels: Labels
  let headline: Headline

  /// Where the site stands in one of its languages.
  struct SiteLanguage: Sendable {
    /// BCP 47.
    let language: String
    /// The language's own name for itself.
    let name: String
    let prefix: String
  }

  /// The site in each language of its theme.
  static func all(
    of site: Site, log: PublishedLedger?, in themes: [LanguageTheme], assets: Assets,
    isSearchable: Bool, keys: SiteKeys? = nil
  ) -> [LanguageSite] {
    let days = log?.daysNamed(of: site) ?? []
    let translations = themes.enumerated().map { place, theme in
      SiteLanguage(
        language: theme.language.tag, name: theme.language.name,
        prefix: SitePath.language(theme.language.tag, isFirst: place == 0))
    }
    return zip(themes, translations).map { theme, translation in
      LanguageSite(
        of: site, log: log, language: theme.language.naming(days), templates: theme.templates,
        assets: assets, isSearchable: isSearchable, keys: keys, translations: translations,
        prefix: translation.prefix)
    }
  }

  private init(
    of site: Site, log: PublishedLedger?, language: Language, templates: TemplateSet,
    assets: Assets, isSearchable: Bool, keys: SiteKeys?, translations: [SiteLanguage],
    prefix: String
  ) {
    self.site = site
    self.log = log
    self.language = language
    self.templates = templates
    self.assets = assets
    self.isSearchable = isSearchable
    self.keys = keys
    self.translations = translations
    self.prefix = prefix
    labels = Labels(of: site, in: language)
    headline = Headline(of: site, in: language)
  }

  // What nearly every page asks for.
  var cases: [Case] { site.cases }
  var settings: Settings { site.settings }
  var statistics: Statistics { site.statistics }
  var changes: [Change] { site.changes }
  var pages: [InfoPage] { site.pages }
  var asOf: Day { site.asOf }

  /// From this language's root to the site's: empty, or `../`.
  var up: String { prefix.isEmpty ? "" : "../" }

  /// From this language's root to a file that all languages share.
  func shared(_ path: String) -> String { up + path }

  /// From this language's root to one of the assets.
  func path(of asset: Asset) -> String { shared(SitePath.asset(asset.name)) }

  /// The shop's name.
  var shop: String { labels.shop }

  /// The badge for pages without figures of their own: a single case is best read in proportion.
  var scoreBadge: ScoreBadgeView {
    ScoreBadgeView(path: SitePath.badge("-small"), alt: language.words["badge-alt", ["shop": shop]])
  }

  /// Where the shop is, and when it is open.
  var addressLines: [String] {
    [settings.address, settings.hours].compactMap(language.sentence)
  }

  /// Where a customer can write a review, each with the name of the place.
  var writeLinks: [LinkView] {
    settings.write.map { LinkView(path: $0.url, label: $0.source.map(labels.source) ?? shop) }
  }
}

extension PublishedLedger {
  /// Every day that a page writes out.
  fileprivate func daysNamed(of site: Site) -> Set<Day> {
    var named: Set<Day> = []
    named.formUnion(settingsHistory.map(\.day))
    if let days { named.formUnion([days.lowerBound, days.upperBound]) }
    for one in site.cases {
      for event in record(of: one.id)?.events ?? [] {
        named.insert(event.day)
        named.formUnion(event.earlier?.days ?? [])
      }
    }
    return named
  }
}

extension CaseHistory.Version {
  /// The days that its document has.
  fileprivate var days: [Day] {
    switch document {
    case .review(let review): [review.date.day, review.experienced].compactMap(\.self)
    case .followUp(let followUp): [followUp.date.day]
    case .reply, .decision: []
    }
  }
}
