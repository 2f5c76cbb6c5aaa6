import Core
import Foundation
import Ledger
import Reviews
import TransparencyLog

/// A made-up ledger of a shop with very many reviews, and what is measured of it.
struct LargeLedger {
  let folder: URL
  let size: Int
  private let origin = "reviews.example/ledger"
  private let jobs = ProcessInfo.processInfo.activeProcessorCount

  init(folder: URL, size: Int) {
    self.folder = folder
    self.size = size
  }

  /// Writes state and tiles: seven reviews and three replies in ten events.
  func make() throws {
    guard var ledger = LedgerState(origin: origin), let signer else { return }
    var random = SystemRandomNumberGenerator()
    var watch = Stopwatch("a ledger of \(size) events")
    _ = ledger.append(key: signer.verifier, day: day(0), using: &random)
    _ = ledger.append(
      ledger.diff(with: siteContent(size - 1), asOf: day(0), jobs: jobs), day: day(0),
      using: &random)
    guard ledger.sign(with: signer) == nil else { return }
    watch.lap("entered")
    for file in ledger.stateFiles(since: nil) { try write(file.path, file.bytes) }
    for tile in Tile.all(for: ledger.log.count) {
      let bytes = tile.layer == .entries ? ledger.log.bytes(of: tile) : ledger.tree.bytes(of: tile)
      try write("ledger/" + tile.path, bytes ?? [])
    }
    try write("ledger/checkpoint", ledger.checkpoints.last?.bytes ?? [])
    watch.lap("written")
  }

  /// One more review: from the files' bytes to the bytes of the new state.
  func append() throws {
    let events = try read("content/ledger/events.jsonl")
    let files = [
      events, try read("content/ledger/origin"), try read("content/ledger/checkpoints/\(size)"),
    ]
    var watch = Stopwatch("append one review to \(size) events, on \(jobs) cores")
    let (read, findings) = LedgerState.read(files, withOpenings: false, jobs: jobs)
    guard var ledger = read else { return print(findings) }
    watch.lap("read and checked")
    var siteContent = siteContent(0)
    siteContent.reviews = [review(size)]
    var random = SystemRandomNumberGenerator()
    let diff = ledger.diff(with: siteContent, asOf: day(1), jobs: jobs)
    _ = ledger.append(diff, day: day(1), using: &random)
    _ = ledger.sign(with: signer)
    watch.lap("entered and signed")
    let bytes = ledger.stateFiles(since: read).reduce(0) { $0 + $1.bytes.count }
    watch.lap("state of \(ledger.log.count) events: \(bytes) bytes to write")
    watch.finish()
  }

  /// All of it: every event, hash and tile, and every opening against its commitment.
  func verify() throws {
    var watch = Stopwatch("verify \(size) events, on \(jobs) cores")
    let head = try SignedCheckpoint(parsing: try read("ledger/checkpoint").bytes)
    let log = try Log(size: head.checkpoint.size) { try? read("ledger/" + $0.path).bytes }
    watch.lap("tiles of events read")
    let findings = log.findings(file: "entries", jobs: jobs)
    watch.lap("events checked, \(findings.count) findings")
    let hashes = log.leafHashes(jobs: jobs)
    watch.lap("leaves hashed")
    let tiles = TileHashes(size: log.count) { try? read("ledger/" + $0.path).bytes }
    let mistake = tiles.mistake(root: head.checkpoint.root, leafHashes: hashes)
    watch.lap("tiles of hashes held against leaves and root: \(mistake.map { "\($0)" } ?? "fine")")
    watch.finish()
  }

  /// What a build does with the ledger: reads and checks all of it, compares, publishes.
  func build() throws {
    var files = [try read("content/ledger/events.jsonl"), try read("content/ledger/origin")]
    files.append(try read("content/ledger/checkpoints/\(size)"))
    for bundle in 0...(size - 1) / OpeningBundle.width {
      files.append(try read("content/ledger/" + OpeningBundle(index: bundle).path))
    }
    let siteContent = siteContent(size - 1)
    let site = Site(siteContent, asOf: day(0))
    var watch = Stopwatch("build with \(size) events, on \(jobs) cores")
    let (read, findings) = LedgerState.read(files, jobs: jobs)
    guard let ledger = read else { return print(findings) }
    watch.lap("read and checked")
    let diff = ledger.diff(with: siteContent, asOf: day(0), jobs: jobs)
    watch.lap("compared, \(diff.pending.count) new")
    guard let log = PublishedLedger(ledger, of: site, jobs: jobs) else { return }
    watch.lap("published log laid out")
    var bytes = log.files.reduce(0) { $0 + $1.render().count }
    watch.lap("\(log.files.count) files rendered on one core, \(bytes / 1_000_000) MB")
    bytes = site.cases.reduce(0) { $0 + (log.record(of: $1.id)?.receipt().count ?? 0) }
    watch.lap("\(site.cases.count) receipts rendered on one core, \(bytes / 1_000_000) MB")
    watch.finish()
  }

  // MARK: - What is in it

  private var signer: SignerKey? { SignerKey(name: origin, seed: Array(repeating: 7, count: 32)) }

  private func day(_ number: Int) -> Day { Day(number: 20_600 + number) }

  private func siteContent(_ events: Int) -> SiteContent {
    var siteContent = SiteContent(settings: Settings(name: Localized("De Ketting")))
    let reviews = (0..<events).filter { $0 % 10 < 7 }
    siteContent.reviews = reviews.map { review($0) }
    siteContent.replies = (0..<events).filter { $0 % 10 >= 7 }.map { event in
      Reply(
        review: id(event - 5), round: 1, by: "sanne", date: Moment(day(0)),
        text: "We are sorry, and have fitted a new tube and a new tyre at no cost for you.",
        place: Place("content/replies/\(id(event - 5)).md"))
    }
    return siteContent
  }

  private func review(_ event: Int) -> Review {
    var review = Review(
      id: id(event), stars: Stars(event % 5 + 1), author: "Marieke V.", date: Moment(day(0)),
      text:
        "The tyre was flat again one day after the repair, and nobody answered the phone \(event).",
      place: Place("content/reviews/\(id(event)).md"))
    review.language = "en"
    return review
  }

  private func id(_ event: Int) -> String {
    let digits = String(event)
    return "r-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  private func read(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: path))
    return SourceFile(path: path, bytes: Array(data))
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
