import Core
import Reviews
@testable import TransparencyLog

@testable import Ledger

/// A shop to which things happen: its content, its ledger and the files they are kept in.
struct Shop {
  var writer: Writer
  var siteContent = SiteContent(settings: Settings(name: Localized("De Ketting")))
  var ledger: LedgerState?
  var files: [String: [UInt8]] = [:]
  var day = Writer.day
  var signer: SignerKey?
  private var reviewCount = 0

  init(seed: UInt64) {
    writer = Writer(seed: seed)
    ledger = LedgerState(origin: "reviews.example/ledger")
  }

  static func of(_ reviews: Int) -> Shop {
    var shop = Shop(seed: 1)
    for _ in 0..<reviews { shop.addReview() }
    return shop
  }

  var diff: LedgerDiff? { ledger?.diff(with: siteContent, asOf: day, jobs: 2) }

  /// Enters what is new and makes a checkpoint; what has to be written, for it to be cut off.
  mutating func append() -> [StateFile] {
    let old = read
    guard let diff, ledger?.append(diff, day: day, using: &writer.random) == nil,
      ledger?.sign(with: signer) == nil
    else { return [] }
    return ledger?.stateFiles(since: old) ?? []
  }

  mutating func build() {
    let old = read
    for file in append() { files.write(file) }
    for file in ledger?.closedFiles(since: old) ?? [] { files.write(file) }
  }

  /// The ledger as the files have them.
  var read: LedgerState? { LedgerState.read(files.sources, jobs: 2).ledger }

  var findings: [String] { LedgerState.read(files.sources).findings.map(\.description) }

  var site: Site { Site(siteContent, asOf: day) }
}

// MARK: - What happens

extension Shop {
  mutating func addReview() {
    reviewCount += 1
    siteContent.reviews.append(writer.review("r-\(reviewCount)"))
  }

  /// A review that has not been erased.
  mutating func someReview() -> Int? {
    let whole = siteContent.reviews.indices.filter { siteContent.reviews[$0].erased == nil }
    return whole.isEmpty ? nil : writer.one(of: whole)
  }

  mutating func happen() {
    guard let place = someReview() else { return addReview() }
    let id = siteContent.reviews[place].id
    switch writer.number(0...12) {
    case 0...2: addReview()
    case 3, 4:
      let round = siteContent.replies.count { $0.review == id } + 1
      siteContent.replies.append(writer.reply(id, round: round))
    case 5:
      let round = siteContent.followUps.count { $0.review == id } + 1
      siteContent.followUps.append(writer.followUp(id, round: round))
    case 6, 7:
      let round = siteContent.decisions.count { $0.review == id } + 1
      siteContent.decisions.append(writer.decision(id, round: round))
    case 8: siteContent.reviews[place].text = writer.text()
    case 9: siteContent.reviews[place].stars = Stars(writer.number(1...5))
    case 10:
      if let reply = siteContent.replies.indices.last {
        siteContent.replies[reply].text += writer.text()
      }
    case 11:
      if let last = siteContent.followUps.indices.last { siteContent.followUps[last].rating = 3 }
    default: erase(id)
    }
    day = Day(number: day.number + writer.number(0...20))
  }

  /// Erases a review, if it is in the log.
  mutating func erase(_ id: String) {
    let review = siteContent.reviews.first { $0.id == id }
    guard let review,
      let erasure = ledger?.erase(id, review: review, day: day, using: &writer.random)
    else { return }
    let decisions = siteContent.decisions.filter { $0.review == id }
    siteContent.reviews.removeAll { $0.id == id }
    siteContent.replies.removeAll { $0.review == id }
    siteContent.followUps.removeAll { $0.review == id }
    siteContent.decisions.removeAll { $0.review == id }
    siteContent.reviews.append(stub(of: review, erasure))
    for stub in erasure.stubs.dropFirst() {
      guard
        let decision = decisions.first(where: {
          $0.documentID.erased(erasure.event).path == stub.path
        })
      else { continue }
      var left = Decision(
        review: DocumentID.erasedID(erasure.event), round: decision.round, action: decision.action,
        by: decision.by, date: Moment(decision.date.day), text: "", place: Place(stub.path))
      left.reason = decision.reason
      left.until = decision.until
      siteContent.decisions.append(left)
    }
  }

  private func stub(of review: Review, _ erasure: LedgerState.Erasure) -> Review {
    var stub = Review(
      id: DocumentID.erasedID(erasure.event), stars: Stars(nil), author: nil,
      date: Moment(review.date.day), text: "", place: Place(erasure.stubs[0].path))
    // The rating is that of the log, which may not know of an edit yet.
    let line = erasure.stubs[0].text.split(separator: "\n").first { $0.hasPrefix("rating: ") }
    stub.stars = Stars(line.flatMap { Int($0.dropFirst(8)) })
    stub.source = review.source.map { .init(name: $0.name) }
    stub.erased = ledger?.lastDay
    return stub
  }
}

extension [String: [UInt8]] {
  var sources: [SourceFile] {
    sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: $0.value) }
  }

  /// Writes a file, or its first bytes; a file that is written as a whole is old or new.
  mutating func write(_ file: StateFile, first count: Int? = nil) {
    let bytes = file.bytes.prefix(count ?? file.bytes.count)
    if let offset = file.offset {
      self[file.path] = Array((self[file.path] ?? []).prefix(offset)) + bytes
    } else if count == nil {
      self[file.path] = Array(bytes)
    }
  }
}

extension LedgerState {
  /// All that is kept of them.
  var kept: [[UInt8]] {
    [Array(origin.utf8), log.bytes] + bundles.map(\.bytes) + checkpoints.map(\.bytes)
  }
}
