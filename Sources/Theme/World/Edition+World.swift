import Core
import Markup
import Reviews

extension LanguageSite {
  /// What others are told of a page; nil where the site's address is not known, or there is no page.
  func metadata(of page: Page, at path: String) -> MetadataView? {
    guard let url = site.settings.url, !page.isLost else { return nil }
    func address(_ prefix: String) -> String { Sitemap.address(of: prefix + path, below: url) }
    var alternates: [AlternateLink] = []
    if let first = languageSites.first, languageSites.count > 1 {
      alternates = languageSites.map {
        AlternateLink(language: $0.language, address: address($0.prefix))
      }
      alternates.append(AlternateLink(language: "x-default", address: address(first.prefix)))
    }
    var data = HTML()
    for block in page.data { data.append(block.html) }
    return MetadataView(
      address: address(prefix), alternates: alternates, feeds: feedLinks(page.feeds, below: url),
      title: Escape.plain(page.title), description: Escape.plain(page.description),
      type: path.hasPrefix("cases/") ? "article" : "website", site: plainHeadline.title,
      locale: language.openGraphLocale, picture: url + prefix + Self.pictureName,
      pictureText: plainHeadline.pictureText, data: data)
  }

  /// The feeds of a folder of this language: Atom and JSON Feed, which say all that RSS does.
  private func feedLinks(_ folder: String, below url: String) -> [FeedLink] {
    [("application/atom+xml", "atom.xml"), ("application/feed+json", "feed.json")].map {
      FeedLink(type: $0, address: url + prefix + folder + $1)
    }
  }

  /// What stands beside the pages where the site's address is known.
  func metadataFiles(_ url: String) -> [SiteFile] {
    let root = Self.absoluteRoot(of: url, prefix)
    let lost = SiteFile(path: prefix + "404.html", kind: .item) {
      self.framed(self.notFoundPage(), at: "404.html", root: root)
    }
    let picture = SiteFile(path: prefix + Self.pictureName, kind: .asset) { self.picture() }
    return [lost, picture]
  }

  /// The page's links begin with the site's path on its host: a server answers with it at any depth.
  static func absoluteRoot(of url: String, _ prefix: String) -> String {
    let path = url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }.drop { $0 == "/" }
    var bytes: [UInt8] = []
    Escape.html("/\(path)\(prefix)", into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func notFoundPage() -> Page {
    let words = language.words

    var lists = [
      LinkView(path: "index.html", label: words["all-reviews"]),
      LinkView(path: "newest/index.html", label: words["newest"]),
    ]
    lists.append(LinkView(path: "praise/index.html", label: words["praise"]))
    lists.append(LinkView(path: "complaints/index.html", label: words["complaints"]))
    lists.append(LinkView(path: "trust/index.html", label: words["trust-title"]))
    return Page(
      title: "\(words["not-found-title"]) | \(siteTitle)", description: "",
      main: templates.notFound.render(NotFoundPage(lists: lists)), isLost: true)
  }
}

extension CaseList {
  /// The folder of the feeds that tell what is new in it.
  var feeds: String {
    switch kind {
    case .complaints, .outcome: "complaints/"
    case .topic: path
    case .index, .newest, .praise, .stars, .source: ""
    }
  }
}
