import Ledger
import Reviews
import TestSupport
import Testing

@testable import Audit

@Suite("Whatever is done to a site at random is found")
struct RandomTamperingTests {
  /// A shop in two languages without a key, with something of everything that is not shown.
  static let unsigned: Shop = {
    var shop = Shop(sample(languages: ["en", "nl"], pageSize: 4), seed: 3)
    shop.append("2026-04-01")
    shop.siteContent.reviews[2].text = "Without the name."
    shop.siteContent.decisions = [
      decision(.withhold, on: "2026-03-10-visit", "2026-04-02"),
      decision(.redact, on: "2026-03-12-visit", "2026-04-02", reason: .personalData),
      decision(.remove, on: "2026-03-15-visit", "2026-04-02", reason: .fake),
    ]
    shop.append("2026-04-03")
    shop.erase("2026-03-13-visit", "2026-04-07")
    shop.append("2026-04-07")
    return shop
  }()

  @Test(
    "of four hundred random tamperings each is found, with the checkpoint from before",
    arguments: 0..<20)
  func thousand(seed: UInt64) {
    let shop = seed % 4 == 0 ? Self.unsigned : TamperingTests.shop
    let day: Day = "2026-05-02"
    let honest = seed % 4 == 0 ? Self.unsignedSite : TamperingTests.site
    var random = SeededGenerator(seed: seed)
    var done = 0
    while done < 20 {
      guard let tampering = Tampering.allCases.randomElement(using: &random) else { return }
      var site = honest
      guard let kinds = tampering.apply(to: &site, of: shop, day, &random) else { continue }
      done += 1
      let report = audit(site, since: shop.checkpoints.last?.bytes)
      #expect(
        !report.kinds.isDisjoint(with: kinds) || !report.doubts.isEmpty,
        "\(tampering) of seed \(seed), number \(done): \(report.findings)")
    }
  }

  static let unsignedSite = unsigned.published("2026-05-02")

  @Test("and nothing is found where nothing was done")
  func honest() {
    let report = audit(Self.unsignedSite, since: Self.unsigned.checkpoints.last?.bytes)
    #expect(report.findings.map(\.description) == [])
    #expect(report.checked.closed > 3)
  }
}
