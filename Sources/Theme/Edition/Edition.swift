import Core
import Ledger
import Markup
import Reviews

/// The site in one of its languages. A class, since every one of its pages holds on to it.
final class LanguageSite: Sendable {
  let site: Site
  /// What there is to tell of the site's log; nil where it has none.
  let log: PublishedLedger?
  let language: Language
  let templates: TemplateSet
  /// Where this language stands, from the site's root: empty, or `nl/`.
  let prefix: String
  /// From this language's root to the site's: empty, or `../`.
  let up: String
  let assets: Assets
  /// Every case as it stands in lists, at its place in `site.cases`.
  let cards: [HTML]
  let writer: CaseWriter
  /// This language and the others: language, its own name, where it stands.
  let languageSites: [(language: String, name: String, prefix: String)]
  private let navigation: [(path: String, label: String)]
  private let pages: [LinkView]
  private let colophon: String
  private let websiteName: String
  let headline: Headline
  /// What the frame has of it, for where no markup is possible.
  let plainHeadline: (title: String, pictureText: String)
  let jobs: Int

  /// A language and the templates in its words.
  struct Setting: Sendable {
    let language: Language
    let templates: TemplateSet
  }

  /// The names of what pages ask for besides themselves.
  struct Assets: Sendable {
    let stylesheet: String
    let script: String
    let embedStylesheet: String
    let posterStylesheet: String
    let logo: Logo?
    let accent: Accent?
    /// What the search page asks for; nil of a site that cannot be searched.
    let search: SearchAssets?
  }

  /// The language at `index` of the site's `settings`.
  init(
    of site: Site, log: PublishedLedger?, _ settings: [Setting], at index: Int, assets: Assets,
    pictures: [String: Picture], jobs: Int
  ) {
    self.site = site
    self.log = log
    self.assets = assets
    self.jobs = jobs
    language = settings[index].language
    templates = settings[index].templates
    languageSites = settings.enumerated().map { place, setting in
      let tag = setting.language.tag
      return (tag, setting.language.name, place == 0 ? "" : tag + "/")
    }
    prefix = languageSites[index].prefix
    up = prefix.isEmpty ? "" : "../"
    let words = language.words
    let changes = site.changes.isEmpty ? [] : [("changes/index.html", words["changes-title"])]
    navigation =
      [("index.html", words["all-reviews"]), ("complaints/index.html", words["complaints"])]
      + changes + [("trust/index.html", words["trust-title"])]
      + (assets.search == nil ? [] : [("search/index.html", words["search"])])

    let language = language
    pages = site.pages.map {
      LinkView(path: "pages/\($0.slug)/index.html", label: language.text($0.title) ?? $0.slug)
    }
    colophon =
      words[
        "colophon",
        [
          "reviews": language.counted("reviews-count", site.statistics.reviews),
          "replies": language.counted("replies-count", site.statistics.replies),
        ]]

    websiteName = site.settings.website.map(Self.name(ofWebsite:)) ?? ""
    headline = Headline(of: site, in: language)
    plainHeadline = (Escape.plain(headline.title), Escape.plain(headline.pictureText))

    var links: [String: [LinkView]] = [:]
    for change in site.changes {
      let link = LinkView(
        path: "changes/index.html#\(change.slug)", label: language.text(change.title) ?? change.slug
      )
      for review in change.reviews { links[review, default: []].append(link) }
    }
    let writer = CaseWriter(
      site: site, log: log, language: language, changes: links, pictures: pictures,
      up: up)
    self.writer = writer
    let template = templates.caseCard
    cards = Array(site.cases.indices).parallelMap(jobs: jobs) {
      template.render(writer.view(of: site.cases[$0], inList: true))
    }
  }

  /// Every page and feed of this language, and the addresses of those that are worth finding.
  func contents() -> (files: [SiteFile], addresses: [Sitemap.Address]) {
    let lists = lists()
    return (files(lists), addresses(lists))
  }

  private func files(_ allLists: [CaseList]) -> [SiteFile] {
    let cases = site.cases.indices.map { index in
      file("cases/\(site.cases[index].id)/index.html", .item) {
        self.casePage(self.site.cases[index])
      }
    }
    let lists = allLists.flatMap { list in
      let head = head(of: list)
      return (1...list.pageCount(size: site.settings.pageSize)).map { page in
        file(list.path(ofPage: page), list.isIndex && page == 1 ? .index : .list) {
          self.page(page, of: list, head)
        }
      }
    }
    let infos = site.pages.map { info in
      file("pages/\(info.slug)/index.html", .item) { self.infoPage(info) }
    }
    let search = assets.search.map { search in
      [file("search/index.html", .list) { self.searchPage(search) }]
    }
    return cases + lists + infos + (search ?? []) + feeds() + [
      file("changes/index.html", .list) { self.changesPage() },
      file("trust/index.html", .list) { self.trustPage() },
    ] + (site.settings.url.map(metadataFiles) ?? []) + elsewhere()
  }

  private func file(
    _ path: String, _ kind: SiteFile.PublishOrder, _ page: @escaping @Sendable () -> Page
  ) -> SiteFile {
    SiteFile(path: prefix + path, kind: kind) { self.framed(page(), at: path) }
  }

  /// What a page says, before the frame is put around it.
  struct Page {
    let title: String
    let description: String
    let main: HTML
    /// The script that it loads from `assets/`: one that checks receipts, or one that searches.
    var script: String?
    var isSearch = false
    /// The folder of the feeds that tell what is new on it: empty for the language's own.
    var feeds = ""
    /// What search engines are told of it.
    var data: [DataBlock] = []
    /// Whether it stands for a page that is not there.
    var isLost = false
  }

  /// A whole page; `root` is the way to this language's root where it is not the relative one.
  func framed(_ page: Page, at path: String, root: String? = nil) -> [UInt8] {
    let frame = Layout(
      language: language.tag, direction: language.direction,
      title: Escape.plain(page.title), description: Escape.plain(page.description),
      metadata: metadata(of: page, at: path), isLost: page.isLost,
      stylesheet: "\(up)assets/\(assets.stylesheet)",
      script: page.script.map { "\(up)assets/\($0)" }, isSearch: page.isSearch,
      logo: assets.logo?.view(up: up, alt: language.text(site.settings.name) ?? ""),
      icon: assets.logo?.icon.map { "\(up)assets/\($0)" },
      shop: language.text(site.settings.name) ?? "",
      about: language.sentence(site.settings.about),
      navigation: navigation.map {
        LinkView(path: $0.path, label: $0.label, isCurrent: $0.path == path)
      },
      translations: languageSites.count < 2
        ? []
        : languageSites.map {
          TranslationLink(
            language: $0.language, label: $0.name,
            path: up + $0.prefix + path, isThis: $0.prefix == prefix)
        },
      pages: pages, colophon: colophon,
      email: site.settings.email, website: site.settings.website,
      websiteName: websiteName, main: page.main)
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return templates.frame.render(frame).bytes(root: root ?? String(repeating: "../", count: depth))
  }

  /// "deketting.example" of `https://deketting.example/`.
  private static func name(ofWebsite url: String) -> String {
    let name = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return String(name.hasSuffix("/") ? name.dropLast() : name)
  }

  /// The words behind a page's own title: "De Ketting reviews".
  var siteTitle: String { headline.title }
}
