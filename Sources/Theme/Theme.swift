import Core
import Ledger
import Reviews
import Templates

/// The theme of a site: its templates, words and style, checked and ready.
public struct Theme: Sendable {
  let languageSites: [LanguageSite.Setting]
  private let stylesheet: Stylesheet
  private let script: Script
  private let elsewhere: EmbedFiles
  private let logo: Logo?
  private let accent: Accent?
  private let search: SearchAssets

  /// The findings on the templates and words, sorted.
  public let findings: [Finding]

  /// The built-in theme for `site`, with the project's own files below `templates/` in place of the
  /// built-in ones. `content` are the project's files below `content/`, for the logo. If the
  /// findings have an error, the pages should not be published.
  public init(for site: Site, own files: [SourceFile], content: [SourceFile] = []) {
    let templates = TemplateFiles(own: files)
    let library = TemplateLibrary(templates.templates)
    let days = site.daysNamed
    let settings = site.settings
    var findings = templates.findings
    let written = settings.languages.compactMap { tag -> (String, WordsFile)? in
      guard let words = templates.words(tag) else {
        let message = "no interface words for the language '\(tag)': add templates/words/\(tag).yml"
        findings.append(Finding(.wordsMissing, at: Place("content/site.yml"), message))
        return nil
      }
      findings += words.findings
      return (tag, words.file)
    }
    let plain = Stylesheet.minified(templates.stylesheet)
    accent = Accent(settings, on: Backgrounds.read(plain))
    findings += accent?.findings ?? []
    logo = Logo(settings, in: content, findings: &findings)
    stylesheet = Stylesheet(
      plain, accent: accent, logo: logo, hasOwnSections: settings.design.sections != nil)
    script = Script(templates.script)
    elsewhere = EmbedFiles(templates, accent: accent, languages: settings.languages)
    search = templates.search
    var languageSites: [LanguageSite.Setting] = []
    for (tag, file) in written {
      let language = Language(
        tag: tag, fallback: settings.languages[0], file: file, days: days,
        tags: site.statistics.languages.byKey.map(\.key))
      let templates = TemplateSet(library, words: language.words)
      findings += templates.findings
      languageSites.append(LanguageSite.Setting(language: language, templates: templates))
    }
    // A mistake in a tag hides what it would have included.
    if !findings.fails(strict: false) {
      let used = languageSites.reduce(into: Set<String>()) { $0.formUnion($1.templates.used) }
      findings += templates.unused(templates: used, languages: settings.languages)
    }
    self.languageSites = languageSites
    self.findings = Set(findings).sorted()
  }

  /// Every file of the site, in the order of their paths. The bytes are made on demand. `log` is
  /// the published ledger; nil if the site has none. `jobs` is the number of threads that render
  /// the cases. `pictures` are those of the photos, by the paths that reviews name; they are
  /// published if the text beside them can be read. With `isSearchable` there is a search page,
  /// which needs an index in `searchFolder`.
  public func files(
    of site: Site, log: PublishedLedger? = nil, pictures: [String: Picture] = [:],
    isSearchable: Bool = false, jobs: Int
  ) -> [SiteFile] {
    let (sheet, script) = (stylesheet, script)
    var files = [SiteFile(path: "assets/\(sheet.name)", kind: .asset) { sheet.bytes }]
    files += logo?.files ?? []
    if let log {
      files.append(SiteFile(path: "assets/\(script.name)", kind: .asset) { script.bytes })
      files += log.files
      files += site.cases.compactMap { one in
        log.record(of: one.id).map { record in
          SiteFile(path: CaseHistory.receiptPath(of: one.id), kind: .asset) { record.receipt() }
        }
      }
    }
    files += elsewhere.files
    files += site.files(of: pictures)
    let search = isSearchable ? search : nil
    if let search {
      files.append(SiteFile(path: "assets/\(search.script)", kind: .asset) { search.scriptBytes })
      files.append(
        SiteFile(path: "assets/\(search.stylesheet)", kind: .asset) { search.stylesheetBytes })
    }
    let assets = LanguageSite.Assets(
      stylesheet: sheet.name, script: script.name,
      embedStylesheet: elsewhere.embedStylesheet.name,
      posterStylesheet: elsewhere.posterStylesheet.name, logo: logo, accent: accent, search: search)
    let days = log?.daysNamed(of: site) ?? []
    let settings = languageSites.map {
      LanguageSite.Setting(language: $0.language.naming(days), templates: $0.templates)
    }
    let languageSites = settings.indices.map { index in
      LanguageSite(
        of: site, log: log, settings, at: index, assets: assets, pictures: pictures, jobs: jobs
      ).contents()
    }
    files += languageSites.flatMap(\.files)
    files += Sitemap(of: languageSites.flatMap(\.addresses), below: site.settings.url).files
    // Paths are ASCII, so that this is the order of their bytes, and ten times as fast to compare.
    return files.sorted { $0.path < $1.path }
  }
}

extension CaseHistory {
  /// Where the receipt of a review stands, from the site's root; one serves all languages.
  static func receiptPath(of review: String) -> String { "cases/\(review)/receipt.tlog-proof" }
}

extension PublishedLedger {
  /// Every day that a page writes out.
  fileprivate func daysNamed(of site: Site) -> Set<Day> {
    var named: Set<Day> = []
    if let days { named.formUnion([days.lowerBound, days.upperBound]) }
    for one in site.cases {
      for event in record(of: one.id)?.events ?? [] { named.insert(event.day) }
    }
    return named
  }
}

extension Site {
  /// Every day that a page writes out.
  fileprivate var daysNamed: Set<Day> {
    var days: Set<Day> = [asOf]
    for one in cases {
      days.insert(one.review.date.day)
      if let day = one.review.experienced { days.insert(day) }
      if let day = one.resolvedOn { days.insert(day) }
      for reply in one.replies {
        days.formUnion([reply.date.day, reply.nextStep, reply.resolvedOn].compactMap { $0 })
      }
      for followUp in one.followUps { days.insert(followUp.date.day) }
      switch one.visibility {
      case .quarantined(let day), .erased(let day): days.insert(day)
      case .shown, .withheld, .removed, .missing: break
      }
      for decision in one.decisions {
        days.formUnion([decision.date.day, decision.until].compactMap { $0 })
      }
    }
    days.formUnion(changes.map(\.date.day))
    days.formUnion(settings.sources.compactMap(\.asOf))
    return days
  }
}
