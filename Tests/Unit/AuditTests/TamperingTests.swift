import Core
import Ledger
import Reviews
import TestSupport
import Testing
@testable import TransparencyLog

@testable import Audit

@Suite("What was done to a site is told, and at which event")
struct TamperingTests {
  /// A shop with three checkpoints, and something of everything in its log.
  static let shop: Shop = {
    var shop = Shop(sample())
    shop.signer = signer()
    shop.append("2026-04-01")
    shop.siteContent.reviews[3].text = "Edited since."
    shop.siteContent.decisions = [decision(.remove, on: "2026-03-14-visit", "2026-04-02")]
    shop.append("2026-04-03")
    shop.siteContent.replies[0].text = "Thanks a lot."
    shop.append("2026-04-07")
    return shop
  }()
  static let day: Day = "2026-05-02"
  static let site = shop.published(day)
  /// What a doubter kept.
  static let since = shop.checkpoints.last?.bytes

  private func check(
    _ site: MemorySite, since: [UInt8]? = TamperingTests.since
  ) -> AuditReport { audit(site, since: since) }

  /// Whether there is a finding of that kind, at that event and with these words in it.
  private func has(
    _ report: AuditReport, _ kind: AuditFinding.Kind, event: Int? = nil, _ words: String = ""
  ) -> Bool {
    report.findings.contains {
      $0.kind == kind && (event == nil || $0.event == event)
        && (words.isEmpty || $0.message.contains(words))
    }
  }

  @Test("as it is published nothing is against it")
  func honest() {
    #expect(check(Self.site).findings.map(\.description) == [])
  }

  @Test(
    "a one-star review that is dropped everywhere, and the log made anew, is missed by the old checkpoint"
  )
  func dropped() {
    let shop = Self.shop.without("2026-03-11-visit")
    let site = shop.published(Self.day)
    #expect(audit(site).isClean)
    let report = check(site)
    #expect(has(report, .rolledBack, "the ledger was rolled back: it had"))
    #expect(report.kinds == [.rolledBack])
  }

  @Test("a dropped review in whose place others have come is a rewritten log")
  func replaced() {
    var shop = Self.shop.without("2026-03-11-visit")
    for number in 0..<9 {
      shop.siteContent.reviews[0].text = "Even better \(number)."
      shop.append("2026-04-08")
    }
    let report = check(shop.published("2026-05-02"))
    #expect(has(report, .rewritten, "its first \(Self.shop.log.count) events are not those"))
  }

  @Test("where old checkpoints are left, they bound the event that was changed")
  func bounded() throws {
    let sizes = Self.shop.checkpoints.map(\.checkpoint.size)
    let shop = Self.shop.rewritten { $0[sizes[0]].entry.day = "2026-04-02" }
    var site = Self.site.with(ledger: shop.ledgerFiles(Self.day))
    for checkpoint in Self.shop.checkpoints.dropLast() {
      site.files["ledger/checkpoints/\(checkpoint.checkpoint.size)"] = checkpoint.bytes
    }
    let report = check(site)
    #expect(
      has(report, .rewritten, event: sizes[0], "events \(sizes[0]) to \(sizes[1] - 1)"),
      "\(report.findings)")
    #expect(has(report, .otherPastCheckpoint, event: sizes[0]))
  }

  @Test("an entry that was changed and nothing else is told by its number")
  func changedEntry() throws {
    var site = Self.site
    let bundle = try #require(site.files.keys.first { $0.hasPrefix("ledger/tile/entries/") })
    #expect(site.replace("\"stars\":1", with: "\"stars\":5", in: bundle) > 0)
    let report = check(site)
    #expect(has(report, .changedEntry, event: 3, "event 3 is not the one that was published"))
    #expect(has(report, .otherRoot) && has(report, .rewritten))
    #expect(has(report, .otherDocument, event: 3, "has 1 stars, and the event has 5"))
  }

  @Test("a text that was changed in the ledger is told")
  func editedText() {
    var site = Self.site
    #expect(site.replace("number 1*", with: "lovely*", in: "ledger/openings/000.jsonl") == 1)
    #expect(has(check(site), .otherContent, event: 3, "was changed after it was entered"))

    let shop = Self.shop.rewritten { events in
      guard let old = events[3].opening?.secret else { return }
      let content = Array(
        String(decoding: old.content, as: UTF8.self).components(separatedBy: "number 1")
          .joined(separator: "lovely").utf8)
      events[3].opening = Opening(
        event: 3, document: .init(.review, review: "2026-03-11-visit"),
        secret: .init(content: content, salt: old.salt))
      events[3].entry.commitment = Commitment(toBytes: content, salt: old.salt)
    }
    let report = check(site.with(ledger: shop.ledgerFiles(Self.day)))
    #expect(has(report, .rewritten))
    #expect(!report.kinds.contains(.otherContent))
  }

  @Test("an older site put in the place of a newer one is a rollback", arguments: [0, 1])
  func rolledBack(to checkpoint: Int) {
    var shop = Shop(sample())
    shop.signer = signer()
    shop.append("2026-04-01")
    if checkpoint == 1 {
      shop.siteContent.reviews[3].text = "Edited since."
      shop.siteContent.decisions = [decision(.remove, on: "2026-03-14-visit", "2026-04-02")]
      shop.append("2026-04-03")
    }
    let site = shop.published("2026-04-05")
    #expect(audit(site).isClean)
    let report = check(site)
    #expect(report.kinds == [.rolledBack])
    #expect(has(report, .rolledBack, event: shop.log.count))
  }

  @Test("two histories from one beginning are a fork")
  func forked() {
    var shop = Shop(sample())
    shop.signer = signer()
    shop.append("2026-04-01")
    while shop.log.count < Self.shop.log.count {
      shop.siteContent.reviews[5].text += " More."
      shop.append("2026-04-03")
    }
    let report = check(shop.published(Self.day))
    #expect(has(report, .forked, "two different checkpoints of \(shop.log.count) events"))
  }

  @Test("a checkpoint that is unsigned, signed by another or of another root is told")
  func forgedCheckpoint() throws {
    let head = try #require(Self.shop.checkpoints.last?.checkpoint)
    let thief = try #require(signer(seed: 77))
    var site = Self.site
    site.files["ledger/checkpoint"] = SignedCheckpoint(head).bytes
    #expect(has(check(site), .unsigned))
    site.files["ledger/checkpoint"] = SignedCheckpoint(head, signedBy: [thief]).bytes
    #expect(has(check(site), .otherKey, "signed by someone else"))
    let other = try #require(
      Checkpoint(origin: head.origin, size: head.size, root: Digest(of: [1])))
    site.files["ledger/checkpoint"] =
      SignedCheckpoint(other, signedBy: [try #require(Self.shop.signer)]).bytes
    #expect(has(check(site), .otherRoot))
    site.files["ledger/checkpoint"] = Self.site.files["ledger/checkpoint"]
    site.replace(head.root.base64, with: Digest(of: [1]).base64, in: "ledger/checkpoint")
    #expect(has(check(site), .forgedSignature))
  }

  @Test("an event that says an earlier day than the one before it was backdated")
  func backdated() {
    let last = Self.shop.log.count - 1
    let shop = Self.shop.rewritten { $0[last].entry.day = "2026-04-02" }
    let report = check(Self.site.with(ledger: shop.ledgerFiles(Self.day)))
    #expect(has(report, .backdated, event: last, "it says 2026-04-02, and the event before it"))
    #expect(has(report, .rewritten))
  }

  @Test("a page that says anything else than the ledger is told, with both texts")
  func page() {
    let page = "cases/2026-03-11-visit/index.html"
    var site = Self.site
    #expect(site.replace("number 1", with: "lovely", in: page) > 0)
    #expect(check(site).kinds == [.otherBytes])
    #expect(has(check(site), .otherBytes, "lovely") && has(check(site), .otherBytes, "number 1"))
    site.files[page] = nil
    #expect(check(site).kinds == [.missingFile])
  }

  @Test(
    "a file that does not belong to the site is told, and what servers ask for is not",
    arguments: [
      (".htaccess", false), ("_redirects", false), ("index.htm", false), ("nl/index.html", false),
      ("cases/new/index.html", false), ("ledger/source/other.json", false), ("CNAME", true),
      (".nojekyll", true), (".well-known/security.txt", true), ("x.well-known/a", false),
    ])
  func foreign(path: String, isFine: Bool) {
    var site = Self.site
    site.files[path] = Array("x\n".utf8)
    #expect(check(site).kinds == (isFine ? [] : [.foreignFile]))
    let settings = Array("the shop's server\n".utf8)
    site.files[path] = nil
    site.files["_headers"] = settings
    #expect(check(site).kinds == [.foreignFile])
    #expect(audit(site) { $0.companions = ["_headers": settings] }.isClean)
    #expect(audit(site) { $0.companions = ["nginx.conf": settings] }.kinds == [.foreignFile])
  }

  @Test("a source that is not the ledger's is told")
  func source() {
    func changed(_ old: String, _ new: String, in path: String) -> Set<AuditFinding.Kind> {
      var site = Self.site
      #expect(site.replace(old, with: new, in: path) > 0, "\(old)")
      return check(site).kinds
    }
    let (main, cases) = ("ledger/source/site.json", "ledger/source/cases.json")
    #expect(changed("Sanne de Wit", "Joris", in: main).contains(.otherSettings))
    #expect(
      changed("\"complaint-threshold\":3", "\"complaint-threshold\":1", in: main).contains(
        .otherSettings))
    #expect(changed("\"day\":\"2026-03-14\"", "\"day\":\"2026-04-14\"", in: cases) == [.badSource])
    #expect(changed("\"stars\":2", "\"stars\":3", in: cases) == [.badSource])
    #expect(
      changed("\"day\":\"2026-03-14\"", "\"day\":\"2026-03-13\"", in: cases).contains(.otherBytes))
    #expect(
      changed("\"as-of\":\"2026-05-02\"", "\"as-of\":\"2026-04-06\"", in: main).contains(
        .earlyEdition))
    var site = Self.site
    site.files[main] = nil
    #expect(check(site).kinds == [.badSource])
  }
}
