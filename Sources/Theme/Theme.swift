import Core
import Ledger
import Markup
import Reviews
import Templates

/// The theme of a site: its templates, words and style, checked and ready.
public struct Theme: Sendable {
  /// The theme in each language of the site.
  private let languages: [LanguageTheme]
  private let assets: Assets

  /// The findings on the templates and words, sorted.
  public let findings: [Finding]

  /// The built-in theme for `site`, with the project's own files below `templates/` in place of the
  /// built-in ones. `content` are the project's files below `content/`, for the logo. If the
  /// findings have an error, the pages should not be published.
  public init(for site: Site, own files: [SourceFile], content: [SourceFile] = []) {
    let templates = TemplateFiles(own: files)
    let tags = site.settings.languages
    var findings = templates.findings + templates.former
    let words = tags.compactMap { tag -> (tag: String, file: WordsFile)? in
      guard let words = templates.words(tag) else {
        let message = "no interface words for the language '\(tag)': add templates/words/\(tag).yml"
        findings.append(Finding(.wordsMissing, at: Place("content/site.yml"), message))
        return nil
      }
      findings += words.findings
      return (tag, words.file)
    }
    assets = Assets(templates, site.settings, content: content, findings: &findings)
    let library = TemplateLibrary(templates.templates, former: Former.names)
    let days = site.daysNamed
    languages = words.map { tag, file in
      let language = Language(
        tag: tag, fallback: tags[0], file: file, days: days,
        tags: site.statistics.languages.byKey.map(\.key))
      return LanguageTheme(
        language: language, templates: TemplateSet(library, words: language.words))
    }
    findings += languages.flatMap(\.templates.findings)
    // A mistake in a tag hides what it would have included.
    if !findings.fails(strict: false) {
      let used = languages.reduce(into: Set<String>()) { $0.formUnion($1.templates.used) }
      findings += templates.unused(templates: used, languages: tags)
    }
    self.findings = Set(findings).sorted()
  }

  /// Every file of the site, in the order of their paths; the bytes are made when they are asked
  /// for. `log` is what the pages tell of the site's ledger, nil where it has none; `pictures` are
  /// those of the photos, by the paths that reviews name, and published where what they stand beside
  /// can be read. With `isSearchable` there is a search page, which wants an index in
  /// `SitePath.searchIndex`. With `keys` files have keys.
  public func files(
    of site: Site, log: PublishedLedger? = nil, pictures: [String: Picture] = [:],
    isSearchable: Bool = false, keys: SiteKeys? = nil
  ) -> [SiteFile] {
    let sites = LanguageSite.all(
      of: site, log: log, in: languages, assets: assets, isSearchable: isSearchable, keys: keys)
    let languages = sites.map { LanguagePages($0, pictures: pictures) }
    let productReviews = sites.first.flatMap(ProductReviewFeed.init)?.files ?? []
    let files =
      assets.files(hasLedger: log != nil, isSearchable: isSearchable)
      + (log.map { $0.files + $0.receipts(of: site) } ?? [])
      + site.files(of: pictures)
      + languages.flatMap(\.files) + productReviews
      + Sitemap(of: languages.flatMap(\.addresses), below: site.settings.url).files
    // Paths are ASCII, so that this is the order of their bytes, and ten times as fast to compare.
    return files.sorted { $0.path < $1.path }
  }

  /// What Pagefind reads in place of the pages: a page for each review that can be read and each
  /// language, with its words and what it can be picked out by, and nothing that visitors are not
  /// shown. So the pages themselves need no marks for it, and lists are not found.
  public func searchDocuments(of site: Site) -> [SiteFile] {
    LanguageSite.all(of: site, log: nil, in: languages, assets: assets, isSearchable: true)
      .flatMap { SearchDocument.files(of: $0) }
  }
}

/// The pages of a site in one language.
private struct LanguagePages {
  let files: [SiteFile]
  /// Those worth finding, for the sitemap.
  let addresses: [Sitemap.Address]

  /// Every page, each by its builder.
  init(_ site: LanguageSite, pictures: [String: Picture]) {
    let layout = LayoutBuilder(site)
    let views = CaseViewBuilder(site, pictures: pictures)
    let excerpts = ExcerptBuilder(site)
    let summary = SummaryBuilder(site)
    let home = HomeBuilder(site, summary)
    let lists = CaseList.all(of: site.site)

    var files = CasePageBuilder(site, views, layout).files
    files += ListPageBuilder(site, lists, home, views, layout).files
    files += ShopPagesBuilder(site, layout).files
    files += TrustPageBuilder(site, layout).files
    files += SearchPageBuilder(site, layout)?.files ?? []
    files += FeedBuilder(site, views)?.files ?? []
    files += NotFoundPageBuilder(site, layout)?.files ?? []
    files += SharePicture(site)?.files ?? []
    files += EmbedBuilder(site, summary, excerpts).files
    self.files = files
    addresses = Sitemap.addresses(of: site, lists)
  }
}

extension PublishedLedger {
  /// The receipts of the cases that are in the ledger.
  fileprivate func receipts(of site: Site) -> [SiteFile] {
    site.cases.compactMap { one in
      record(of: one.id).map { record in
        SiteFile(path: SitePath.receipt(of: one.id), kind: .asset) { record.receipt() }
      }
    }
  }
}

extension Site {
  /// Every day that a page writes out.
  fileprivate var daysNamed: Set<Day> {
    var days: Set<Day> = [asOf]
    for one in cases {
      days.formUnion([one.review.date.day, one.review.counted.day])
      if let day = one.review.experienced { days.insert(day) }
      days.insert(one.outcomeSince)
      if let day = one.resolvedOn { days.insert(day) }
      if one.isComplaint, one.outcome == .waiting {
        days.insert(Day(number: one.review.counted.day.number + one.promises.firstReply))
      }
      for reply in one.replies {
        days.formUnion([reply.date.day, reply.counted.day])
        days.formUnion([reply.nextStep, reply.resolvedOn].compactMap { $0 })
      }
      for followUp in one.followUps {
        days.formUnion([followUp.date.day, followUp.counted.day])
      }
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

extension OwnLook {
  /// What of a site's look is the shop's own: `files` are the project's files below `templates/`,
  /// `content` those below `content/`.
  public init(of settings: Settings, own files: [SourceFile], content: [SourceFile]) {
    func logo(_ path: Settings.PlacedText?, isDark: Bool) -> SourceFile? {
      path.flatMap { path in content.first { $0.path == "content/\(path.text)" } }.map {
        SourceFile(path: "content/\(OwnLook.logo(isDark: isDark))", bytes: $0.bytes)
      }
    }
    let logos = settings.design.logo
    self.init(
      templates: TemplateFiles(own: files).ownLook(languages: settings.languages),
      logos: [logo(logos?.light, isDark: false), logo(logos?.dark, isDark: true)].compactMap { $0 })
  }
}
