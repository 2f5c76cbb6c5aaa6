import Core
import Markup
import Reviews

/// Makes the pages on which the shop speaks for itself: what it changed, and its further pages.
struct ShopPagesBuilder: Sendable {
  private let site: LanguageSite
  private let layout: LayoutBuilder

  init(_ site: LanguageSite, _ layout: LayoutBuilder) {
    self.site = site
    self.layout = layout
  }

  var files: [SiteFile] {
    [layout.file(SitePath.changes.page, .list) { self.changes() }]
      + site.pages.map { info in
        layout.file(SitePath.info(info.slug).page, .item) { self.page(of: info) }
      }
      + (site.writeLinks.count > 1
        ? [layout.file(SitePath.write.page, .item) { self.write() }] : [])
  }

  /// Where a customer can write, if that is more than one place.
  private func write() -> Page {
    let title = site.language.words["write"]
    let view = WritePage(shop: site.shop, links: site.writeLinks)
    return Page(
      title: "\(title) | \(site.headline.title)", description: site.language.words["write-intro"],
      main: site.templates.write.render(view))
  }

  /// "You said, we did."
  private func changes() -> Page {
    let title = site.language.words["changes-title"]
    let view = ChangesPage(changes: site.changes.map(change))
    return Page(
      title: "\(title) | \(site.headline.title)",
      description: site.language.words["changes-intro"],
      main: site.templates.changes.render(view))
  }

  private func change(_ change: Change) -> ChangeView {
    let (language, labels) = (site.language, site.labels)
    let cases = change.reviews.compactMap { site.cases.index(ofID: $0) }.map { site.cases[$0] }
    return ChangeView(
      anchor: change.slug, title: language.text(change.title) ?? change.slug,
      iso: change.date.iso, date: language.day(change.date.day),
      after: language.reviewsBehind(change),
      topics: change.topics.map {
        LinkView(path: SitePath.topic($0).page, label: labels.topic($0), key: $0)
      },
      words: Markdown.html(from: language.text(change.text) ?? "", profile: .page),
      cases: cases.enumerated().map { place, one in
        .init(id: one.id, title: labels.title(of: one), isLast: place == cases.count - 1)
      })
  }

  private func page(of info: InfoPage) -> Page {
    let title = site.language.text(info.title) ?? info.slug
    let text = site.language.text(info.text) ?? ""
    let view = InfoView(title: title, words: Markdown.html(from: text, profile: .page))
    return Page(
      title: "\(title) | \(site.headline.title)",
      description: Markdown.plainText(from: text, limit: 160),
      main: site.templates.info.render(view))
  }
}

extension [Case] {
  /// Where the case of that review stands, in cases sorted by ID.
  fileprivate func index(ofID id: String) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id.utf8.lexicographicallyPrecedes(id.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && self[low].id == id ? low : nil
  }
}
