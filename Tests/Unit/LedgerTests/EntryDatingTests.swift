import Core
import Reviews
import TestSupport
@testable import TransparencyLog
import Testing

@testable import Ledger

@Suite("Dates against the days of entry")
struct EntryDatingTests {
  private func later(_ days: Int) -> Day { Day(number: Writer.day.number + days) }

  /// A shop whose ledger began on `Writer.day` with the review `first`, dated a year before.
  private func begun() -> Shop {
    var shop = Shop(seed: 1)
    shop.siteContent.reviews = [review("first", 2, on: Moment(later(-365)))]
    shop.build()
    return shop
  }

  private func resolved(_ shop: Shop, asOf: Day) throws -> SiteContent {
    try #require(shop.ledger).resolve(shop.siteContent, asOf: asOf, jobs: 2)
  }

  @Test("a late entry is found from the events, and before it is made from the day of the build")
  func late() throws {
    var shop = begun()
    shop.siteContent.reviews.append(review("second", 2, on: Moment(later(7))))
    shop.siteContent.replies = [reply(to: "first", on: Moment(later(8)))]
    shop.siteContent.followUps = [followUp(to: "first", on: Moment(later(1)), .confirms)]
    shop.day = later(10)
    for _ in 0..<2 {
      let content = try resolved(shop, asOf: later(10))
      #expect(content.reviews.map(\.entered) == [nil, later(10)])
      #expect(content.replies.map(\.entered) == [nil])
      #expect(content.followUps.map(\.entered) == [later(10)])
      // The second time it is in the ledger.
      shop.build()
    }
    // Later the day of the entry stays.
    let content = try resolved(shop, asOf: later(100))
    #expect(content.reviews.map(\.entered) == [nil, later(10)])
    #expect(content.replies.map(\.entered) == [nil])
    #expect(content.followUps.map(\.entered) == [later(10)])
  }

  @Test("an edit does not move the day of the entry")
  func edit() throws {
    var shop = begun()
    shop.siteContent.replies = [reply(to: "first", on: Moment(later(3)))]
    shop.day = later(4)
    shop.build()
    shop.siteContent.replies[0].text = "Sorry indeed."
    shop.day = later(50)
    shop.build()
    #expect(try resolved(shop, asOf: later(50)).replies.map(\.entered) == [nil])
    // An earlier date in an edit is held against the first entry.
    shop.siteContent.replies[0].date = Moment(later(1))
    #expect(try resolved(shop, asOf: later(51)).replies.map(\.entered) == [later(4)])
  }

  @Test("the first day is that of the first document, and not that of the key")
  func firstDay() throws {
    var shop = Shop(seed: 1)
    let key = try #require(
      SignerKey(name: "reviews.example/ledger", seed: [UInt8](repeating: 7, count: 32)))
    shop.signer = key
    #expect(
      shop.ledger?.append(key: key.verifier, day: later(-10), using: &shop.writer.random) == nil)
    shop.siteContent.reviews = [review("first", 2, on: Moment(later(-365)))]
    #expect(try resolved(shop, asOf: later(0)).reviews.map(\.entered) == [nil])
    shop.build()
    #expect(try resolved(shop, asOf: later(30)).reviews.map(\.entered) == [nil])
  }

  @Test("whose word a date is, is committed, and is never told otherwise later")
  func teller() throws {
    var shop = begun()
    var imported = review("imported", 2, on: Moment(later(-30)))
    imported.datedBy = .source
    shop.siteContent.reviews.append(imported)
    var answer = reply(to: "imported", on: Moment(later(-29)))
    answer.datedBy = .source
    shop.siteContent.replies = [answer]
    shop.day = later(20)
    shop.build()
    let entered = try #require(shop.ledger?.opening(of: 1)?.secret?.content)
    #expect(String(decoding: entered, as: UTF8.self).contains(#""dated-by":"source""#))
    #expect(try resolved(shop, asOf: later(20)).reviews.map(\.entered) == [nil, nil])
    // The record of the import has gone: nothing is new, and nothing is late.
    shop.siteContent.reviews[1].datedBy = .shop
    shop.siteContent.replies[0].datedBy = .shop
    // An old ledger has no such mark: a record that turns up does not make one.
    shop.siteContent.reviews[0].datedBy = .source
    let content = try resolved(shop, asOf: later(30))
    #expect(content.reviews.map(\.datedBy) == [.shop, .source])
    #expect(content.reviews.map(\.entered) == [nil, nil] && content.replies[0].entered == nil)
    shop.siteContent = content
    #expect(shop.diff?.isEmpty == true)
  }

  @Test("no text can pass for the mark of a source's date")
  func mark() throws {
    var shop = begun()
    var liar = review("liar", 2, on: Moment(later(-30)))
    liar.author = #"M","dated-by":"source","x":""#
    liar.text = #","dated-by":"source","#
    liar.title = liar.text
    shop.siteContent.reviews.append(liar)
    shop.day = later(20)
    shop.build()
    #expect(try resolved(shop, asOf: later(20)).reviews.last?.entered == later(20))
  }
}
