import Core
import Ledger
import Reviews
import TestSupport
import Testing

@testable import Audit

@Suite("A site that hides nothing")
struct HonestSiteTests {
  /// Whatever is objected to a shop that appended on these days, as of a later one.
  private func findings(
    _ shop: Shop, _ day: Day = "2026-05-02", isListed: Bool = true, since: Int = 0
  ) -> [String] {
    let site = shop.published(day, isListed: isListed)
    let report = audit(site, since: shop.checkpoints[since].bytes)
    return report.findings.map(\.description)
  }

  @Test("an unsigned site in two languages has nothing against it")
  func plain() {
    var shop = Shop(sample(languages: ["en", "nl"]))
    shop.append("2026-04-01")
    let report = audit(shop.published("2026-04-02"), since: shop.checkpoints[0].bytes)
    #expect(report.findings.map(\.description) == [])
    #expect(report.checked.events == shop.log.count)
    #expect(report.checked.cases == 12)
    #expect(report.checked.openings == shop.log.count - 1)
    #expect(report.checked.checkpoints == 1)
    #expect(!report.checked.isSigned)
    #expect(report.checked.files == shop.published("2026-04-02").files.count)
    #expect(report.checked.reviewsBefore == 12 && report.doubts.isEmpty)
  }

  @Test("a signed site whose key was changed is trusted by who knows either key")
  func keys() throws {
    var shop = Shop(sample())
    shop.signer = signer()
    shop.append("2026-04-01")
    let first = try #require(shop.signer?.verifier)
    shop.signer = signer(seed: 10)
    shop.siteContent.reviews[0].text += " And more."
    shop.append("2026-04-05")
    let second = try #require(shop.signer?.verifier)
    for key in [first, second] {
      let report = audit(
        shop.published("2026-05-02"), since: shop.checkpoints[0].bytes, trusting: [key])
      #expect(report.findings.map(\.description) == [])
      #expect(report.checked.isSigned)
      #expect(report.checked.key == second)
    }
    let stranger = try #require(signer(seed: 11)?.verifier)
    #expect(audit(shop.published("2026-05-02"), trusting: [stranger]).kinds == [.otherKey])
  }

  @Test(
    "over the web, where nothing can be listed, it is checked as well", arguments: [false, true])
  func web(isListed: Bool) {
    var shop = Shop(sample())
    shop.append("2026-04-01")
    shop.siteContent.replies[0].text = "Thanks!"
    shop.append("2026-04-03")
    #expect(findings(shop, isListed: isListed) == [])
    let report = audit(shop.published("2026-05-02", isListed: isListed))
    #expect(report.checked.checkpoints == 2)
    #expect((report.checked.files ?? 0) > 90)
  }

  @Test("edits of reviews, replies and follow-ups are revisions")
  func edits() {
    var shop = Shop(sample())
    shop.append("2026-04-01")
    shop.siteContent.reviews[3].text = "Edited."
    shop.siteContent.reviews[3].stars = Stars(2)
    shop.siteContent.replies[2].text = "Edited too."
    shop.siteContent.followUps[0].rating = 5
    shop.append("2026-04-05")
    shop.siteContent.reviews[3].title = "Again"
    shop.append("2026-04-05")
    #expect(shop.checkpoints.count == 3)
    #expect(findings(shop) == [])
    #expect(findings(shop, since: 1) == [])
  }

  @Test("what is withheld or removed keeps its place, and the log says why")
  func hidden() {
    var shop = Shop(sample(languages: ["en", "nl"]))
    shop.append("2026-04-01")
    shop.siteContent.decisions = [
      decision(.withhold, on: "2026-03-11-visit", "2026-04-02"),
      decision(.remove, on: "2026-03-14-visit", "2026-04-02", reason: .personalData),
      decision(.remove, on: "2026-03-19-visit", "2026-04-02", reason: .fake),
      decision(.keep, on: "2026-03-12-visit", "2026-04-02", reason: nil),
    ]
    shop.siteContent.decisions[3].reason = .unrelated
    shop.append("2026-04-03")
    #expect(findings(shop) == [])
    #expect(audit(shop.published("2026-05-02")).checked.closed == 8)
  }

  @Test("a pause that is over shows the review again")
  func restored() {
    var shop = Shop(sample())
    var pause = decision(.withhold, on: "2026-03-11-visit", "2026-04-02")
    pause.until = "2026-04-10"
    shop.siteContent.decisions = [pause]
    shop.append("2026-04-03")
    #expect(findings(shop, "2026-04-10") == [])
    shop.append("2026-04-11")
    #expect(findings(shop, "2026-04-11") == [])
  }

  @Test("a redaction closes what was written before it")
  func redacted() {
    var shop = Shop(sample())
    shop.append("2026-04-01")
    shop.siteContent.reviews[2].text = "Without the name."
    shop.siteContent.decisions = [
      decision(.redact, on: "2026-03-12-visit", "2026-04-02", reason: .personalData)
    ]
    shop.append("2026-04-03")
    #expect(findings(shop) == [])
    #expect(audit(shop.published("2026-05-02")).checked.closed == 1)
  }

  @Test("what was erased is a stub, and old proofs still hold", arguments: [false, true])
  func erased(wasFake: Bool) {
    var shop = Shop(sample(languages: ["en", "nl"]))
    shop.append("2026-04-01")
    if wasFake {
      shop.siteContent.decisions = [
        decision(.remove, on: "2026-03-11-visit", "2026-04-02", reason: .fake)
      ]
      shop.append("2026-04-03")
    }
    shop.erase("2026-03-11-visit", "2026-04-04")
    shop.append("2026-04-04")
    #expect(findings(shop) == [])
    let site = shop.published("2026-05-02")
    #expect(!site.files.keys.contains { $0.contains("2026-03-11-visit") })
  }

  @Test("a quarantine holds back new reviews for its days", arguments: [nil, [1, 2]])
  func quarantine(stars: [Int]?) {
    var shop = Shop(sample())
    shop.siteContent.settings.quarantine = .init(days: 7, stars: stars)
    shop.append("2026-03-21")
    #expect(findings(shop, "2026-03-21") == [])
    #expect(audit(shop.published("2026-03-21")).checked.closed > 0)
    #expect(findings(shop, "2026-03-28") == [])
  }

  @Test("newest first is an order like the other, also of what is hidden")
  func newest() {
    var shop = Shop(sample())
    shop.siteContent.settings.order = .newest
    shop.siteContent.decisions = [decision(.remove, on: "2026-03-14-visit", "2026-04-02")]
    shop.append("2026-04-03")
    #expect(findings(shop) == [])
  }

  @Test("a receipt can stand for the old checkpoint")
  func receipt() {
    var shop = Shop(sample())
    shop.append("2026-04-01")
    let receipt = shop.published("2026-04-01").files["cases/2026-03-11-visit/receipt.tlog-proof"]
    shop.siteContent.reviews[1].text += " Later."
    shop.append("2026-04-03")
    #expect(audit(shop.published("2026-05-02"), since: receipt).isClean)
    var other = Shop(sample(), seed: 2)
    other.append("2026-04-01")
    let report = audit(other.published("2026-05-02"), since: receipt)
    #expect(report.kinds == [.rewritten, .forked])
  }

  @Test("a look of the shop's own is built again as well, and accepted only by who asks for it")
  func ownLook() {
    var shop = Shop(sample(languages: ["en", "nl"]))
    let style = "body { color: #123 }\n"
    shop.look = OwnLook(templates: [
      SourceFile(path: "templates/style.css", bytes: Array(style.utf8))
    ])
    shop.append("2026-04-03")
    let site = shop.published("2026-05-02")
    #expect(audit(site).findings.map(\.description) == [])
    #expect(audit(site).doubts == [.ownLook(["templates/style.css"])])
    #expect(audit(site) { $0.acceptsOwnLook = true }.doubts.isEmpty)
  }

  @Test("a site that something else built has no finding against it, and pages in doubt")
  func otherProgram() {
    var shop = Shop(sample())
    shop.program.cmark = "0.0.1"
    shop.append("2026-04-03")
    var site = shop.published("2026-05-02")
    #expect(audit(site).findings.map(\.description) == [])
    #expect(audit(site).doubts == [.program(shop.program, differing: 0)])
    #expect(site.replace("Writer 1", with: "Writer  1", in: "index.html") > 0)
    #expect(audit(site).isClean)
    #expect(audit(site).doubts == [.program(shop.program, differing: 1)])
    site.files["ledger/checkpoints/\(shop.log.count)"]?.append(10)
    #expect(!audit(site).isClean, "the ledger is checked whatever built the pages")
  }

  @Test("a version that was never released is a finding")
  func neverReleased() {
    var shop = Shop(sample())
    shop.program.version = "9.9.9"
    shop.program.commit = nil
    shop.append("2026-04-03")
    #expect(audit(shop.published("2026-05-02")).kinds == [.unknownProgram])
  }

  @Test("a site that was built too long ago fails who asks for a newer one")
  func age() {
    var shop = Shop(sample())
    shop.append("2026-04-03")
    let site = shop.published("2026-04-10")
    #expect(audit(site, on: "2026-04-17") { $0.maxAge = 7 }.isClean)
    #expect(audit(site, on: "2026-04-18") { $0.maxAge = 7 }.kinds == [.oldEdition])
  }

  @Test("settings that changed are told with what they were")
  func settings() {
    var shop = Shop(sample())
    shop.append("2026-04-01")
    shop.siteContent.settings.complaintThreshold = 1
    shop.append("2026-04-03")
    let site = shop.published("2026-05-02")
    #expect(audit(site).findings.map(\.description) == [])
    #expect(
      site.text("trust/index.html").contains(
        "Complaints were reviews of 3 stars or fewer; since then 1 star or fewer."))
  }

  @Test("what is rebuilt from a published site is the site, byte for byte")
  func rebuilt() {
    var shop = Shop(sample(languages: ["en", "nl"]))
    shop.append("2026-04-03")
    var site = shop.published("2026-05-02")
    let honest = site.files
    for path in site.files.keys where !path.hasPrefix("ledger/") { site.files[path] = nil }
    let rebuilt = Audit(of: site, today: "2026-05-02").rebuild(inShopLook: false)
    var files: [String: [UInt8]] = [:]
    for file in rebuilt.honest?.files ?? [] { files[file.path] = file.render() }
    #expect(rebuilt.report.isClean && files == honest)
  }
}
