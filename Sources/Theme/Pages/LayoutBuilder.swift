import Core
import Markup
import Reviews

/// What a page says, before the layout is put around it.
struct Page {
  let title: String
  let description: String
  let main: HTML
  /// What sort of page it is, which the layout around it depends on.
  var kind = Kind.other
  /// The script that it loads: one that checks receipts, or one that searches.
  var script: Asset?
  var isSearch = false
  /// The list whose feeds tell what is new on it.
  var feeds = SitePath.home
  /// What search engines are told of it.
  var data: [DataBlock] = []
  /// Whether it stands for a page that is not there.
  var isLost = false

  /// A sort of page.
  enum Kind: Sendable {
    /// The first page, which alone has totals.
    case home
    /// Another page of a list.
    case list
    case other
  }
}

/// Puts the layout around the pages of one language. A class, since every page holds on to it.
final class LayoutBuilder: Sendable {
  private let site: LanguageSite
  private let metadata: MetadataBuilder?
  private let navigation: [(path: String, label: String)]
  private let pages: [LinkView]
  /// What the site was made from, and when; on the first page only, or every page would change with
  /// every review.
  private let colophon: String
  private let about: String?
  private let address: [TextView]
  private let websiteName: String

  init(_ site: LanguageSite) {
    self.site = site
    metadata = MetadataBuilder(site)
    let (language, words) = (site.language, site.language.words)
    let hasChanges = !site.changes.isEmpty
    navigation =
      [(SitePath.home.page, words["reviews"]), (SitePath.complaints.page, words["complaints"])]
      + (hasChanges ? [(SitePath.changes.page, words["changes-title"])] : [])
      + [(SitePath.trust.page, words["trust-title"])]
      + (site.isSearchable ? [(SitePath.search.page, words["search"])] : [])
    pages = site.pages.map {
      LinkView(path: SitePath.info($0.slug).page, label: language.text($0.title) ?? $0.slug)
    }
    colophon =
      words[
        "colophon",
        [
          "reviews": language.counted("reviews-count", site.statistics.reviews),
          "replies": language.counted("replies-count", site.statistics.replies),
          "date": language.day(site.asOf),
        ]]
    about = language.sentence(site.settings.about)
    address = site.addressLines.map { TextView(text: $0) }
    websiteName = site.settings.website.map(Self.name(ofWebsite:)) ?? ""
  }

  /// The file of a page; `path` is from the language's root.
  func file(
    _ path: String, _ kind: SiteFile.PublishOrder, key: (@Sendable () -> ContentKey)? = nil,
    turn: Int = 0,
    _ page: @escaping @Sendable () -> Page
  ) -> SiteFile {
    SiteFile(path: site.prefix + path, kind: kind, key: key, turn: turn) {
      self.render(page(), at: path)
    }
  }

  /// A whole page; `root` is the way to this language's root where it is not the relative one.
  func render(_ page: Page, at path: String, root: String? = nil) -> [UInt8] {
    let layout = Layout(
      language: site.language.tag, direction: site.language.direction,
      title: Escape.plain(page.title), description: Escape.plain(page.description),
      metadata: metadata?.metadata(of: page, at: path), isLost: page.isLost,
      stylesheet: site.path(of: site.assets.stylesheet), script: page.script.map(site.path(of:)),
      isSearch: page.isSearch, icon: site.shared(SitePath.asset(site.assets.icon.name)),
      kind: page.kind, shop: site.shop, about: about, address: address,
      navigation: navigation.map {
        LinkView(path: $0.path, label: $0.label, isCurrent: $0.path == path)
      },
      translations: translations(of: path), pages: pages,
      colophon: page.kind == .home ? colophon : "",
      email: site.settings.email, website: site.settings.website,
      websiteName: websiteName, main: page.main)
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return site.templates.layout.render(layout)
      .bytes(root: root ?? String(repeating: "../", count: depth))
  }

  /// The same page in all languages; none where there is but one.
  private func translations(of path: String) -> [TranslationLink] {
    guard site.translations.count > 1 else { return [] }
    return site.translations.map {
      TranslationLink(
        language: $0.language, label: $0.name, path: site.shared($0.prefix + path),
        isThis: $0.prefix == site.prefix)
    }
  }

  /// "deketting.example" of `https://deketting.example/`.
  private static func name(ofWebsite url: String) -> String {
    let name = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return String(name.hasSuffix("/") ? name.dropLast() : name)
  }
}
