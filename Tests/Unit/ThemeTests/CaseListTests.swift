import Foundation
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Lists and their pages")
struct CaseListTests {
  private func list(_ count: Int) -> CaseList {
    CaseList(folder: SitePath.newest, subject: .newest, places: Array(0..<count))
  }

  @Test(
    "a list has as many pages as it takes, and an empty one has one",
    arguments: [(0, 1), (1, 1), (19, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
  func pageCount(cases: Int, pages: Int) {
    #expect(list(cases).pageCount(size: 20) == pages)
  }

  @Test("the pages hold every case once, in order", arguments: [0, 1, 19, 20, 21, 40, 41])
  func places(cases: Int) {
    let list = list(cases)
    let all = (1...list.pageCount(size: 20)).map { list.places(onPage: $0, size: 20) }
    #expect(Array(all.joined()) == list.places)
    #expect(all.dropLast().allSatisfy { $0.count == 20 })
  }

  @Test("the first page stands in the list's own folder")
  func paths() {
    #expect(SitePath.newest.page(1) == "newest/index.html")
    #expect(SitePath.newest.page(2) == "newest/page/2/index.html")
    #expect(SitePath.home.page(1) == "index.html")
    #expect(SitePath.home.page(3) == "page/3/index.html")
  }

  /// 45 reviews, 9 of each rating; every third one has the topic.
  private var site: SiteContent {
    let reviews = (0..<45).map { number in
      var one = review(
        "r\(number < 10 ? "0" : "")\(number)", number % 5 + 1,
        on: Moment(Day(number: 20_000 + number)))
      if number % 3 == 0 { one.topics = ["repair"] }
      return one
    }
    var site = siteContent(reviews)
    site.settings.pageSize = 10
    return site
  }

  @Test("every list has its pages, every case its own, and nothing else is made")
  func files() {
    let made = pages(site, asOf: Day(number: 20_050))
    var expected = (0..<45).map { "cases/r\($0 < 10 ? "0" : "")\($0)/index.html" }
    func list(_ path: String, pages: Int) {
      expected.append("\(path)index.html")
      if pages > 1 { expected += (2...pages).map { "\(path)page/\($0)/index.html" } }
    }
    list("", pages: 5)
    list("newest/", pages: 5)
    list("praise/", pages: 2)  // 18 with four or five stars
    list("complaints/", pages: 3)  // 27 with three or fewer
    list("complaints/waiting/", pages: 3)
    for outcome in ["answered", "working", "private", "resolved", "disputed", "declined"] {
      list("complaints/\(outcome)/", pages: 1)
    }
    for stars in 1...5 { list("stars/\(stars)/", pages: 1) }
    list("topics/repair/", pages: 2)  // 15
    expected += ["changes/index.html", "trust/index.html"]
    let style = made.keys.filter { $0.hasPrefix("assets/style.") && $0.hasSuffix(".css") }
    #expect(style.count == 1)
    let elsewhere = made.keys.filter {
      $0.contains("badge") || $0.contains("embed") || $0.contains("poster")
    }
    #expect(Set(made.keys) == Set(expected + style + elsewhere + ["robots.txt"]))
  }

  @Test("a second language has the same pages again, in a folder of its own")
  func languages() {
    var two = site
    two.settings.languages = ["nl", "en"]
    let made = Set(pages(two, asOf: Day(number: 20_050)).keys.filter { $0.hasSuffix(".html") })
    let english = Set(made.filter { $0.hasPrefix("en/") }.map { String($0.dropFirst(3)) })
    #expect(english == made.filter { !$0.hasPrefix("en/") })
    #expect(!english.isEmpty)
  }

  @Test("the pages of a list link to the one before and the one after, and say where they are")
  func pager() throws {
    let made = pages(site, asOf: Day(number: 20_050))
    let first = try #require(made["newest/index.html"])
    #expect(first.contains("Page 1 of 5") && !first.contains("rel=\"prev\""))
    #expect(first.contains("<a href=\"../newest/page/2/index.html\" rel=\"next\">"))
    let second = try #require(made["newest/page/2/index.html"])
    #expect(second.contains("<a href=\"../../../newest/index.html\" rel=\"prev\">"))
    #expect(second.contains("<a href=\"../../../newest/page/3/index.html\" rel=\"next\">"))
    let last = try #require(made["newest/page/5/index.html"])
    #expect(last.contains("Page 5 of 5") && !last.contains("rel=\"next\""))
    #expect(try #require(made["stars/5/index.html"]).contains("class=\"pager\"") == false)
  }

  @Test("a case's card is the same bytes in every list, but for the way to the root")
  func cards() throws {
    let made = pages(site, asOf: Day(number: 20_050))
    var cards: [String: [String]] = [:]
    let lists = made.filter { !$0.key.hasPrefix("cases/") && !$0.key.hasPrefix("embed/") }
    for (path, html) in lists {
      let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
      for piece in html.split(separator: "<article class=\"case\" id=\"").dropFirst() {
        let id = String(piece.prefix { $0 != "\"" })
        let end = try #require(piece.range(of: "</article>"))
        var card = String(piece[..<end.lowerBound])
        if !root.isEmpty { card = card.replacing("href=\"\(root)", with: "href=\"") }
        cards[id, default: []].append(card)
      }
    }
    #expect(cards.count == 45)
    for (id, copies) in cards {
      #expect(copies.count >= 4, "\(id) stands in too few lists")
      #expect(Set(copies).count == 1, "\(id) differs")
    }
  }
}
