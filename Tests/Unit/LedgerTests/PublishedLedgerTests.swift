import Core
import Reviews
import TestSupport
import Testing
@testable import TransparencyLog

@testable import Ledger

@Suite("What a site publishes of its log")
struct PublishedLedgerTests {
  private func publish(_ shop: Shop) -> (log: PublishedLedger?, site: MemorySite) {
    let log = shop.ledger.flatMap { PublishedLedger($0, of: shop.site, jobs: 2) }
    let files = (log?.files ?? []).map { ($0.path, $0.render()) }
    return (log, MemorySite(files: Dictionary(files) { first, _ in first }))
  }

  private func busyShop(_ seed: UInt64, steps: Int = 400) throws -> Shop {
    var shop = Shop(seed: seed)
    shop.signer = signer()
    let key = try #require(shop.signer?.verifier)
    _ = shop.ledger?.append(key: key, day: shop.day, using: &shop.writer.random)
    for step in 0..<steps {
      shop.happen()
      if step % 50 == 49 { shop.build() }
    }
    shop.build()
    return shop
  }

  @Test("its files are the log's, and lead to its checkpoint")
  func files() throws {
    let shop = try busyShop(1)
    let (log, site) = publish(shop)
    let ledger = try #require(shop.ledger)
    let paths = try #require(log?.files.map(\.path))
    #expect(paths.last == "ledger/checkpoint")
    #expect(Set(paths).count == paths.count)
    let summary = try SignedCheckpoint(parsing: try #require(site.files["ledger/checkpoint"]))
    #expect(summary.checkpoint.size == ledger.log.count && ledger.log.count > 300)
    let read = try Log(size: summary.checkpoint.size) { site.files["ledger/\($0.path)"] }
    #expect(read.bytes == ledger.log.bytes)
    let tiles = TileHashes(size: summary.checkpoint.size) { site.files["ledger/\($0.path)"] }
    #expect(tiles.mistake(root: summary.checkpoint.root, leafHashes: read.leafHashes) == nil)
    for size in try #require(log?.checkpoints) {
      #expect(site.files["ledger/checkpoints/\(size)"] != nil)
    }
    #expect(site.files["ledger/key"] == Array("\(try #require(shop.signer).verifier.text)\n".utf8))
  }

  @Test("open are the words of what is shown, and every decision; nothing else", arguments: 0..<4)
  func openings(seed: Int) throws {
    let shop = try busyShop(UInt64(20 + seed), steps: 250)
    let (_, site) = publish(shop)
    let ledger = try #require(shop.ledger)
    let shown = Set(shop.site.cases.filter(\.isShown).map(\.id))
    var counts = (open: 0, closed: 0)
    for bundle in ledger.bundles {
      let bytes = site.files["ledger/\(bundle.path)"] ?? []
      let (published, badLine, isCut) = OpeningBundle.reading(
        bytes, index: bundle.index, size: ledger.log.count)
      #expect(badLine == nil && !isCut)
      for event in bundle.events where event < ledger.log.count {
        let (kept, open) = (bundle.opening(of: event), published.opening(of: event))
        #expect(kept?.document == open?.document)
        guard let kept else { continue }
        let summary = ledger.summaries[event]
        let isRedacted =
          summary.kind == .review
          && ledger.summaries.indices.contains {
            $0 > event && ledger.summaries[$0].kind == .decision(.redact)
              && ledger.review(of: $0) == ledger.review(of: event)
          }
        let first = summary.isEdit ? summary.refers : event
        let isOldReply =
          summary.kind == .reply
          && ledger.summaries.indices.contains {
            $0 > event && ledger.summaries[$0].isEdit && ledger.summaries[$0].refers == first
          }
        let isOpen =
          summary.kind.isDecision
          || (shown.contains(kept.document.review) && !isRedacted && !isOldReply)
        #expect(open?.secret == (isOpen ? kept.secret : nil))
        guard kept.secret != nil else { continue }
        if isOpen { counts.open += 1 } else { counts.closed += 1 }
      }
    }
    #expect(counts.open > 20 && counts.closed > 20, "\(counts)")
  }

  @Test("every receipt proves that the review is in the log, and says what it is of")
  func receipts() throws {
    let shop = try busyShop(3)
    let (log, _) = publish(shop)
    let ledger = try #require(shop.ledger)
    let key = try #require(shop.signer?.verifier)
    #expect(shop.site.cases.contains { $0.isShown } && shop.site.cases.contains { !$0.isShown })
    for one in shop.site.cases {
      let record = try #require(log?.record(of: one.id))
      let bytes = record.receipt()
      let receipt = try Receipt(parsing: bytes)
      #expect(receipt.bytes == bytes)
      #expect(record.events.contains { $0.index == receipt.index && $0.kind == .review })
      #expect(record.events.first?.index == record.event)
      let leaf = Array(ledger.log[receipt.index])
      #expect(receipt.flaw(of: leaf, origin: ledger.origin, trusting: [key]) == nil)
      let first = try #require(
        ledger.checkpoints.first { $0.checkpoint.size > receipt.index })
      #expect(receipt.checkpoint == first)
      let proof = try #require(
        ledger.tree.inclusionProof(of: receipt.index, inFirst: first.checkpoint.size))
      #expect(receipt.hashes == proof.hashes)
      let extra = try JCS(decoding: try #require(receipt.extra))
      #expect(extra["entry"]?.bytes == leaf)
      #expect((extra["content"] != nil) == one.isShown)
      if let content = extra["content"] {
        let salt = try #require(extra["salt"]?.string.flatMap { Salt(base64: $0) })
        #expect(
          ledger.log.commitment(at: receipt.index)
            == Commitment(toBytes: content.bytes, salt: salt))
        #expect(
          content.bytes
            == CanonicalDocument.bytes(of: one.review, edit: DocumentEdit(content)))
      }
    }
    #expect(log?.record(of: "never") == nil)
  }

  @Test("a receipt is made once: later events leave it, and only words that are hidden leave it")
  func receiptsOnce() throws {
    var shop = Shop.of(3)
    shop.build()
    func receipt(_ id: String) throws -> [UInt8] {
      try #require(publish(shop).log?.record(of: id)).receipt()
    }
    let (first, second) = (try receipt("r-1"), try receipt("r-2"))
    for _ in 0..<30 {
      shop.addReview()
      shop.siteContent.replies.append(shop.writer.reply("r-1", round: 1))
      shop.build()
      #expect(try receipt("r-1") == first && receipt("r-2") == second)
      shop.siteContent.replies = []
    }
    var decision = Decision(
      review: "r-2", round: 1, action: .remove, by: "s", date: Moment(shop.day), text: "",
      place: Place("x"))
    decision.reason = .abuse
    shop.siteContent.decisions = [decision]
    shop.build()
    let (hidden, open) = (try Receipt(parsing: receipt("r-2")), try Receipt(parsing: second))
    #expect(hidden.checkpoint == open.checkpoint && hidden.hashes == open.hashes)
    let extra = try JCS(decoding: try #require(hidden.extra))
    #expect(extra["entry"] != nil && extra["content"] == nil && extra["salt"] == nil)
    shop.siteContent.reviews[0].text += " And more."
    shop.build()
    let newest = try Receipt(parsing: receipt("r-1"))
    #expect(newest.index == shop.ledger.map { $0.log.count - 1 })
    #expect(newest.checkpoint == shop.ledger?.checkpoints.last)
  }

  @Test("a page can tell what a review said before it was edited, unless it was redacted")
  func earlierTexts() throws {
    var shop = Shop.of(2)
    shop.siteContent.reviews[0].text = "first"
    shop.build()
    shop.siteContent.reviews[0].text = "second"
    shop.build()
    shop.siteContent.reviews[0].stars = Stars(
      shop.siteContent.reviews[0].stars.current == 1 ? 2 : 1)
    shop.build()
    shop.siteContent.reviews[0].text = "third"
    shop.build()
    func texts() throws -> [String?] {
      try #require(publish(shop).log?.record(of: "r-1")).events.map { event in
        event.earlier.flatMap { $0.changed.contains(.text) ? $0.document.text : nil }
      }
    }
    #expect(try texts() == ["first", nil, "second", nil])
    var decision = Decision(
      review: "r-1", round: 1, action: .redact, by: "s", date: Moment(shop.day), text: "",
      place: Place("x"))
    decision.reason = .personalData
    shop.siteContent.decisions = [decision]
    shop.siteContent.reviews[0].text = "fourth"
    shop.build()
    #expect(try texts() == [nil, nil, nil, nil, nil, nil])
    let site = publish(shop).site
    for word in ["first", "second", "third"] {
      #expect(!site.files.values.contains { $0.holds(Array("\"\(word)\"".utf8)) })
    }
  }

  @Test("a page can tell what a follow-up said of the case before it was edited")
  func earlierStatements() throws {
    var shop = Shop.of(1)
    var followUp = FollowUp(
      review: "r-1", round: 1, date: Moment(shop.day), says: .disputes, text: "no",
      place: Place("f"))
    shop.siteContent.followUps = [followUp]
    shop.build()
    followUp.says = .confirms
    shop.siteContent.followUps = [followUp]
    shop.build()
    let record = try #require(publish(shop).log?.record(of: "r-1"))
    #expect(record.events.map(\.says) == [nil, .disputes, .confirms])
    #expect(record.edit(of: .followUp, round: 1)?.index == 2)
    #expect(record.firstStatement(round: 1) == .disputes)
    #expect(record.edit(of: .followUp, round: 2) == nil)
  }

  @Test("no byte of an erased text is in what is published")
  func erased() throws {
    var shop = Shop.of(3)
    shop.siteContent.reviews[1].text = "unforgettable words"
    var reply = shop.writer.reply("r-2", round: 1)
    reply.text = "unforgettable answer"
    shop.siteContent.replies = [reply]
    shop.build()
    #expect(publish(shop).site.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    shop.erase("r-2")
    shop.build()
    let (log, site) = publish(shop)
    #expect(!site.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    #expect(!shop.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    let event = try #require(
      shop.siteContent.reviews.compactMap { DocumentID.erasedEvent($0.id) }.first)
    let record = try #require(log?.record(of: "erased-\(event)"))
    #expect(record.event == event)
    #expect(record.events.map(\.kind) == [.review, .reply, .erase])
    #expect(!record.receipt().holds(Array("unforgettable".utf8)))
  }

  @Test("a ledger without a checkpoint of its newest events publishes nothing")
  func unsigned() {
    var shop = Shop.of(1)
    #expect(shop.ledger.flatMap { PublishedLedger($0, of: shop.site) } == nil)
    shop.build()
    let log = shop.ledger.flatMap { PublishedLedger($0, of: shop.site) }
    #expect(log?.key == nil && log?.days == Writer.day...Writer.day)
    #expect(log?.files.contains { $0.path == "ledger/key" } == false)
  }

  @Test("a lost ledger comes back from what was published, and go on", arguments: 0..<3)
  func recovery(seed: Int) throws {
    var shop = try busyShop(UInt64(40 + seed), steps: 200)
    let ledger = try #require(shop.ledger)
    let site = publish(shop).site
    let (found, findings) = try LedgerState.recovering(site, trusting: ledger.key)
    #expect(!findings.fails(strict: false), "\(findings)")
    let recovered = try #require(found)
    #expect(recovered.log.bytes == ledger.log.bytes)
    #expect(recovered.checkpoints == ledger.checkpoints)
    #expect(recovered.erased == ledger.erased)
    // What is hidden is not known any more, and is neither changed nor gone.
    shop.ledger = recovered
    let hidden = Set(shop.site.cases.filter { !$0.isShown }.map(\.id))
    #expect(hidden.contains { DocumentID.erasedEvent($0) == nil })
    let first = try #require(shop.diff)
    #expect(first.findings.isEmpty, "\(first.findings)")
    #expect(!first.pending.contains { hidden.contains($0.document.review) })
    shop.files = [:]
    for file in recovered.stateFiles(since: nil) { shop.files.write(file) }
    #expect(shop.read?.kept == recovered.kept)
    shop.build()
    #expect(shop.diff?.isEmpty == true)
    // And what is shown again is entered again.
    shop.siteContent.decisions.removeAll { hidden.contains($0.review) }
    let again = try #require(shop.diff).pending.map(\.document)
    for id in hidden where DocumentID.erasedEvent(id) == nil {
      #expect(again.contains(DocumentID(.review, review: id)))
    }
  }

  @Test("what is not whole, or not signed by the key, is not taken for the lost ledger")
  func badRecovery() throws {
    let shop = try busyShop(50, steps: 100)
    let site = publish(shop).site
    func isRefused(_ site: MemorySite, key: VerifierKey? = nil) throws -> Bool {
      let (ledger, findings) = try LedgerState.recovering(site, trusting: key)
      return ledger == nil && findings.fails(strict: false)
    }
    #expect(try !isRefused(site))
    #expect(try isRefused(site, key: signer(seed: 77)?.verifier))
    // Not looked at: what can be computed, and what is there twice.
    let twice = "ledger/checkpoints/\(shop.ledger?.log.count ?? 0)"
    let others = site.files.keys.filter {
      !$0.contains("tile/0") && $0 != "ledger/key" && $0 != twice
    }
    for path in others.sorted() {
      var other = site
      other.files[path]?[3] ^= 1
      #expect(try isRefused(other), "\(path)")
    }
    var other = site
    other.files["ledger/openings/000.jsonl"] = nil
    #expect(try isRefused(other))
    other = site
    let text = try SignedCheckpoint(parsing: try #require(site.files["ledger/checkpoint"])).note
      .text
    other.files["ledger/checkpoint"] = Array(text.utf8)
    #expect(try isRefused(other))
    other = site
    other.isListed = false
    let (ledger, _) = try LedgerState.recovering(other)
    #expect(ledger?.checkpoints.count == 1)
  }
}
