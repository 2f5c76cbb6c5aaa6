import Core
import Reviews
import TestSupport
import Testing

@testable import Ledger
@testable import TransparencyLog

@Suite("Faults of the ledger's state")
struct LedgerFaultTests {
  /// A shop whose ledger has checkpoints of 1, 3 and 6 events, with a key.
  private func shop(isSigned: Bool = true) throws -> Shop {
    var shop = Shop(seed: 5)
    if isSigned {
      shop.signer = signer()
      let key = try #require(shop.signer?.verifier)
      #expect(shop.ledger?.append(key: key, day: shop.day, using: &shop.writer.random) == nil)
    } else {
      shop.addReview()
    }
    for count in [0, 2, 3] {
      for _ in 0..<count { shop.addReview() }
      shop.build()
    }
    #expect(shop.ledger?.checkpoints.map(\.checkpoint.size) == [1, 3, 6])
    return shop
  }

  private func path(_ size: Int) -> String { "content/ledger/checkpoints/\(size)" }

  @Test("events whose checkpoint is lost are kept, and get the same one", arguments: [false, true])
  func lostCheckpoint(isSigned: Bool) throws {
    let shop = try shop(isSigned: isSigned)
    // The newest one, the newest two, all of them.
    for (lost, unsigned) in [([6], 3..<6), ([3, 6], 1..<6), ([1, 3, 6], 0..<6)] {
      var files = shop.files
      for size in lost { files[path(size)] = nil }
      let (read, findings) = LedgerState.read(files.sources)
      #expect(findings.map(\.rule) == [.ledgerUnsigned])
      let old = try #require(read)
      #expect(old.unsigned == unsigned && old.log.bytes == shop.ledger?.log.bytes)
      #expect(old.openings == shop.ledger?.openings)
      #expect(old.diff(with: shop.siteContent, asOf: shop.day).isEmpty)
      var ledger = old
      #expect(ledger.signUnsigned(with: shop.signer) == nil)
      let written = ledger.stateFiles(since: old)
      #expect(written.map(\.path) == [path(6)])
      #expect(written[0].bytes == shop.files[path(6)])
    }
  }

  @Test("what follows such events comes after a checkpoint of their own, which is written first")
  func growing() throws {
    var shop = try shop()
    shop.files[path(6)] = nil
    shop.ledger = shop.read
    shop.addReview()
    let old = try #require(shop.ledger)
    #expect(shop.ledger?.signUnsigned(with: shop.signer) == nil)
    let diff = try #require(shop.diff)
    #expect(shop.ledger?.append(diff, day: shop.day, using: &shop.writer.random) == nil)
    #expect(shop.ledger?.sign(with: shop.signer) == nil)
    let written = try #require(shop.ledger?.stateFiles(since: old))
    #expect(written.first?.path == path(6) && written.last?.path == path(7))
    for file in written { shop.files.write(file) }
    #expect(shop.findings == [])
    #expect(shop.read?.kept == shop.ledger?.kept)
  }

  @Test("events without a checkpoint that are not whole are dropped, and nothing else is")
  func damagedTail() throws {
    let shop = try shop()
    var lost = shop.files
    lost[path(6)] = nil
    let events = try #require(lost["content/ledger/events.jsonl"])
    let openings = try #require(lost["content/ledger/openings/000.jsonl"])
    func dropped(_ change: (inout [String: [UInt8]]) -> Void) {
      var files = lost
      change(&files)
      let (read, findings) = LedgerState.read(files.sources)
      #expect(findings.map(\.rule) == [.ledgerCutOff])
      #expect(read?.log.count == 3 && read?.unsigned.isEmpty == true)
      #expect(read?.checkpoints.map(\.checkpoint.size) == [1, 3])
    }
    dropped { $0["content/ledger/events.jsonl"]?.removeLast() }
    dropped { $0["content/ledger/events.jsonl"]?.removeLast(40) }
    let last = events.dropLast().lastIndex(of: 10).map { $0 + 1 } ?? 0
    dropped { $0["content/ledger/events.jsonl"]?.removeLast(events.count - last) }
    dropped { $0["content/ledger/openings/000.jsonl"]?.removeLast(30) }
    dropped { $0["content/ledger/openings/000.jsonl"]?[openings.count - 30] ^= 1 }
    dropped { $0["content/ledger/events.jsonl"]? += events[last...] }
  }

  @Test("a damaged checkpoint, of whatever size, is an error that says where to get it")
  func damagedCheckpoint() throws {
    let shop = try shop()
    for size in [1, 3, 6] {
      let bytes = try #require(shop.files[path(size)])
      let cuts = [[], Array(bytes.prefix(20)), Array(bytes.dropLast(10)), bytes.dropLast()]
      let other = try #require(shop.files[path(size == 1 ? 3 : 1)])
      let text = try SignedCheckpoint(parsing: bytes).note.text
      var forged = bytes
      forged[bytes.count - 20] = forged[bytes.count - 20] == 0x41 ? 0x42 : 0x41
      for damage in cuts + [other, Array(text.utf8), forged] {
        var files = shop.files
        files[path(size)] = damage
        let (ledger, findings) = LedgerState.read(files.sources)
        #expect(ledger == nil && findings.map(\.rule) == [.ledgerCheckpoint], "\(findings)")
        #expect(findings[0].place.file == path(size))
        #expect(findings[0].message.contains("from git, or from ledger/checkpoints/\(size) of"))
      }
    }
  }

  @Test("a checkpoint that is published and lost here comes back, with the receipts that hold it")
  func publishedCheckpoint() throws {
    let shop = try shop()
    let site = MemorySite(
      files: Dictionary(
        uniqueKeysWithValues: [1, 3, 6].map { ("ledger/checkpoints/\($0)", shop.files[path($0)]!) })
    )
    for lost in [[1], [3], [1, 3], [6], [3, 6], [1, 3, 6]] {
      var files = shop.files
      for size in lost { files[path(size)] = nil }
      let old = try #require(LedgerState.read(files.sources).ledger)
      var ledger = old
      let (sizes, findings) = ledger.restoreCheckpoints(from: site, at: "public")
      #expect(sizes == lost && findings.isEmpty)
      #expect(ledger.kept == shop.ledger?.kept)
      #expect(ledger.stateFiles(since: old).map(\.path) == lost.map(path))
      #expect(ledger.firstCheckpoint(with: 2)?.checkpoint.size == 3)
    }
    // Over the web their sizes are those in the report.
    var web = site
    web.isListed = false
    web.files["api/trust.json"] = Array(#"{"ledger":{"checkpoints":[1,3,6]}}"#.utf8)
    var files = shop.files
    files[path(3)] = nil
    var ledger = try #require(LedgerState.read(files.sources).ledger)
    #expect(ledger.restoreCheckpoints(from: web, at: "x").sizes == [3])
  }

  @Test("a published checkpoint that is none of this ledger is an error, and is never replaced")
  func foreignCheckpoint() throws {
    let shop = try shop()
    var other = try self.shop()
    other.siteContent.reviews[0].text = "Other words."
    other.build()
    let ledger = try #require(shop.ledger)
    func rules(_ bytes: [UInt8]) -> [Rule] {
      var ledger = ledger
      let site = MemorySite(files: ["ledger/checkpoints/5": bytes])
      let (sizes, findings) = ledger.restoreCheckpoints(from: site, at: "public")
      #expect(sizes.isEmpty && ledger.kept == shop.ledger?.kept)
      return findings.map(\.rule)
    }
    func checkpoint(_ origin: String, _ root: Digest?, _ key: SignerKey?) throws -> [UInt8] {
      let made = Checkpoint(origin: origin, size: 5, root: try #require(root))
      return SignedCheckpoint(try #require(made), signedBy: key.map { [$0] } ?? []).bytes
    }
    let root = ledger.tree.root(ofFirst: 5)
    #expect(try rules(checkpoint(ledger.origin, .emptyTree, shop.signer)) == [.ledgerDeparts])
    #expect(try rules(checkpoint("other.example", root, shop.signer)) == [.ledgerDeparts])
    #expect(try rules(checkpoint(ledger.origin, root, signer(seed: 3))) == [.ledgerDeparts])
    #expect(try rules(checkpoint(ledger.origin, root, nil)) == [.ledgerDeparts])
    #expect(rules(try #require(shop.files[path(3)])) == [.ledgerDeparts])
    #expect(rules(Array("not one\n".utf8)) == [.ledgerPublished])
  }

  @Test("a day before the last event is refused, and so is entering one after tomorrow")
  func days() throws {
    var shop = Shop.of(1)
    shop.build()
    let ledger = try #require(shop.ledger)
    let last = Writer.day.number
    func day(_ number: Int) -> Day { Day(number: last + number) }
    #expect(ledger.flaw(ofBuildingAsOf: day(-1))?.rule == .ledgerPastDay)
    #expect(ledger.flaw(ofBuildingAsOf: day(0)) == nil)
    #expect(ledger.flaw(ofBuildingAsOf: day(9999)) == nil)
    func rules(_ number: Int, today: Int?) -> [Rule] {
      ledger.findings(ofEnteringOn: day(number), today: today.map(day)).map(\.rule)
    }
    #expect(rules(-1, today: 0) == [.ledgerPastDay])
    #expect(rules(-1, today: nil) == [.ledgerPastDay])
    #expect(rules(1, today: 0) == [] && rules(5, today: 9) == [])
    #expect(rules(2, today: 0) == [.ledgerFutureDay])
    #expect(rules(2, today: nil) == [])
    #expect(
      LedgerState(origin: "x/ledger")?.findings(ofEnteringOn: day(2), today: day(0)).map(\.rule)
        == [.ledgerFutureDay])
  }

  @Test("a pause that is longer than 60 days and than any before is a warning")
  func pauses() throws {
    var shop = Shop.of(1)
    shop.build()
    func rules(_ pause: Int) throws -> [Rule] {
      let ledger = try #require(shop.ledger)
      let day = Day(number: try #require(ledger.lastDay).number + pause)
      return ledger.findings(ofEnteringOn: day, today: day).map(\.rule)
    }
    #expect(try rules(60) == [] && rules(61) == [.ledgerClockJump])
    shop.day = Day(number: shop.day.number + 91)
    shop.addReview()
    shop.build()
    #expect(try rules(91) == [] && rules(92) == [.ledgerClockJump])
    #expect(LedgerState(origin: "x/ledger")?.findings(ofEnteringOn: shop.day, today: nil) == [])
  }
}

extension LedgerFaultTests {
  @Test("a local time that was entered in another time zone keeps its instant, and is no edit")
  func timeZones() throws {
    var shop = Shop(seed: 3)
    let (amsterdam, york) = (
      try #require(ShopClock("Europe/Amsterdam")), try #require(ShopClock("America/New_York"))
    )
    let day: Day = "2026-03-14"
    func review(_ second: Int, on clock: ShopClock, text: String = "Flat.") -> Review {
      let instant = clock.instant(day, second: second)
      return Review(
        id: "a", stars: Stars(2), author: "M.", date: clock.moment(at: instant), text: text,
        place: Place("content/reviews/a.md"))
    }
    func diff(_ review: Review, in zone: String) throws -> (LedgerDiff, Review) {
      var content = shop.siteContent
      content.reviews = [review]
      content.settings.timeZone = zone
      let ledger = try #require(shop.ledger)
      let resolved = ledger.resolve(content)
      return (ledger.diff(with: resolved, asOf: shop.day), resolved.reviews[0])
    }
    shop.siteContent.reviews = [review(1800, on: amsterdam)]
    shop.ledger?.note(timeZone: "Europe/Amsterdam")
    shop.build()
    let entered = amsterdam.instant(day, second: 1800)
    let (same, kept) = try diff(review(1800, on: york), in: "America/New_York")
    #expect(same.isEmpty && kept.date == york.moment(at: entered))
    #expect(kept.date.day == Day(number: day.number - 1))
    let (edited, other) = try diff(review(1800, on: york, text: "x"), in: "America/New_York")
    #expect(edited.pending.count == 1 && other.date == kept.date)
    #expect(try diff(review(1860, on: york), in: "America/New_York").0.pending.count == 1)
    #expect(try diff(review(1800, on: amsterdam), in: "Europe/Amsterdam").0.isEmpty)
    // Without a note of the zone, an edit of the time cannot be told from a move.
    shop.ledger?.timeZones = []
    #expect(try diff(review(1800, on: york), in: "America/New_York").0.pending.count == 1)
    shop.ledger?.timeZones = ["Europe/Amsterdam", "UTC"]
    shop.ledger?.note(timeZone: "Europe/Amsterdam")
    #expect(shop.ledger?.timeZones == ["UTC", "Europe/Amsterdam"])
    for file in try #require(shop.ledger).stateFiles(since: shop.read) { shop.files.write(file) }
    #expect(shop.read?.timeZones == shop.ledger?.timeZones)
    #expect(shop.findings == [])
  }
}
