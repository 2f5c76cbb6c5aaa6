import Core
import Ledger
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Both days of a late entry on the pages")
struct EnteredTests {
  private func shop(_ stars: Int = 2, replyEntered: Day? = nil) -> SiteContent {
    var late = review("a", stars, on: "2026-03-01")
    late.entered = replyEntered == nil ? "2026-03-20" : nil
    var shop = siteContent([late])
    var answer = reply(on: "2026-03-02", .resolved)
    answer.entered = replyEntered
    shop.replies = [answer]
    return shop
  }

  @Test("a review shows both days in lists and on its page, in each language of the program")
  func lateReview() throws {
    var shop = shop()
    shop.settings.languages = ["en", "nl", "de", "fr"]
    let made = pages(shop)
    let expected = [
      "": "1 March 2026</time>, entered 20 March 2026",
      "nl/": "1 maart 2026</time>, genoteerd op 20 maart 2026",
      "de/": "1. März 2026</time>, eingetragen am 20. März 2026",
      "fr/": "1 mars 2026</time>, inscrit le 20 mars 2026",
    ]
    for (language, text) in expected {
      for page in ["index.html", "cases/a/index.html"] {
        #expect(made[language + page]?.contains(text) == true, "\(language)\(page)")
      }
    }
  }

  @Test("without a late entry no page speaks of one")
  func none() {
    var shop = shop()
    shop.reviews[0].entered = nil
    for (path, text) in pages(shop) where path.hasSuffix(".html") {
      #expect(!text.contains("entered"), "on \(path)")
    }
  }

  @Test("a late reply shows both days, and its time counts from its entry")
  func lateReply() throws {
    let made = pages(shop(replyEntered: "2026-03-20"))
    let told = "2 March 2026, after 19 days (promised within 2 days), entered 20 March 2026</span>"
    #expect(made["index.html"]?.contains(told) == true)
    let page = try #require(made["cases/a/index.html"])
    #expect(page.contains(told))
    #expect(page.contains("2 March 2026, after 19 days (promised within 14 days)</span>"))
    let praise = pages(shop(5, replyEntered: "2026-03-20"))
    for page in ["index.html", "cases/a/index.html"] {
      #expect(
        praise[page]?.contains(" · 2 March 2026, entered 20 March 2026</span>") == true)
    }
    #expect(made["trust/index.html"]?.contains("The first reply came in time for 0 of 1.") == true)
  }

  @Test("a review that is not shown says nothing of its entry, which nobody can check")
  func hidden() {
    var shop = shop()
    shop.decisions = [decision(.remove, date: "2026-03-25", reason: .abuse)]
    for (path, text) in pages(shop) where path.hasSuffix(".html") {
      #expect(!text.contains("entered 20 March"), "on \(path)")
    }
  }

  @Test("a confirmation says that the shop tells it, in lists and on its page")
  func toldByShop() {
    var shop = shop(replyEntered: "2026-03-03")
    shop.followUps = [followUp(on: "2026-03-04", .confirms)]
    let made = pages(shop)
    for page in ["index.html", "cases/a/index.html"] {
      #expect(made[page]?.contains("confirms, 4 March 2026, as told by the shop</span>") == true)
      #expect(made[page]?.contains("data-grade=\"confirmed\"") == true)
      #expect(made[page]?.contains("Resolved, customer confirms") == true)
    }
    shop.followUps = [followUp(on: "2026-03-04", .disputes)]
    #expect(pages(shop)["index.html"]?.contains("as told by the shop") == false)
  }

  @Test("the log's part of a page says why a date from long before the entry is not doubted")
  func before() throws {
    func logged(_ change: (inout Review) -> Void) throws -> String {
      var one = review("a", 2, on: "2026-03-01")
      change(&one)
      let shop = siteContent([one])
      return try #require(
        pages(shop) { site in
          var on = one
          on.date = "2026-03-20"
          return SampleLedger(of: Site(siteContent([on]), asOf: site.asOf)).published()
        }["cases/a/index.html"])
    }
    #expect(
      try logged { _ in }.contains("The ledger began on that day, and the review is dated before"))
    #expect(
      try logged { $0.datedBy = .source }.contains(
        "An import took the review’s date from its source"))
    for text in [try logged { $0.entered = "2026-03-20" }, try logged { $0.date = "2026-03-18" }] {
      #expect(!text.contains("The ledger began on") && !text.contains("An import took"))
    }
  }
}
