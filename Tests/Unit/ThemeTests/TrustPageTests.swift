import Core
import Ledger
import OpenData
import Reviews
import TestSupport
import Testing

@testable import Theme

/// The trust page says what the data say, and nothing that they contradict.
@Suite("The trust page")
struct TrustPageTests {
  private let shop = siteContent([5, 4, 4, 2, 1].enumerated().map { review("r\($0)", $1) })

  private func trust(_ siteContent: SiteContent, log: (Site) -> PublishedLedger? = { _ in nil })
    throws -> String
  {
    try #require(pages(siteContent, log: log)["trust/index.html"])
  }

  private func decision(
    _ review: String, _ action: Decision.Action, _ reason: Decision.Reason?, on day: Day
  ) -> Decision {
    var decision = Decision(
      review: review, round: 1, action: action, by: "sanne", date: Moment(day), text: "Why.",
      place: Place("d"))
    decision.reason = reason
    decision.requestedBy = "the neighbour"
    return decision
  }

  @Test("nobody was rewarded only where no review says so that can be read")
  func rewards() throws {
    #expect(try trust(shop).contains("Nobody was rewarded"))
    var rewarded = shop
    rewarded.reviews[4].incentive = "a bell"
    let page = try trust(rewarded)
    #expect(!page.contains("Nobody was rewarded") && page.contains("For 1 review the writer was"))
    rewarded.decisions = [decision("r4", .remove, .fake, on: "2026-03-02")]
    #expect(try trust(rewarded).contains("Nobody was rewarded"))
  }

  @Test("a kind of evidence without words in site.yml is called unchecked, whatever its name")
  func evidence() throws {
    var shop = shop
    shop.reviews[0].evidence = .order
    #expect(try trust(shop).contains("<td>We do not check this, or do not say how.</td>"))
    shop.settings.checks = [.order: Localized("Looked up.")]
    let page = try trust(shop)
    #expect(
      page.contains(
        "<th scope=\"row\">verified order</th><td class=\"n\" data-is=\"Reviews\">1</td><td>Looked up."
      ))
    #expect(page.contains("Of 5 reviews shown here, 4 are by writers whom nobody checked"))
  }

  @Test("a source's total that is not met is explained, or said to be unexplained")
  func gaps() throws {
    var shop = shop
    for place in shop.reviews.indices { shop.reviews[place].source = .init(name: "google") }
    shop.settings.sources = [
      .init(key: "google", label: Localized("Google"), total: 7, asOf: "2026-03-20")
    ]
    let page = try trust(shop)
    #expect(page.contains("Google: 2 of its own total are not here. The shop does not say why."))
    shop.settings.sources[0].difference = Localized("Two are about the other shop")
    #expect(try trust(shop).contains("The shop says why: Two are about the other shop."))
    let home = try #require(pages(shop)["index.html"])
    #expect(home.contains("Google lists 7 reviews: 5 here, 2 not here"))
  }

  @Test("what is newer than a source's total is no difference")
  func newer() throws {
    var shop = shop
    for place in shop.reviews.indices { shop.reviews[place].source = .init(name: "google") }
    shop.reviews[4].date = Moment("2026-03-25")
    shop.settings.sources = [
      .init(key: "google", label: Localized("Google"), total: 4, asOf: "2026-03-20")
    ]
    let made = pages(shop)
    #expect(made["trust/index.html"]?.contains("Google: 1 here is newer than its total.") == true)
    #expect(made["trust/index.html"]?.contains("does not say why") == false)
    #expect(
      made["index.html"]?.contains("Google lists 4 reviews: 5 here, 1 newer than that") == true)
  }

  @Test("a source is not here whole where newer reviews make up for missing ones")
  func newerInPlaceOfMissing() throws {
    var shop = shop
    for place in shop.reviews.indices { shop.reviews[place].source = .init(name: "google") }
    shop.reviews[4].date = Moment("2026-03-25")
    shop.settings.sources = [
      .init(key: "google", label: Localized("Google"), total: 5, asOf: "2026-03-20")
    ]
    let home = try #require(pages(shop)["index.html"])
    #expect(home.contains("Google lists 5 reviews: 5 here, 1 not here, 1 newer than that"))
    shop.settings.sources[0].total = 4
    shop.decisions = [decision("r0", .remove, .fake, on: "2026-03-06")]
    // Fake praise is not praise.
    #expect(pages(shop)["index.html"]?.contains("Satisfied <span>2</span>") == true)
  }

  @Test("a wait by stars stands beside the score, one for all only on the trust page")
  func quarantine() throws {
    #expect(try trust(shop).contains("No review has to wait before it is shown"))
    var all = shop
    all.settings.quarantine = .init(days: 7)
    let alike = pages(all)
    #expect(alike["trust/index.html"]?.contains("Every new review waits 7 days") == true)
    #expect(alike["index.html"]?.contains("review waits") == false)
    var low = shop
    low.settings.quarantine = .init(days: 7, stars: [2, 1])
    let told = "Reviews with 1 and 2 stars wait 7 days before they are shown; the others do not."
    let made = pages(low)
    #expect(made["trust/index.html"]?.contains(told) == true)
    #expect(made["index.html"]?.contains(told) == true)
    #expect(made["trust/index.html"]?.contains("No review has to wait") == false)
  }

  @Test("a review that waits is told apart from one that was withheld")
  func waiting() throws {
    var shop = shop
    shop.settings.quarantine = .init(days: 60)
    let made = pages(shop)
    #expect(made["cases/r0/index.html"]?.contains("<h1>Review not shown yet</h1>") == true)
    #expect(made["cases/r0/index.html"]?.contains("up to and including 29 April 2026.") == true)
    #expect(made["trust/index.html"]?.contains("5 reviews cannot be read now: 5 waiting.") == true)
    #expect(made["trust/index.html"]?.contains("None has been taken on any review.") == true)
  }

  @Test("the register has every decision, also what was refused and what is over")
  func register() throws {
    var shop = shop
    var pause = decision("r3", .withhold, .abuse, on: "2026-03-02")
    pause.until = "2026-03-09"
    shop.decisions = [
      pause, decision("r4", .keep, nil, on: "2026-03-05"),
      decision("r4", .remove, .personalData, on: "2026-03-06"),
    ]
    let page = try trust(shop)
    #expect(
      page.contains(">withheld, until 9 March 2026 (over)</td><td data-is=\"Reason\">abuse</td>"))
    #expect(page.contains(">request to hide it refused (no longer in force)</td>"))
    #expect(page.contains(">removed</td><td data-is=\"Reason\">personal data of others</td>"))
    #expect(
      page.contains(
        "<bdi>the neighbour</bdi></td><td data-is=\"Decided by\"><bdi>Sanne de Wit</bdi>"))
    #expect(page.contains("1 review cannot be read now: 1 removed. By their stars: 1 with 1 star."))
  }

  @Test("the worst case stands beside the score where it is another figure")
  func worstCase() throws {
    #expect(pages(shop)["index.html"]?.contains("had 1 star") == false)
    var shop = shop
    shop.decisions = [decision("r0", .remove, .illegal, on: "2026-03-06")]
    let made = pages(shop)
    // 1 + 4 + 4 + 2 + 1 is 12, over 5: 2.4.
    let fact =
      "<dt>Even if the withheld review had 1 star</dt><dd><a href=\"trust/index.html#withheld\">"
    #expect(made["index.html"]?.contains(fact + "2.4</a>") == true)
    let told = "If every withheld review had one star, the score would be 2.4."
    #expect(made["trust/index.html"]?.contains(told) == true)
    shop.decisions = [decision("r4", .remove, .illegal, on: "2026-03-06")]
    #expect(pages(shop)["index.html"]?.contains(fact + "3.2</a>") == true)
    #expect(try trust(shop).contains("the score would still be 3.2."))
  }

  @Test("the log is told with the command that checks it; without one the page says that too")
  func log() throws {
    #expect(try trust(shop).contains("This site has no public ledger."))
    var shop = shop
    let page = try trust(shop) { SampleLedger(of: $0).published() }
    #expect(page.contains("sitegen ledger verify ADDRESS-OF-THIS-SITE --since checkpoint-5.txt"))
    #expect(page.contains("href=\"../ledger/checkpoints/5\" download=\"checkpoint-5.txt\""))
    #expect(page.contains("It holds 5 entries, entered from 1 March 2026 to 1 March 2026"))
    #expect(page.contains("none, it is not signed") && page.contains("Nobody signs it"))
    #expect(!page.contains("no public ledger"))
    shop.settings.url = "https://reviews.example/"
    let pending = try trust(shop) { _ in
      SampleLedger(of: Site(siteContent([review("r0", 5)]), asOf: "2026-04-01")).published()
    }
    #expect(pending.contains("sitegen ledger verify https://reviews.example/ --since"))
    #expect(pending.contains("4 reviews on this site are not in it yet."))
  }

  @Test("the log's part says how many reviews are dated before it")
  func datedBefore() throws {
    var shop = shop
    shop.reviews[1].date = "2026-02-28"
    let page = try trust(shop) { site in
      var later = site.cases.map(\.review)
      later.remove(at: 1)
      return SampleLedger(of: Site(siteContent(later), asOf: site.asOf)).published()
    }
    #expect(page.contains("1 of 5 reviews is dated before it began; nothing proves that date."))
    #expect(page.contains("What is entered more than 2 days after its date shows both days"))
    #expect(!(try trust(shop)).contains("dated before it began"))
  }

  @Test("low and high ratings are told apart where there are both")
  func order() throws {
    let page = try trust(shop)
    #expect(page.contains("3 stars or fewer</th><td class=\"n\">2 of 5</td><td class=\"n\">2 of 5"))
    #expect(!(try trust(siteContent([review("a", 5)]))).contains("stars or fewer"))
    var strict = shop
    strict.settings.orderLimit = .init(bias: try #require(Fraction(1, over: 20)), place: Place("s"))
    #expect(try trust(strict).contains("more than 0.05 from 0.50 is not published"))
    #expect(!page.contains("is not published"))
  }

  @Test("the report for programs names the same log as the page")
  func report() throws {
    let site = Site(shop, asOf: "2026-04-01")
    let log = try #require(SampleLedger(of: site).published())
    let text = String(decoding: TrustReport(site, log).bytes, as: UTF8.self)
    for part in [
      #""ledger":{"begun":"2026-03-01","checkpoints":[5],"dated-before":0,"origin":"#
        + #""reviews.example/ledger","root":""#, #""size":5}"#,
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }
}
