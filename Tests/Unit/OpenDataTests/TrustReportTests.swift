import Ledger
import Reviews
import TestSupport
import Testing

@testable import OpenData

@Suite("The trust report")
struct TrustReportTests {
  @Test("it says how many were received, shown and held back, exactly")
  func figures() throws {
    var shop = siteContent([5, 4, 4, 2, 1].enumerated().map { review("r\($0)", $1) })
    shop.settings.quarantine = .init(days: 3, stars: [1])
    var decision = Decision(
      review: "r0", round: 1, action: .remove, by: "sanne", date: "2026-03-06",
      text: "", place: .init("d"))
    decision.reason = .illegal
    shop.decisions = [decision]
    let text = try #require(try documents(shop)["api/trust.json"])
    _ = try decoded(text)
    for part in [
      #""as-of":"2026-04-01""#, #""all-time":{"over":5,"value":16}"#,
      #""worst-case":{"over":5,"value":12}"#, #""quarantine":{"days":3,"stars":[1]}"#,
      #""by-stars":{"1":1,"2":1,"3":0,"4":2,"5":1,"none":0}"#, #""received":5"#, #""shown":4"#,
      #""first-page":{"high":{"over":5,"value":3},"low":{"over":5,"value":2}}"#,
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    #expect(!text.contains("ledger"))
    #expect(
      try documents(siteContent([review("a", 5)]))["api/trust.json"]?.contains("score") == false)
  }
}
