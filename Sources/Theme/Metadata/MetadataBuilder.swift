import Core
import Markup
import Reviews

/// Makes what others on the web are told of a page: search engines, feed readers, and who shows a
/// preview of a link.
struct MetadataBuilder: Sendable {
  private let site: LanguageSite
  /// Where the site stands.
  private let url: String

  /// Nil where nobody knows where the site will stand.
  init?(_ site: LanguageSite) {
    guard let url = site.settings.url else { return nil }
    self.site = site
    self.url = url
  }

  /// Nil of a page that is not there; `path` is from the language's root.
  func metadata(of page: Page, at path: String) -> MetadataView? {
    guard !page.isLost else { return nil }
    var data = HTML()
    for block in page.data { data.append(block.html) }
    return MetadataView(
      address: address(of: path, in: site.prefix), alternates: alternates(of: path),
      feeds: feeds(of: page.feeds), title: Escape.plain(page.title),
      description: Escape.plain(page.description),
      type: path.hasPrefix(SitePath.cases) ? "article" : "website",
      site: site.headline.plainTitle, locale: site.language.openGraphLocale,
      picture: url + site.prefix + SitePath.picture,
      pictureText: page.kind == .home ? Escape.plain(page.title) : site.headline.plainTitle,
      data: data)
  }

  private func address(of path: String, in prefix: String) -> String {
    Sitemap.address(of: prefix + path, below: url)
  }

  /// The page's address in all languages, the first of them for whoever reads none; nothing where
  /// there is but one.
  private func alternates(of path: String) -> [AlternateLink] {
    guard let first = site.translations.first, site.translations.count > 1 else { return [] }
    let links = site.translations.map {
      AlternateLink(language: $0.language, address: address(of: path, in: $0.prefix))
    }
    return links + [
      AlternateLink(language: "x-default", address: address(of: path, in: first.prefix))
    ]
  }

  /// The feeds of a list: Atom and JSON Feed, which say all that RSS does.
  private func feeds(of list: SitePath.Folder) -> [FeedLink] {
    [("application/atom+xml", list.atom), ("application/feed+json", list.jsonFeed)].map {
      FeedLink(type: $0, address: url + site.prefix + $1)
    }
  }
}

/// Makes the page that a server answers with where there is none.
struct NotFoundPageBuilder: Sendable {
  private let site: LanguageSite
  private let layout: LayoutBuilder
  private let root: String

  /// Nil where nobody knows where the site will stand.
  init?(_ site: LanguageSite, _ layout: LayoutBuilder) {
    guard let url = site.settings.url else { return nil }
    self.site = site
    self.layout = layout
    root = Self.absoluteRoot(of: url, site.prefix)
  }

  var files: [SiteFile] {
    [
      SiteFile(path: site.prefix + SitePath.notFound, kind: .item) {
        self.layout.render(self.page, at: SitePath.notFound, root: self.root)
      }
    ]
  }

  /// The page's links begin with the site's path on its host: a server answers with it at any depth.
  static func absoluteRoot(of url: String, _ prefix: String) -> String {
    let path = url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }.drop { $0 == "/" }
    var bytes: [UInt8] = []
    Escape.html("/\(path)\(prefix)", into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var page: Page {
    let words = site.language.words
    let lists = [
      (SitePath.home, "reviews"), (SitePath.newest, "newest"), (SitePath.praise, "praise"),
      (SitePath.complaints, "complaints"), (SitePath.trust, "trust-title"),
    ].map { LinkView(path: $0.page, label: words[$1]) }
    return Page(
      title: "\(words["not-found-title"]) | \(site.headline.title)", description: "",
      main: site.templates.notFound.render(NotFoundPage(lists: lists)), isLost: true)
  }
}
