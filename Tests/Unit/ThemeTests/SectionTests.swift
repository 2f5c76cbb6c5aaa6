import Core
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The first page's sections")
struct SectionTests {
  private func shop(_ sections: [Settings.Section]?) -> SiteContent {
    var shop = siteContent([
      review("a", 5, on: "2025-10-01"), review("b", 2, on: "2026-03-01"), review("c", 4),
    ])
    shop.replies = [reply(to: "b", on: "2026-03-02")]
    shop.changes = [
      Change(
        slug: "phone", title: Localized("A phone on Saturdays"), date: Moment("2026-03-03" as Day),
        topics: [], reviews: ["b"], text: Localized("We got one."), place: Place("p"))
    ]
    shop.settings.design.sections = sections
    return shop
  }

  /// What shows that a section is there.
  private let marks: [Settings.Section: String] = [
    .summary: "id=\"_shop\"", .trend: "class=\"trend\"", .changes: "<h2>What we changed</h2>",
    .reviews: "id=\"_reviews\"",
  ]

  private func order(on page: String) -> [Settings.Section] {
    marks.compactMap { section, mark in
      page.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        .map { (section, page.utf8.count - $0.utf8.count) }
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test(
    "they stand in the order of site.yml, those that it names and no others",
    arguments: [
      [.summary, .reviews], [.summary, .trend, .changes, .reviews],
      [.changes, .summary, .reviews, .trend], [.trend, .summary, .changes, .reviews],
    ] as [[Settings.Section]])
  func order(sections: [Settings.Section]) throws {
    let page = try #require(pages(shop(sections))["index.html"])
    #expect(order(on: page) == sections)
    for mark in marks.values { #expect(page.split(separator: mark).count <= 2, "\(mark) twice") }
  }

  @Test("where site.yml does not say, the trend stands in the summary and the changes by the list")
  func usual() throws {
    let page = try #require(pages(shop(nil))["index.html"])
    #expect(order(on: page) == [.summary, .trend, .reviews, .changes])
    #expect(page.contains("<aside"))
  }

  @Test("other lists have none of them")
  func others() throws {
    let page = try #require(
      pages(shop([.summary, .trend, .reviews, .changes]))["newest/index.html"])
    #expect(order(on: page) == [.reviews])
  }
}
