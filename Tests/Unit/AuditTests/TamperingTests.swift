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
    shop.isBare = true
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
    #expect(has(report, .changedEntry, event: 2, "event 2 is not the one that was published"))
    #expect(has(report, .otherRoot) && has(report, .rewritten))
    #expect(has(report, .otherDocument, event: 2, "has 1 stars, and the event has 5"))
  }

  @Test("a text that was changed on its page, in the ledger, or in both is told")
  func editedText() {
    let page = "cases/2026-03-11-visit/index.html"
    var site = Self.site
    #expect(site.replace("number 1", with: "lovely", in: page) == 1)
    #expect(check(site).kinds == [.otherWords])
    #expect(has(check(site), .otherWords, event: 2, "the customer's words of event 2"))

    var both = site
    #expect(both.replace("number 1*", with: "lovely*", in: "ledger/openings/000.jsonl") == 1)
    #expect(has(check(both), .otherContent, event: 2, "was changed after it was entered"))

    let shop = Self.shop.rewritten { events in
      guard let old = events[2].opening?.secret else { return }
      let content = Array(
        String(decoding: old.content, as: UTF8.self).components(separatedBy: "number 1")
          .joined(separator: "lovely").utf8)
      events[2].opening = Opening(
        event: 2, document: .init(.review, review: "2026-03-11-visit"),
        secret: .init(content: content, salt: old.salt))
      events[2].entry.commitment = Commitment(toBytes: content, salt: old.salt)
    }
    let report = check(site.with(ledger: shop.ledgerFiles(Self.day)))
    #expect(has(report, .rewritten))
    #expect(!report.kinds.contains(.otherContent))
  }

  @Test("an older site put in the place of a newer one is a rollback", arguments: [0, 1])
  func rolledBack(to checkpoint: Int) {
    var shop = Shop(sample())
    shop.isBare = true
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
    shop.isBare = true
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

  @Test("stars, titles and badges are those of the log on every page")
  func cards() {
    let page = "stars/1/index.html"
    var site = Self.site
    #expect(site.replace("data-stars=\"1\"", with: "data-stars=\"5\"", in: page) == 2)
    #expect(check(site).kinds == [.otherStars])
    site = Self.site
    #expect(site.replace("Visit 1 ", with: "Vist 1 ", in: page) == 1)
    #expect(check(site).kinds == [.otherTitle])
    site = Self.site
    #expect(site.replace("data-grade=\"confirmed\"", with: "data-grade=\"ruled\"", in: page) == 1)
    #expect(check(site).kinds == [.otherOutcome])
    site = Self.site
    #expect(site.replace("Paid back", with: "Not paid back", in: page) == 1)
    #expect(check(site).kinds == [.otherWords])
    site = Self.site
    #expect(site.replace("Writer 1", with: "Somebody", in: page) == 1)
    #expect(check(site).kinds == [.otherByline])
  }

  @Test("a card that is left out of a list, or stands elsewhere in it, is told")
  func lists() {
    for path in ["index.html", "newest/index.html", "complaints/index.html", "stars/5/index.html"] {
      var cards = Self.site.cards(on: path)
      let first = cards.removeFirst()
      #expect(check(Self.site.with(cards: cards, on: path)).kinds.contains(.missingCard))
      cards.insert(first, at: 1)
      #expect(check(Self.site.with(cards: cards, on: path)).kinds == [.otherOrder], "\(path)")
      cards.append(first)
      #expect(check(Self.site.with(cards: cards, on: path)).kinds.contains(.surplusCard))
    }
  }

  @Test(
    "a review without a page, a placeholder that has gone, and a page without an event are told")
  func pages() throws {
    var site = Self.site
    site.files["cases/2026-03-11-visit/index.html"] = nil
    #expect(has(check(site), .missingPage, event: 2))
    site = Self.site
    site.files["cases/2026-03-14-visit/index.html"] = nil
    #expect(has(check(site), .missingPage, event: 5))
    site = Self.site
    site.files["cases/new/index.html"] = site.files["cases/2026-03-11-visit/index.html"]
    #expect(has(check(site), .pageWithoutEvent, "'new'"))
  }

  @Test("what is hidden without a decision in the log, or shown against one, is told")
  func visibility() {
    var shop = Self.shop
    shop.siteContent.decisions.append(decision(.remove, on: "2026-03-11-visit", "2026-04-08"))
    let hidden = Self.site.with(ledger: Self.shop.ledgerFiles(Self.day))
    var site = shop.published(Self.day)
    #expect(check(site).kinds.isSuperset(of: [.closedOpening, .hiddenReview]))
    site = site.with(ledger: hidden.files.filter { $0.key.hasPrefix("ledger/") })
    #expect(has(check(site), .hiddenReview, event: 2, "nothing in the ledger says why"))
    shop.siteContent.decisions = []
    #expect(check(shop.published(Self.day)).kinds.isSuperset(of: [.shownReview, .openOpening]))
  }

  @Test("figures are those of the log, as data and as they are printed")
  func figures() {
    var site = Self.site
    #expect(site.replace("\"received\":12", with: "\"received\":13", in: "api/trust.json") == 1)
    #expect(has(check(site), .otherFigure, "'reviews.received' is 13, and by the ledger it is 12"))
    site = Self.site
    #expect(site.replace("3.6", with: "4.6", in: "index.html") > 0)
    #expect(
      has(check(site), .otherFigure, "the score is printed as '4.6', and by the ledger it is 3.6"))
    site = Self.site
    #expect(site.replace("1: 2", with: "1: 1", in: "index.html") == 1)
    #expect(has(check(site), .otherFigure, "2 reviews have 1 stars"))
  }

  @Test("a receipt of another text, or with another proof, is told")
  func receipts() {
    let path = "cases/2026-03-11-visit/receipt.tlog-proof"
    var site = Self.site
    site.files[path] = site.files["cases/2026-03-12-visit/receipt.tlog-proof"]
    #expect(has(check(site), .badReceipt, event: 2, "not of this review"))
    site.files[path] = nil
    #expect(has(check(site), .badReceipt, event: 2, "it is not there"))
  }
}
