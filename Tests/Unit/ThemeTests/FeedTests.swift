import Core
import Markup
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Feeds")
struct FeedTests {
  private var shop: SiteContent {
    var shop = siteContent([review("a", 2, on: "2026-03-01"), review("b", 5, on: "2026-03-02")])
    shop.settings.url = "https://reviews.example/"
    return shop
  }

  private func activity(_ siteContent: SiteContent, asOf: Day = "2026-04-01") -> Timestamp? {
    Site(siteContent, asOf: asOf).cases.first?.lastActivity(changed: nil)
  }

  @Test("a time is written as RFC 3339 and as RFC 822 have it")
  func timestamps() {
    let time = Timestamp(seconds: 1_773_508_800)
    #expect(time.iso == "2026-03-14T17:20:00Z")
    #expect(time.rfc822 == "Sat, 14 Mar 2026 17:20:00 GMT")
    #expect(Timestamp(seconds: -1).rfc822 == "Wed, 31 Dec 1969 23:59:59 GMT")
    #expect(Timestamp(Moment("2026-03-14")).iso == "2026-03-14T12:00:00Z")
  }

  @Test("whatever happens on the same day without a time is later than what was there")
  func monotone() throws {
    var shop = shop
    var last = try #require(activity(shop))
    #expect(last.iso == "2026-03-01T12:00:00Z")
    for round in 1...3 {
      shop.replies.append(
        Reply(
          review: "a", round: round, by: "sanne", date: Moment("2026-03-01"), text: "Sorry.",
          place: Place("r")))
      let next = try #require(activity(shop))
      #expect(next > last)
      last = next
    }
    #expect(activity(shop, asOf: "2026-05-01") == last)
  }

  @Test("the end of a quarantine and of a pause is an activity, a reply nobody can read is none")
  func hidden() throws {
    var shop = shop
    shop.settings.quarantine = .init(days: 5)
    shop.replies = [reply(to: "a", on: "2026-03-04")]
    #expect(activity(shop, asOf: "2026-03-05")?.iso == "2026-03-01T12:00:00Z")
    #expect(activity(shop, asOf: "2026-03-06")?.iso == "2026-03-06T12:00:00Z")
    var pause = Decision(
      review: "a", round: 1, action: .withhold, by: "sanne", date: Moment("2026-03-10"), text: "",
      place: Place("d"))
    pause.until = "2026-03-20"
    shop.decisions = [pause]
    #expect(activity(shop, asOf: "2026-03-20")?.iso == "2026-03-10T12:00:00Z")
    #expect(activity(shop, asOf: "2026-03-21")?.iso == "2026-03-21T12:00:00Z")
  }

  @Test("an identity has a UUID's version and variant, and depends on every part")
  func identities() {
    let one = FeedID.urn("sitegen", "en", "De Ketting", "a")
    #expect(
      one.wholeMatch(
        of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(
      Set([
        one, FeedID.urn("sitegen", "nl", "De Ketting", "a"),
        FeedID.urn("sitegen", "en", "De Band", "a"), FeedID.urn("sitegen", "en", "De Ketting", "b"),
      ]).count == 4)
  }

  @Test("without an address there are no feeds, with one they stand at each list")
  func lists() {
    let names = pages(shop).keys.filter {
      $0 != "sitemap.xml" && $0.hasSuffix(".xml") || $0.hasSuffix("feed.json")
    }.sorted()
    #expect(
      names == [
        "atom.xml", "complaints/atom.xml", "complaints/feed.json", "complaints/feed.xml",
        "feed.json", "feed.xml",
      ])
    var nowhere = shop
    nowhere.settings.url = nil
    #expect(!pages(nowhere).keys.contains { $0.hasSuffix("feed.xml") })
  }

  @Test("controls and what reorders words are taken out of titles and names")
  func plain() throws {
    var shop = shop
    shop.reviews[0].title = "a\u{202E}b\u{1B}[31mc]]>"
    shop.reviews[0].author = "\u{2067}x\u{0}"
    let feed = try #require(pages(shop)["atom.xml"])
    #expect(feed.contains("“abc]]&gt;”: No answer yet"))
    #expect(feed.contains("<name>x</name>"))
  }

  @Test("what means something in HTML stands in RSS as hexadecimal references, but in contents")
  func references() throws {
    var shop = shop
    shop.settings.name = Localized("A&B")
    shop.reviews[0].title = "AT&T <3 <script>"
    shop.reviews[0].author = "A & <B>"
    let feed = try #require(pages(shop)["feed.xml"])
    #expect(feed.contains("“AT&#x26;T &#x3C;3 &#x3C;script&#x3E;”: "))
    #expect(feed.contains("<dc:creator>A &#x26; &#x3C;B&#x3E;</dc:creator>"))
    #expect(feed.contains("<title>A&#x26;B"))
    #expect(feed.contains("&lt;p&gt;"))
    let atom = try #require(pages(shop)["atom.xml"])
    #expect(atom.contains("“AT&amp;T &lt;3 &lt;script&gt;”"))
  }
}
