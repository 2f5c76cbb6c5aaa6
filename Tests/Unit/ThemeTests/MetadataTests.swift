import Foundation
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The page in the world")
struct MetadataTests {
  private func site(_ reviews: [Review], url: String? = "https://a.example/r/") -> SiteContent {
    var site = siteContent(reviews, languages: ["en", "nl"])
    site.settings.url = url
    return site
  }

  private func product(_ change: (inout Review) -> Void = { _ in }) -> SiteContent {
    var one = review("a", 2, text: "It *broke*.")
    one.product = "Tube"
    change(&one)
    var site = site([one])
    site.settings.schema = .product
    site.replies = [reply(to: "a", on: "2026-03-02")]
    return site
  }

  @Test("a page names its own address, and that in each language")
  func addresses() throws {
    let page = try #require(pages(site([review("a", 2)]))["nl/cases/a/index.html"])
    let canonical = #"<link rel="canonical" href="https://a.example/r/nl/cases/a/">"#
    #expect(page.contains(canonical))
    for (language, address) in [("en", ""), ("nl", "nl/"), ("x-default", "")] {
      let link =
        #"<link rel="alternate" hreflang="\#(language)" href="https://a.example/r/\#(address)cases/a/">"#
      #expect(page.contains(link))
    }
  }

  @Test("without an address nothing names one")
  func noAddress() {
    let made = pages(site([review("a", 2)], url: nil))
    #expect(made["sitemap.xml"] == nil && made["404.html"] == nil && made["picture.png"] == nil)
    #expect(made["robots.txt"] == "User-agent: *\nAllow: /\n")
    for (path, page) in made {
      #expect(!page.contains("og:") || path.hasSuffix(".json"), "\(path)")
    }
  }

  @Test("a sitemap has each page once, with the day of the last event on it")
  func sitemap() throws {
    var site = site([review("a", 2), review("b", 5, on: "2026-03-03")])
    site.replies = [reply(to: "a", on: "2026-03-20")]
    let made = pages(site)
    let map = try #require(made["sitemap.xml"])
    let lines = map.split(separator: "\n").dropFirst(2).dropLast().map(String.init)
    let html = made.keys.filter {
      $0.hasSuffix("index.html") && !$0.contains("embed/") && !$0.contains("poster/")
    }
    #expect(lines.count == html.count && Set(lines).count == lines.count)
    func entry(_ path: String, _ day: String) -> String {
      "<url><loc>https://a.example/r/\(path)</loc><lastmod>\(day)</lastmod></url>"
    }
    #expect(lines.contains(entry("cases/a/", "2026-03-20")))
    #expect(lines.contains(entry("nl/cases/b/", "2026-03-03")))
    #expect(lines.contains(entry("praise/", "2026-03-03")))
    #expect(lines.contains(entry("", "2026-03-20")))
  }

  @Test("a sitemap that is too long becomes an index of parts")
  func parts() throws {
    let addresses = (0..<5).map { Sitemap.Address(path: "p\($0)/index.html", day: nil) }
    let files = Sitemap(of: addresses, below: "https://a.example/", most: 2).files
    #expect(
      files.map(\.path)
        == ["robots.txt", "sitemap.xml", "sitemap.1.xml", "sitemap.2.xml", "sitemap.3.xml"])
    let counts = files.map { file in
      String(decoding: file.render(), as: UTF8.self).matches(of: /<loc>/).count
    }
    #expect(counts == [0, 3, 2, 2, 1])
  }

  @Test("the page for what is not there leads back from any depth")
  func lost() throws {
    let made = pages(site([review("a", 2)]))
    let page = try #require(made["nl/404.html"])
    #expect(page.contains("href=\"/r/nl/complaints/index.html\""))
    #expect(!page.contains("canonical"))
    #expect(made["sitemap.xml"]?.contains("404") == false)
    #expect(
      NotFoundPageBuilder.absoluteRoot(of: "https://a.example//b.example/", "") == "/b.example/")
    #expect(NotFoundPageBuilder.absoluteRoot(of: "https://a.example/\"x/", "nl/") == "/&quot;x/nl/")
  }

  @Test("by default no rating and no review is told as data")
  func noRating() throws {
    var site = product()
    site.settings.schema = .none
    for (path, page) in pages(site) where path.hasSuffix(".html") {
      #expect(!page.contains("Rating\"") && !page.contains("\"Review\""), "on \(path)")
    }
  }

  @Test("a product is told with its review and what followed, on the review's own page alone")
  func productReview() throws {
    var site = product()
    var wordless = followUp(2, to: "a", on: "2026-03-04", .confirms)
    wordless.rating = 4
    site.followUps = [followUp(to: "a", on: "2026-03-03", .adds), wordless]
    site.followUps[0].text = "Later."
    let made = pages(site)
    let data =
      #"{"@context":"https://schema.org","@type":"Product","name":"Tube","review":{"@type":"Review","#
      + #""url":"https://a.example/r/cases/a/","reviewRating":{"@type":"Rating","ratingValue":2,"#
      + #""bestRating":5,"worstRating":1},"author":{"@type":"Person","name":"Ann"},"#
      + #""datePublished":"2026-03-01","name":"Title of a","reviewBody":"It broke.","comment":["#
      + #"{"@type":"Comment","author":{"@type":"Organization","name":"De Ketting"},"#
      + #""datePublished":"2026-03-02","text":"Sorry."},{"@type":"Comment","author":"#
      + #"{"@type":"Person","name":"Ann"},"datePublished":"2026-03-03","text":"Later."}]}}"#
    #expect(made["cases/a/index.html"]?.contains(data) == true)
    let others = made.filter { !$0.key.contains("cases/a/") }
    #expect(!others.values.contains { $0.contains("\"Review\"") })
  }

  @Test("no mean of a product is told, as no page shows one")
  func noMean() {
    for (path, page) in pages(product()) {
      #expect(!page.contains("AggregateRating"), "on \(path)")
    }
  }

  @Test("a reply whose day nobody knows is told without one")
  func undated() throws {
    var site = product()
    site.replies[0].isDated = false
    let page = try #require(pages(site)["cases/a/index.html"])
    #expect(page.contains(#""name":"De Ketting"},"text":"Sorry."}"#))
  }

  @Test(
    "a review that the rules leave out is no data",
    arguments: [
      { $0.source = .init(name: "google") }, { $0.incentive = "5 euro" },
      { $0.relation = "employee" }, { $0.product = nil }, { $0.author = nil },
      { $0.stars = Stars(nil) },
    ] as [@Sendable (inout Review) -> Void])
  func leftOut(change: @Sendable (inout Review) -> Void) {
    #expect(pages(product(change))["cases/a/index.html"]?.contains("\"Review\"") == false)
  }

  @Test("no customer's word ends a block of data")
  func hostile() throws {
    let attack = "</script><!--<script>alert(1)</script>\u{202E}\"\\"
    let made = pages(
      product {
        $0.text = attack
        $0.product = attack
        $0.author = attack
        $0.title = attack
      })
    let page = try #require(made["cases/a/index.html"])
    let head = try #require(page.firstRange(of: "</head>"))
    #expect(page[..<head.lowerBound].matches(of: /<\/?script/).count == 4)
    #expect(!page[..<head.lowerBound].contains("\u{202E}"))
  }
}
