import Files
import Findings
import Reviews
import Testing

@testable import Ledger

/// A published site in memory.
private struct Folder: PublishedSite {
  var files: [String: [UInt8]]
  var isListed = true

  func read(_ path: String) throws -> [UInt8]? { files[path] }
  func paths() throws -> [String]? { isListed ? files.keys.sorted() : nil }
}

@Suite("What a site publishes of its log")
struct SiteLogTests {
  private func publish(_ shop: Shop) -> (log: SiteLog?, site: Folder) {
    let log = shop.books.flatMap { SiteLog($0, of: shop.site, jobs: 2) }
    let files = (log?.files ?? []).map { ($0.path, $0.render()) }
    return (log, Folder(files: Dictionary(files) { first, _ in first }))
  }

  private func busyShop(_ seed: UInt64, steps: Int = 400) throws -> Shop {
    var shop = Shop(seed: seed)
    shop.signer = signer()
    let key = try #require(shop.signer?.verifier)
    _ = shop.books?.append(key: key, day: shop.day, using: &shop.writer.random)
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
    let books = try #require(shop.books)
    let paths = try #require(log?.files.map(\.path))
    #expect(paths.last == "ledger/checkpoint")
    #expect(Set(paths).count == paths.count)
    let head = try SignedCheckpoint(parsing: try #require(site.files["ledger/checkpoint"]))
    #expect(head.checkpoint.size == books.log.count && books.log.count > 300)
    let read = try Log(size: head.checkpoint.size) { site.files["ledger/\($0.path)"] }
    #expect(read.bytes == books.log.bytes)
    let tiles = TileHashes(size: head.checkpoint.size) { site.files["ledger/\($0.path)"] }
    #expect(tiles.mistake(root: head.checkpoint.root, leafHashes: read.leafHashes) == nil)
    for size in try #require(log?.checkpoints) {
      #expect(site.files["ledger/checkpoints/\(size)"] != nil)
    }
    #expect(site.files["ledger/key"] == Array("\(try #require(shop.signer).verifier.text)\n".utf8))
  }

  @Test("open are the words of what is shown, and every decision; nothing else", arguments: 0..<4)
  func openings(seed: Int) throws {
    let shop = try busyShop(UInt64(20 + seed), steps: 250)
    let (_, site) = publish(shop)
    let books = try #require(shop.books)
    let shown = Set(shop.site.cases.filter(\.isShown).map(\.id))
    for bundle in books.bundles {
      let bytes = site.files["ledger/\(bundle.path)"] ?? []
      let (published, badLine, isCut) = OpeningBundle.reading(
        bytes, index: bundle.index, size: books.log.count)
      #expect(badLine == nil && !isCut)
      for event in bundle.events where event < books.log.count {
        let (kept, open) = (bundle.opening(of: event), published.opening(of: event))
        #expect(kept?.piece == open?.piece)
        guard let kept else { continue }
        let head = books.heads[event]
        let isRedacted =
          head.kind == .review
          && books.heads.indices.contains {
            $0 > event && books.heads[$0].kind == .redact
              && books.review(of: $0) == books.review(of: event)
          }
        let first = head.isEdit ? head.refers : event
        let isOldReply =
          head.kind == .reply
          && books.heads.indices.contains {
            $0 > event && books.heads[$0].isEdit && books.heads[$0].refers == first
          }
        let isOpen =
          head.kind.isDecision
          || (shown.contains(kept.piece.review) && !isRedacted && !isOldReply)
        #expect(open?.secret == (isOpen ? kept.secret : nil))
      }
    }
  }

  @Test("every receipt proves that the review is in the log, and says what it is of")
  func receipts() throws {
    let shop = try busyShop(3)
    let (log, _) = publish(shop)
    let books = try #require(shop.books)
    let key = try #require(shop.signer?.verifier)
    for one in shop.site.cases {
      let record = try #require(log?.record(of: one.id))
      let bytes = record.receipt()
      let receipt = try Receipt(parsing: bytes)
      #expect(receipt.bytes == bytes)
      #expect(record.events.contains { $0.index == receipt.index && $0.kind == .review })
      #expect(record.events.first?.index == record.event)
      let leaf = Array(books.log[receipt.index])
      #expect(receipt.flaw(of: leaf, origin: books.origin, trusting: [key]) == nil)
      let proof = try #require(
        books.tree.inclusionProof(of: receipt.index, inFirst: books.log.count))
      #expect(receipt.hashes == proof.hashes)
      let extra = try JCS(decoding: try #require(receipt.extra))
      #expect(extra["entry"]?.bytes == leaf)
      #expect((extra["content"] != nil) == one.isShown)
      if let content = extra["content"],
        let salt = extra["salt"]?.string.flatMap({ Salt(base64: $0) })
      {
        #expect(books.log.commitment(at: receipt.index)?.holds(for: content, salt: salt) == true)
        #expect(content.bytes == PieceContent.bytes(of: one.review))
      }
    }
    #expect(log?.record(of: "never") == nil)
  }

  @Test(
    "the proofs of all leaves of one tree are those of RFC 9162",
    arguments: [1, 2, 3, 7, 8, 100, 257])
  func proofs(size: Int) {
    let tree = tree(size)
    let proofs = InclusionProofs(tree)
    for index in 0..<size {
      #expect(proofs.hashes(of: index) == tree.inclusionProof(of: index, inFirst: size)?.hashes)
    }
  }

  @Test("a page can tell what a review said before it was edited, unless it was redacted")
  func earlierTexts() throws {
    var shop = Shop.of(2)
    shop.material.reviews[0].text = "first"
    shop.build()
    shop.material.reviews[0].text = "second"
    shop.build()
    shop.material.reviews[0].rating = shop.material.reviews[0].rating == 1 ? 2 : 1
    shop.build()
    shop.material.reviews[0].text = "third"
    shop.build()
    func texts() throws -> [String?] {
      try #require(publish(shop).log?.record(of: "r-1")).events.map(\.earlierText)
    }
    #expect(try texts() == ["first", nil, "second", nil])
    var decision = Decision(
      review: "r-1", round: 1, action: .redact, by: "s", date: Moment(shop.day), text: "",
      place: Place("x"))
    decision.reason = .personalData
    shop.material.decisions = [decision]
    shop.material.reviews[0].text = "fourth"
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
    shop.material.followUps = [followUp]
    shop.build()
    followUp.says = .confirms
    shop.material.followUps = [followUp]
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
    shop.material.reviews[1].text = "unforgettable words"
    var reply = shop.writer.reply("r-2", round: 1)
    reply.text = "unforgettable answer"
    shop.material.replies = [reply]
    shop.build()
    #expect(publish(shop).site.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    shop.erase("r-2")
    shop.build()
    let (log, site) = publish(shop)
    #expect(!site.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    #expect(!shop.files.values.contains { $0.holds(Array("unforgettable".utf8)) })
    let event = try #require(
      shop.material.reviews.compactMap { PieceName.erasedEvent($0.id) }.first)
    let record = try #require(log?.record(of: "erased-\(event)"))
    #expect(record.event == event)
    #expect(record.events.map(\.kind) == [.review, .reply, .erase])
    #expect(!record.receipt().holds(Array("unforgettable".utf8)))
  }

  @Test("books without a checkpoint of their newest events publish nothing")
  func unsigned() {
    var shop = Shop.of(1)
    #expect(shop.books.flatMap { SiteLog($0, of: shop.site) } == nil)
    shop.build()
    let log = shop.books.flatMap { SiteLog($0, of: shop.site) }
    #expect(log?.key == nil && log?.days == Writer.day...Writer.day)
    #expect(log?.files.contains { $0.path == "ledger/key" } == false)
  }

  @Test("lost books come back from what was published, and go on", arguments: 0..<3)
  func recovery(seed: Int) throws {
    var shop = try busyShop(UInt64(40 + seed), steps: 200)
    let books = try #require(shop.books)
    let site = publish(shop).site
    let (found, findings) = try Books.recovering(site, trusting: books.key)
    #expect(!findings.fails(strict: false), "\(findings)")
    let recovered = try #require(found)
    #expect(recovered.log.bytes == books.log.bytes)
    #expect(recovered.checkpoints == books.checkpoints)
    #expect(recovered.erased == books.erased)
    // What is hidden is not known any more, and is neither changed nor gone.
    shop.books = recovered
    let hidden = Set(shop.site.cases.filter { !$0.isShown }.map(\.id))
    let first = try #require(shop.comparison)
    #expect(first.findings.isEmpty, "\(first.findings)")
    #expect(!first.additions.contains { hidden.contains($0.piece.review) })
    shop.files = [:]
    for file in recovered.stateFiles(since: nil) { shop.files.write(file) }
    #expect(shop.read?.kept == recovered.kept)
    shop.build()
    #expect(shop.comparison?.isEmpty == true)
    // And what is shown again is entered again.
    shop.material.decisions.removeAll { hidden.contains($0.review) }
    let again = try #require(shop.comparison).additions.map(\.piece)
    for id in hidden where PieceName.erasedEvent(id) == nil {
      #expect(again.contains(PieceName(.reviews, review: id)))
    }
  }

  @Test("what is not whole, or not signed by the key, is not taken for the lost books")
  func badRecovery() throws {
    let shop = try busyShop(50, steps: 100)
    let site = publish(shop).site
    func isRefused(_ site: Folder, key: VerifierKey? = nil) throws -> Bool {
      let (books, findings) = try Books.recovering(site, trusting: key)
      return books == nil && findings.fails(strict: false)
    }
    #expect(try !isRefused(site))
    #expect(try isRefused(site, key: signer(seed: 77)?.verifier))
    // Not looked at: what can be computed, and what is there twice.
    let twice = "ledger/checkpoints/\(shop.books?.log.count ?? 0)"
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
    let (books, _) = try Books.recovering(other)
    #expect(books?.checkpoints.count == 1)
  }
}
