import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The feed of product reviews")
struct ProductReviewFeedTests {
  private func shop(_ reviews: [Review]) -> SiteContent {
    var site = siteContent(reviews, languages: ["en", "nl"])
    site.settings.url = "https://a.example/r/"
    site.settings.schema = .product
    return site
  }

  private func product(_ id: String, _ change: (inout Review) -> Void = { _ in }) -> Review {
    var one = review(id, 2, text: "It *broke*.")
    one.product = "Tube"
    change(&one)
    return one
  }

  @Test("a review of which only the month is known shows the month, and has no time made up")
  func month() throws {
    var site = shop([product("a") { $0.date = Moment(monthOf: "2026-03-01") }])
    site.replies = [reply(to: "a", on: "2026-03-09")]
    let pages = pages(site)
    let page = try #require(pages["cases/a/index.html"])
    #expect(page.contains(#"<time datetime="2026-03">March 2026</time>"#))
    #expect(!page.contains("31 March"))
    #expect(page.contains(#""datePublished":"2026-03""#))
    #expect(pages["product-reviews.xml"]?.contains("<review>") == false)
  }

  private func made(_ site: SiteContent) -> String? { pages(site)["product-reviews.xml"] }

  @Test("a review stands in it with its product, its stars on their scale and its own page")
  func entry() throws {
    let feed = try #require(made(shop([product("a")])))
    #expect(
      feed.contains(
        """
        <version>2.3</version>
        <publisher>
        <name>De Ketting</name>
        </publisher>
        <reviews>
        <review>
        <review_id>a</review_id>
        <reviewer>
        <name>Ann</name>
        </reviewer>
        <review_timestamp>2026-03-01T12:00:00Z</review_timestamp>
        <title>Title of a</title>
        <content>It broke.</content>
        <review_url type="singleton">https://a.example/r/cases/a/</review_url>
        <ratings>
        <overall min="1" max="5">2</overall>
        </ratings>
        <products>
        <product>
        <product_name>Tube</product_name>
        <product_url>https://a.example/r/cases/a/</product_url>
        </product>
        </products>
        </review>
        </reviews>
        </feed>
        """))
  }

  @Test("there is one, whatever the languages, and only where site.yml asks and names an address")
  func places() {
    let shop = shop([product("a")])
    #expect(pages(shop).keys.filter { $0.hasSuffix("product-reviews.xml") }.count == 1)
    var none = shop
    none.settings.schema = .none
    var nowhere = shop
    nowhere.settings.url = nil
    #expect(made(none) == nil && made(nowhere) == nil)
  }

  @Test("a review without a name is by Anonymous, marked so")
  func anonymous() throws {
    let feed = try #require(made(shop([product("a") { $0.author = nil }])))
    #expect(feed.contains(#"<name is_anonymous="true">Anonymous</name>"#))
  }

  @Test(
    "what is from elsewhere, was paid for, has no product, no stars or no words is not in it",
    arguments: [
      { $0.source = .init(name: "google") }, { $0.incentive = "5 euro" },
      { $0.relation = "employee" }, { $0.product = nil }, { $0.stars = Stars(nil) },
      { $0.text = "" }, { $0.product = "\u{202E}" },
    ] as [@Sendable (inout Review) -> Void])
  func leftOut(change: @Sendable (inout Review) -> Void) throws {
    let feed = try #require(made(shop([product("a", change), product("b")])))
    #expect(!feed.contains("<review_id>a<") && feed.contains("<review_id>b<"))
  }

  @Test("no word of a review that is not shown is in it, and an empty list is left out")
  func hidden() throws {
    var shop = shop([product("a") { $0.title = "Secret" }])
    shop.decisions = [decision(.remove, on: "a", date: "2026-03-02", reason: .personalData)]
    let feed = try #require(made(shop))
    #expect(!feed.contains("Secret") && !feed.contains("<reviews>"))
  }

  @Test("controls are taken out, and what means something in XML is escaped")
  func hostile() throws {
    let attack = "]]></content><x>\u{0}\u{202E}\u{1B}[31m&\"\u{FFFE}"
    let feed = try #require(
      made(
        shop([
          product("a") {
            $0.text = attack
            $0.product = attack
            $0.author = attack
            $0.title = attack
          }
        ])))
    #expect(!feed.contains("<x>") && !feed.contains("\u{202E}") && !feed.contains("\u{1B}"))
    #expect(feed.contains("<title>]]&gt;&lt;/content&gt;&lt;x&gt;&amp;&quot;\u{FFFD}</title>"))
  }

  @Test("the oldest review comes first")
  func order() throws {
    let late = product("a") { $0.date = "2026-04-01" }
    let feed = try #require(made(shop([late, product("b")])))
    let places = ["b", "a"].compactMap { feed.firstRange(of: "<review_id>\($0)<")?.lowerBound }
    #expect(places.count == 2 && places == places.sorted())
  }
}
