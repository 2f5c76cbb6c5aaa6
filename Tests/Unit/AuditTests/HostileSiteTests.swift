import Core
import Ledger
import TestSupport
import Testing
@testable import TransparencyLog

@testable import Audit

@Suite("A hostile site is audited to its end")
struct HostileSiteTests {
  @Test(
    "a log of astronomic size ends at the first bundle that is missing", arguments: [false, true])
  func size(isListed: Bool) throws {
    let head = try #require(
      Checkpoint(origin: "a.example/ledger", size: 1 << 53, root: Digest(of: [1])))
    var site = TamperingTests.site
    site.isListed = isListed
    site.files["ledger/checkpoint"] = SignedCheckpoint(head).bytes
    #expect(audit(site, since: TamperingTests.since).kinds == [.missingEntries])
  }

  @Test("a site of nothing has no ledger, and neither has one of errors")
  func nothing() {
    #expect(audit(MemorySite(files: [:])).kinds == [.noLedger])
    #expect(audit(BrokenSite()).kinds == [.unreadable])
    #expect(audit(BrokenSite(canList: true)).kinds == [.unreadable])
  }

  @Test(
    "settings that no shop has are refused",
    arguments: [
      ("\"page-size\":5", "\"page-size\":0"), ("\"page-size\":5", "\"page-size\":9007199254740991"),
      ("\"page-size\":5", "\"page-size\":\"5\""), ("\"first-reply\":2", "\"first-reply\":3651"),
      ("\"complaint-threshold\":3", "\"complaint-threshold\":6"),
      ("[\"en\"]", "[\"../../etc\"]"), ("[\"en\"]", "[]"), ("\"UTC\"", "\"../../../etc/passwd\""),
      ("\"format\":1", "\"format\":2"), ("2026-05-02", "2026-05-32"),
      ("\"edition\":{", "\"edition\":{\"a\":1,"), ("\"pages\"", "\"pagez\""),
    ])
  func settings(_ old: String, _ new: String) {
    var site = TamperingTests.site
    let path = "ledger/source/site.json"
    #expect(site.replace(old, with: new, in: path) > 0 || old.contains("pages"))
    site.files[path] = site.files[path] == TamperingTests.site.files[path] ? [] : site.files[path]
    #expect(!audit(site).kinds.isDisjoint(with: [.badSource, .otherSettings]))
  }

  @Test("any file may hold anything")
  func anything() {
    var random = SeededGenerator(seed: 8)
    let paths = TamperingTests.site.files.keys.sorted()
    var unclean = 0
    for round in 0..<150 {
      var site = TamperingTests.site
      for _ in 0..<3 {
        guard let path = paths.randomElement(using: &random),
          let other = paths.randomElement(using: &random)
        else { continue }
        site.files[path] =
          round % 2 == 0
          ? (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } : site.files[other]
      }
      if !audit(site, since: TamperingTests.since).isClean { unclean += 1 }
    }
    #expect(unclean >= 149, "only \(unclean) of 150 damaged sites were found to be damaged")
  }

  @Test("of a kind that never ends a hundred are listed, and the rest counted")
  func many() {
    var findings = AuditFindings()
    for number in 0..<250 { findings.add(.otherContent, event: number, "a") }
    findings.add(.strayFile, "b")
    #expect(findings.listed.count == 101 && findings.unlisted == 150)
  }

  @Test("what a hostile file says cannot steer a terminal")
  func terminal() {
    let finding = AuditFinding(.strayFile, file: "a\u{1B}[2J", "b\u{202E}c\n")
    #expect(!finding.description.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
  }
}

/// A site whose files cannot be read.
private struct BrokenSite: PublishedSite {
  struct Failure: Error {}
  var canList = false

  func read(_ path: String) throws -> [UInt8]? { throw Failure() }
  func paths() throws -> [String]? {
    if canList { return ["ledger/checkpoint"] }
    throw Failure()
  }
}
