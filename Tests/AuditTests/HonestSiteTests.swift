import Ledger
import Reviews
import Testing

@testable import Audit

@Suite("A site that hides nothing")
struct HonestSiteTests {
  @Test("an unsigned site in two languages has nothing against it")
  func plain() {
    var shop = Shop(sample(languages: ["en", "nl"]))
    shop.append("2026-04-01")
    let report = audit(shop.published("2026-04-02"), since: shop.checkpoints[0].bytes)
    #expect(report.objections.map(\.description) == [])
    #expect(report.checked.events == shop.log.count)
    #expect(report.checked.cases == 12)
    #expect(report.checked.receipts == 12)
    #expect(report.checked.checkpoints == 1)
    #expect(!report.checked.isSigned)
    #expect(report.checked.pages > 24 && report.checked.figures > 40)
  }
}
