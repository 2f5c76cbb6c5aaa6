import Files
import Findings
import Reviews

@testable import Ledger

/// A shop to which things happen: its content, its books and the files they are kept in.
struct Shop {
  var writer: Writer
  var material = Material(settings: Settings(name: Localized("De Ketting")))
  var books: Books?
  var files: [String: [UInt8]] = [:]
  var day = Writer.day
  var signer: SignerKey?
  private var reviewCount = 0

  init(seed: UInt64) {
    writer = Writer(seed: seed)
    books = Books(origin: "reviews.example/ledger")
  }

  static func of(_ reviews: Int) -> Shop {
    var shop = Shop(seed: 1)
    for _ in 0..<reviews { shop.addReview() }
    return shop
  }

  var comparison: Comparison? { books?.comparison(with: material, asOf: day, jobs: 2) }

  /// Enters what is new and makes a checkpoint; what has to be written, for it to be cut off.
  mutating func append() -> [StateFile] {
    let old = read
    guard let comparison, books?.append(comparison, day: day, using: &writer.random) == nil,
      books?.sign(with: signer) == nil
    else { return [] }
    return books?.stateFiles(since: old) ?? []
  }

  mutating func build() {
    let old = read
    for file in append() { files.write(file) }
    for file in books?.closedFiles(since: old) ?? [] { files.write(file) }
  }

  /// The books as the files have them.
  var read: Books? { Books.read(files.sources, jobs: 2).books }

  var findings: [String] { Books.read(files.sources).findings.map(\.description) }

  var site: Site { Site(material, asOf: day) }
}

// MARK: - What happens

extension Shop {
  mutating func addReview() {
    reviewCount += 1
    material.reviews.append(writer.review("r-\(reviewCount)"))
  }

  /// A review that has not been erased.
  mutating func someReview() -> Int? {
    let whole = material.reviews.indices.filter { material.reviews[$0].erased == nil }
    return whole.isEmpty ? nil : writer.one(of: whole)
  }

  mutating func happen() {
    guard let place = someReview() else { return addReview() }
    let id = material.reviews[place].id
    switch writer.number(0...12) {
    case 0...2: addReview()
    case 3, 4:
      let round = material.replies.count { $0.review == id } + 1
      material.replies.append(writer.reply(id, round: round))
    case 5:
      let round = material.followUps.count { $0.review == id } + 1
      material.followUps.append(writer.followUp(id, round: round))
    case 6, 7:
      let round = material.decisions.count { $0.review == id } + 1
      material.decisions.append(writer.decision(id, round: round))
    case 8: material.reviews[place].text = writer.text()
    case 9: material.reviews[place].rating = writer.number(1...5)
    case 10:
      if let reply = material.replies.indices.last { material.replies[reply].text += writer.text() }
    case 11:
      if let last = material.followUps.indices.last { material.followUps[last].rating = 3 }
    default: erase(id)
    }
    day = Day(number: day.number + writer.number(0...20))
  }

  /// Erases a review, if it is in the log.
  mutating func erase(_ id: String) {
    let review = material.reviews.first { $0.id == id }
    guard let review,
      let erasure = books?.erase(id, review: review, day: day, using: &writer.random)
    else { return }
    let decisions = material.decisions.filter { $0.review == id }
    material.reviews.removeAll { $0.id == id }
    material.replies.removeAll { $0.review == id }
    material.followUps.removeAll { $0.review == id }
    material.decisions.removeAll { $0.review == id }
    material.reviews.append(stub(of: review, erasure))
    for stub in erasure.stubs.dropFirst() {
      guard
        let decision = decisions.first(where: {
          $0.pieceName.erased(erasure.event).path == stub.path
        })
      else { continue }
      var left = Decision(
        review: PieceName.erasedID(erasure.event), round: decision.round, action: decision.action,
        by: decision.by, date: Moment(decision.date.day), text: "", place: Place(stub.path))
      left.reason = decision.reason
      left.until = decision.until
      material.decisions.append(left)
    }
  }

  private func stub(of review: Review, _ erasure: Books.Erasure) -> Review {
    var stub = Review(
      id: PieceName.erasedID(erasure.event), rating: nil, author: nil,
      date: Moment(review.date.day), text: "", place: Place(erasure.stubs[0].path))
    // The rating is that of the log, which may not know of an edit yet.
    let line = erasure.stubs[0].text.split(separator: "\n").first { $0.hasPrefix("rating: ") }
    stub.rating = line.flatMap { Int($0.dropFirst(8)) }
    stub.source = review.source.map { .init(name: $0.name) }
    stub.erased = books?.lastDay
    return stub
  }
}

extension [String: [UInt8]] {
  var sources: [SourceFile] {
    sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: $0.value) }
  }

  /// Writes a file, or its first bytes; a file that is replaced as a whole is old or new.
  mutating func write(_ file: StateFile, first count: Int? = nil) {
    let bytes = file.bytes.prefix(count ?? file.bytes.count)
    if let offset = file.offset {
      self[file.path] = Array((self[file.path] ?? []).prefix(offset)) + bytes
    } else if count == nil || self[file.path] == nil {
      self[file.path] = Array(bytes)
    }
  }
}

extension Books {
  /// All that is kept of them.
  var kept: [[UInt8]] {
    [Array(origin.utf8), log.bytes] + bundles.map(\.bytes) + checkpoints.map(\.bytes)
  }
}
