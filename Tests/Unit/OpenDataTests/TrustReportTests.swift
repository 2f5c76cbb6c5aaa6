import Core
import Ledger
import Reviews
import TestSupport
import Testing
import TransparencyLog

@testable import OpenData

/// The figures of one small shop, each worked out by hand from this table. `c` is a complaint (three
/// stars or fewer), `–` is not shown. The list is the newest first, six to a page.
///
/// | place | ID | date       | stars | source | what became of it                            |
/// |-------|----|------------|-------|--------|----------------------------------------------|
/// |     1 | r  | 2026-03-30 |   2 c |        | – in quarantine, of three days               |
/// |     2 | q  | 2026-03-29 |   1 c |        | waiting: its quarantine ended the day before |
/// |     3 | p  | 2026-03-10 |   3 c |        | working                                      |
/// |     4 | o  | 2026-02-10 |   5   |        | – erased                                     |
/// |     5 | n  | 2026-02-01 |   1   |        | – removed as a fake, so no complaint         |
/// |     6 | m  | 2026-01-20 |   4   |        | – removed as illegal                         |
/// |     7 | l  | 2026-01-10 |   5   | google | – withheld                                   |
/// |     8 | k  | 2026-01-01 |  none |        |                                              |
/// |     9 | j  | 2025-12-01 |   1 c |        | declined                                     |
/// |    10 | i  | 2025-11-01 |   2 c |        | private                                      |
/// |    11 | h  | 2025-10-01 |   3 c | phone  | answered                                     |
/// |    12 | g  | 2025-09-01 |   2 c | form   | disputed, now 1 star                         |
/// |    13 | f  | 2025-08-01 |   1 c | form   | resolved: ruled                              |
/// |    14 | e  | 2025-07-01 |   3 c | form   | resolved: confirmed, now 5 stars             |
/// |    15 | d  | 2025-06-01 |   2 c | google | resolved: documented                         |
/// |    16 | c  | 2025-05-01 |   1 c | google | resolved: claimed                            |
/// |    17 | b  | 2025-04-02 |   4   | google |                                              |
/// |    18 | a  | 2025-04-01 |   5   | google | a year ago to the day                        |
@Suite("The trust report, worked out by hand")
struct TrustReportTests {
  private let shop: SiteContent = {
    func from(_ source: String, _ review: Review) -> Review {
      var review = review
      review.source = .init(name: source)
      return review
    }
    var erased = review("o", 5, on: "2026-02-10")
    erased.erased = "2026-03-01"
    var shop = siteContent([
      from("google", review("a", 5, on: "2025-04-01")),
      from("google", review("b", 4, on: "2025-04-02")),
      from("google", review("c", 1, on: "2025-05-01")),
      from("google", review("d", 2, on: "2025-06-01")),
      from("form", review("e", 3, on: "2025-07-01")),
      from("form", review("f", 1, on: "2025-08-01")),
      from("form", review("g", 2, on: "2025-09-01")),
      from("phone", review("h", 3, on: "2025-10-01")),
      review("i", 2, on: "2025-11-01"), review("j", 1, on: "2025-12-01"),
      review("k", nil, on: "2026-01-01"),
      from("google", review("l", 5, on: "2026-01-10")),
      review("m", 4, on: "2026-01-20"), review("n", 1, on: "2026-02-01"), erased,
      review("p", 3, on: "2026-03-10"), review("q", 1, on: "2026-03-29"),
      review("r", 2, on: "2026-03-30"),
    ])
    shop.replies = [
      reply(to: "c", on: "2025-05-02", .resolved),
      reply(to: "d", on: "2025-06-02", .resolved, proof: .refund),
      reply(to: "e", on: "2025-07-02", .working),
      reply(to: "f", on: "2025-08-02", .resolved, proof: .ruling, url: "https://r.example/"),
      reply(to: "g", on: "2025-09-02"), reply(to: "h", on: "2025-10-02"),
      reply(to: "i", on: "2025-11-02", .private), reply(to: "j", on: "2025-12-02", .declined),
      reply(to: "p", on: "2026-03-11", .working),
    ]
    shop.followUps = [
      followUp(to: "e", on: "2025-07-05", .confirms, rating: 5),
      followUp(to: "g", on: "2025-09-05", .disputes, rating: 1),
    ]
    shop.decisions = [
      decision(.withhold, on: "l", date: "2026-01-11", reason: .abuse),
      decision(.remove, on: "m", date: "2026-01-21", reason: .illegal),
      decision(.remove, on: "n", date: "2026-02-02", reason: .fake),
    ]
    shop.settings.order = .newest
    shop.settings.pageSize = 6
    shop.settings.quarantine = .init(days: 3, stars: nil)
    shop.settings.promises = .init(firstReply: 2, resolution: 14)
    shop.settings.sources = [
      .init(key: "google", label: Localized("Google"), total: 6, asOf: "2026-03-31"),
      .init(key: "form", label: Localized("Form")),
    ]
    return shop
  }()

  /// A part of the report as canonical JSON.
  private func part(
    _ name: String, of shop: SiteContent? = nil, log: PublishedLedger? = nil
  ) throws -> String? {
    let report = try decoded(documents(shop ?? self.shop, log: log)["api/trust.json"])
    return report[name].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("it has just these parts, and says on which day they hold")
  func parts() throws {
    let report = try decoded(documents(shop)["api/trust.json"])
    #expect(
      report.names == [
        "$schema", "as-of", "complaints", "format", "order", "reviews", "score", "settings",
        "sources",
      ])
    #expect(report["as-of"]?.text == "2026-04-01")
  }

  @Test("what was received, what is shown, and why the rest is not")
  func reviews() throws {
    // 18 received; 5 not shown (l, m, n, o, r), so 13 shown. Removed are m and n, of which n is a fake.
    // Ones: c f j n q. Twos: d g i r. Threes: e h p. Fours: b m. Fives: a l o. None: k.
    // Of those not shown: n has 1, r 2, m 4, l and o have 5.
    #expect(
      try part("reviews")
        == #"{"by-stars":{"1":5,"2":4,"3":3,"4":2,"5":3,"none":1},"erased":1,"fakes":1,"#
        + #""hidden-by-stars":{"1":1,"2":1,"3":0,"4":1,"5":2,"none":0},"missing":0,"#
        + #""quarantined":1,"received":18,"removed":2,"shown":13,"withheld":1}"#)
  }

  @Test("a review that went without a decision is missing")
  func missing() throws {
    var shop = shop
    shop.reviews[0].isMissing = true  // a, which has 5 stars
    let reviews = try #require(try part("reviews", of: shop))
    #expect(reviews.contains(#""missing":1"#) && reviews.contains(#""shown":12"#))
    #expect(reviews.contains(#""5":3,"none":0},"missing""#))
  }

  @Test("the score, of the last year, with later ratings, and at worst")
  func score() throws {
    // All with stars: 17, and 5·1 + 4·2 + 3·3 + 2·4 + 3·5 = 45 stars. Without the fake n: 16 and 44.
    // The last twelve months begin the day after 2025-04-01, so without a: 15 and 44 − 5 = 39.
    // Later ratings: e has 2 more and g 1 less, so 44 + 2 − 1 = 45 of 16.
    // At worst all five that are not shown have one star, n too: of 17, those that are shown have
    // 45 − (5 + 4 + 1 + 5 + 2) = 28, and 28 + 5 = 33.
    #expect(
      try part("score")
        == #"{"all-time":{"over":16,"value":44},"last-twelve-months":{"over":15,"value":39},"#
        + #""with-later-ratings":{"over":16,"value":45},"worst-case":{"over":17,"value":33}}"#)
  }

  @Test("there is no score of fewer than five ratings")
  func fewRatings() throws {
    let five = (1...5).map { review("r\($0)", $0) }
    #expect(try part("score", of: siteContent(Array(five.dropLast()) + [review("s", nil)])) == nil)
    // 1 + 2 + 3 + 4 + 5 = 15. All are of 2026-03-01, so of the last year too, and all are shown.
    let same = #"{"over":5,"value":15}"#
    #expect(
      try part("score", of: siteContent(five))
        == #"{"all-time":\#(same),"last-twelve-months":\#(same),"with-later-ratings":\#(same),"#
        + #""worst-case":\#(same)}"#)
  }

  @Test("complaints by outcome and grade, of those that are shown")
  func complaints() throws {
    // c to j without k are 8, and p, q and r make 11; r is not shown, so the outcomes add up to 10.
    #expect(
      try part("complaints")
        == #"{"count":11,"grades":{"claimed":1,"confirmed":1,"documented":1,"ruled":1},"hidden":1,"#
        + #""outcomes":{"answered":1,"declined":1,"disputed":1,"private":1,"resolved":4,"#
        + #""waiting":1,"working":1}}"#)
  }

  @Test("how the list leans: its deviation, its AUC, and where low and high ratings stand")
  func order() throws {
    // Six strata, so the bound is 1 − 1/(2·6 − 2) = 9/10.
    // Before place 10 stands one of the four twos, where 4/18·9 = 2 are due: a deviation of 1, and
    // no other is as large.
    // Of the 17 with stars 17·16/2 = 136 pairs; 10 + 6 + 3 + 1 + 3 = 23 have the same stars, so 113.
    // Before each, those with more stars: q 1, n 3, m 1, j 5, i 4, h 3, g 5, f 8, e 3, d 6, c 10,
    // b 2, all others 0: 51 pairs.
    // On the first page of six: low are r, q, p and n, high are o and m.
    // In all: low are the 5 + 4 + 3 = 12, high the 2 + 3 = 5, of 18.
    // The sixth and the seventh low one are at 10 and 11: 21/2. The third high one is at 7.
    #expect(
      try part("order")
        == #"{"auc":{"over":113,"value":51},"bound":{"over":10,"value":9},"#
        + #""first-page":{"high":{"over":6,"value":2},"low":{"over":6,"value":4}},"#
        + #""largest-deviation":{"over":1,"value":1},"#
        + #""median-position":{"high":{"over":1,"value":7},"low":{"over":2,"value":21}},"#
        + #""method":"newest","overall":{"high":{"over":18,"value":5},"low":{"over":18,"value":12}}}"#
    )
  }

  @Test("a limit on how the list leans is told as site.yml sets it")
  func limit() throws {
    var shop = shop
    shop.settings.orderLimit = .init(
      bias: try #require(Fraction(1, over: 20)), place: Place("content/site.yml"))
    #expect(try part("order", of: shop)?.contains(#""limit":{"over":20,"value":1}"#) == true)
  }

  @Test("what the shop has of each source, and what the source says it has")
  func sources() throws {
    // Google has a to d, which are shown, and l, which is not. The form has e, f and g. The phone is
    // no source of site.yml and has h. The other nine name none: i, j, k, p and q are shown.
    #expect(
      try part("sources")
        == #"[{"as-of":"2026-03-31","held-back":1,"name":"google","shown":4,"total":6},"#
        + #"{"held-back":0,"name":"form","shown":3},{"held-back":0,"name":"phone","shown":1},"#
        + #"{"held-back":4,"shown":5}]"#)
  }

  @Test("the settings on which the figures depend")
  func settings() throws {
    #expect(
      try part("settings")
        == #"{"complaint-threshold":3,"first-reply-days":2,"languages":["en"],"page-size":6,"#
        + #""quarantine":{"days":3},"resolution-days":14,"time-zone":"UTC"}"#)
    var shop = shop
    shop.settings.quarantine = .init(days: 5, stars: [1, 2])
    #expect(
      try part("settings", of: shop)?.contains(#""quarantine":{"days":5,"stars":[1,2]}"#) == true)
  }

  @Test("the ledger's newest checkpoint, with a key where there is one")
  func ledger() throws {
    let root = Digest(of: Array("root".utf8))
    let head = try #require(Checkpoint(origin: "reviews.example/ledger", size: 18, root: root))
    func published(_ key: VerifierKey?) -> PublishedLedger {
      PublishedLedger(
        checkpoint: SignedCheckpoint(head), key: key, days: nil, checkpoints: [3, 18], files: [],
        records: [:])
    }
    let plain = #""origin":"reviews.example/ledger","root":"\#(root.base64)","size":18}"#
    #expect(try part("ledger", log: published(nil)) == #"{"checkpoints":[3,18],"# + plain)
    let key = try #require(signer()).verifier
    #expect(
      try part("ledger", log: published(key))
        == #"{"checkpoints":[3,18],"key":"\#(key.text)","# + plain)
  }
}
