import Foundation
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Lists and their pages")
struct CaseListTests {
  private func list(_ count: Int, _ paging: CaseList.Paging) -> CaseList {
    CaseList(
      folder: SitePath.newest, subject: .newest, places: Array(0..<count), paging: paging)
  }

  /// What stands on each page, by its path.
  private func placesByPath(_ count: Int, _ paging: CaseList.Paging) -> [String: [Int]] {
    let list = list(count, paging)
    return Dictionary(
      uniqueKeysWithValues: list.pages(size: 20).map {
        (list.path(of: $0), Array(list.places[$0.range]))
      })
  }

  @Test(
    "a list by date has a page for each full one, and the newest has what is over as well",
    arguments: [(0, 1), (1, 1), (19, 1), (20, 1), (39, 1), (40, 2), (59, 2), (60, 3), (61, 3)])
  func pageCount(cases: Int, count: Int) {
    let pages = list(cases, .dated(pages: nil)).pages(size: 20)
    #expect(pages.count == count)
    #expect(pages.flatMap { Array($0.range) } == Array(0..<cases))
    #expect(pages.dropFirst().allSatisfy { $0.range.count == 20 })
    #expect(cases < 20 || 20...39 ~= pages[0].range.count)
  }

  @Test("a full page keeps its number and its cases, whatever comes after", arguments: 1...130)
  func stablePages(cases: Int) {
    // Place 0 is the newest: one more review moves every place by one.
    let before = placesByPath(cases, .dated(pages: nil)).filter { $0.key.contains("/page/") }
    let after = placesByPath(cases + 1, .dated(pages: nil))
    for (path, places) in before {
      #expect(after[path] == places.map { $0 + 1 }, "\(path)")
    }
  }

  @Test("a list that is cut keeps its newest pages under the numbers they have in the whole")
  func cutList() {
    let whole = placesByPath(1_000, .dated(pages: nil))
    let cut = placesByPath(1_000, .dated(pages: 10))
    #expect(cut.count == 10)
    for (path, places) in cut { #expect(whole[path] == places) }
    #expect(cut["newest/index.html"] == Array(0..<20))
    #expect(cut["newest/page/41/index.html"] == Array(180..<200))
    #expect(list(1_000, .dated(pages: 10)).isCut(size: 20))
    #expect(!list(200, .dated(pages: 10)).isCut(size: 20))
    #expect(list(220, .dated(pages: 10)).isCut(size: 20))
  }

  @Test("a sample has at most its pages, each full but the last")
  func sample() {
    #expect(placesByPath(75, .sample(pages: 10)).count == 4)
    #expect(placesByPath(1_000, .sample(pages: 10)).count == 10)
    #expect(placesByPath(1_000, .sample(pages: 1)) == ["newest/index.html": Array(0..<20)])
    #expect(placesByPath(0, .sample(pages: 10)) == ["newest/index.html": []])
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
    expected.append("index.html")
    expected += (2...5).map { "page/\($0)/index.html" }
    func list(_ path: String, full: Int = 1) {
      expected.append("\(path)index.html")
      expected += (1..<full).map { "\(path)page/\($0)/index.html" }
    }
    list("newest/", full: 4)
    list("praise/")  // 18 with four or five stars
    list("complaints/", full: 2)  // 27 with three or fewer
    list("complaints/waiting/", full: 2)
    list("complaints/unsolved/", full: 2)
    for rest in [
      "answered", "working", "private", "resolved", "disputed", "declined", "in-progress", "closed",
    ] {
      list("complaints/\(rest)/")
    }
    for stars in 1...5 { list("stars/\(stars)/") }
    list("highest/")
    list("lowest/")
    list("topics/repair/")  // 15
    expected += ["changes/index.html", "trust/index.html"]
    let assets = made.keys.filter {
      $0.hasPrefix("assets/style.") && $0.hasSuffix(".css") || $0.hasPrefix("assets/icon.")
    }
    #expect(assets.count == 2)
    let elsewhere = made.keys.filter {
      $0.contains("badge") || $0.contains("embed") || $0.contains("poster")
    }
    #expect(Set(made.keys) == Set(expected + assets + elsewhere + ["robots.txt"]))
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

  @Test("a page links to its neighbours and the ends, and marks itself")
  func pager() throws {
    let made = pages(site, asOf: Day(number: 20_050))
    let newest = try #require(made["newest/index.html"])
    #expect(!newest.contains("rel=\"prev\""))
    #expect(newest.contains("<a href=\"../newest/index.html\" aria-current=\"page\">Newest</a>"))
    #expect(newest.contains("<a href=\"../newest/page/3/index.html\" rel=\"next\">"))
    #expect(newest.contains("<span>…</span> <a href=\"../newest/page/1/index.html\">1</a>"))
    let middle = try #require(made["newest/page/2/index.html"])
    #expect(middle.contains("<a href=\"../../../newest/page/3/index.html\" rel=\"prev\">"))
    #expect(middle.contains("<a href=\"../../../newest/page/1/index.html\" rel=\"next\">"))
    let oldest = try #require(made["newest/page/1/index.html"])
    #expect(!oldest.contains("rel=\"next\""))
    #expect(try #require(made["stars/5/index.html"]).contains("rel=\"next\"") == false)
  }

  @Test("one more review changes no full page but the newest of each list")
  func oneMoreReview() {
    let before = pages(site, asOf: Day(number: 20_050))
    var more = site
    more.reviews.append(review("r99", 3, on: Moment(Day(number: 20_049))))
    let after = pages(more, asOf: Day(number: 20_050))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .filter { $0.hasSuffix(".html") && !$0.hasPrefix("embed") && !$0.hasPrefix("poster") }
    #expect(
      changed == [
        "index.html", "page/2/index.html", "page/3/index.html", "page/4/index.html",
        "page/5/index.html", "newest/index.html", "complaints/index.html",
        "complaints/waiting/index.html", "complaints/unsolved/index.html", "stars/3/index.html",
        "trust/index.html", "cases/r99/index.html",
      ])
  }

  @Test("how often a topic is named changes no list but its own")
  func topics() {
    var shop = site
    shop.settings.topics = []
    for place in shop.reviews.indices { shop.reviews[place].topics = ["t\(place % 15 + 10)"] }
    let before = pages(shop, asOf: Day(number: 20_050))
    shop.reviews[0].topics = ["t24", "t23"]
    let after = pages(shop, asOf: Day(number: 20_050))
    let changed = before.keys.filter { before[$0] != after[$0] }.filter {
      $0.hasSuffix(".html") && !$0.hasPrefix("topics/")
    }
    #expect(Set(changed).isSubset(of: ["index.html", "cases/r00/index.html"]), "\(changed)")
    // Each leads to its own list from its cases, and marks itself there.
    #expect(after["cases/r00/index.html"]?.contains("href=\"../../topics/t24/index.html\"") == true)
    #expect(
      after["topics/t24/index.html"]?.contains(
        "href=\"../../topics/t24/index.html\" aria-current=\"page\"") == true)
  }

  @Test("the highest lead on to the stars at which their page ends")
  func rest() throws {
    var shop = site
    for place in shop.reviews.indices { shop.reviews[place].stars = Stars(place % 3 + 2) }
    shop.settings.pageSize = 20
    let made = pages(shop, asOf: Day(number: 20_050))
    // 15 have four stars, so that the twentieth has three.
    #expect(
      made["highest/index.html"]?.contains("\"../stars/3/index.html\">Reviews with 3 stars") == true
    )
    #expect(
      made["lowest/index.html"]?.contains("\"../stars/3/index.html\">Reviews with 3 stars") == true)
  }

  @Test("a case's card is the same bytes in every list of its kind, but for the way to the root")
  func cards() throws {
    let made = pages(site, asOf: Day(number: 20_050))
    var cards: [Bool: [String: [String]]] = [:]
    let lists = made.filter { !$0.key.hasPrefix("cases/") && !$0.key.hasPrefix("embed/") }
    for (path, html) in lists {
      let isWhole = ["newest/", "complaints/", "page/"].contains { path.hasPrefix($0) }
      let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
      for piece in html.split(separator: "<article class=\"case\" id=\"").dropFirst() {
        let id = String(piece.prefix { $0 != "\"" })
        let end = try #require(piece.range(of: "</article>"))
        var card = String(piece[..<end.lowerBound])
        if !root.isEmpty { card = card.replacing("href=\"\(root)", with: "href=\"") }
        cards[isWhole || path == "index.html", default: [:]][id, default: []].append(card)
      }
    }
    for kind in cards.values {
      #expect(kind.count == 45)
      for (id, copies) in kind {
        #expect(Set(copies).count == 1, "\(id) differs")
      }
    }
  }
}
