import Files
import Findings
import Foundation
import Ledger
import Publish
import Reviews

/// What a run does about the ledger: compares it with the content and, where it may, enters what is
/// new.
struct Bookkeeping: Sendable {
  let way: Way
  /// The key to sign with; nil for a shop that has none.
  var signer: SignerKey?
  /// The checkpoint that was published last.
  var published: Published?

  /// What is to become of that which is not in the ledger.
  enum Way: Sendable {
    /// It is entered; a ledger is begun where there is none but a key.
    case enters
    /// It is entered; a ledger is begun where there is none.
    case begins
    /// It is an error.
    case locked
    /// It is pending: another build will enter it.
    case pending
    /// There is no ledger in this run.
    case none
  }

  /// A checkpoint and where it stands.
  struct Published: Sendable {
    let checkpoint: [UInt8]
    let place: String
    /// The site that it stands in, where that can be read.
    let site: (any PublishedSite)?
  }

  /// What came of it.
  struct Product: Sendable {
    /// The books with what is new; nil where there are none, or where something stands in the way.
    var books: Books?
    /// What has to be written before anything is published.
    var state: [StateFile] = []
    /// How many events were entered.
    var entered = 0
    /// The checkpoints in the project that the state was made for.
    var checkpoints: [Int] = []
    var findings: [Finding] = []
  }

  /// Keeps the books of `material` on the day `asOf`; what is in the ledger and has gone from the
  /// content without a decision is put back into the material, as a place that says so.
  func keep(
    _ files: [SourceFile], for material: inout Material, asOf: Day, jobs: Int
  ) -> Product {
    var product = Product()
    guard way != .none else {
      product.findings = published.map { [departureWithoutLedger($0)] } ?? []
      return product
    }
    let (found, findings) = Books.read(files, jobs: jobs)
    product.findings = findings
    guard !findings.fails(strict: false) else { return product }
    if let published, let departure = departure(of: found, from: published) {
      product.findings.append(departure)
      return product
    }
    guard let books = found ?? new(for: material.settings, &product) else { return product }
    product.checkpoints = found?.checkpoints.map(\.checkpoint.size) ?? []

    let comparison = books.comparison(with: material, asOf: asOf, jobs: jobs)
    material.putBack(comparison.missing, from: books)
    material.countFirstStars(of: comparison)
    switch way {
    case .locked: product.findings += comparison.asLocked
    case .pending: product.findings += comparison.asPending
    case .enters, .begins, .none: product.findings += comparison.findings
    }
    product.books = books
    if way == .enters || way == .begins { enter(comparison, asOf: asOf, since: found, &product) }
    return product
  }

  private func departure(of books: Books?, from published: Published) -> Finding? {
    Books.departure(
      of: books, fromPublished: published.checkpoint, at: published.place, site: published.site)
  }

  private func departureWithoutLedger(_ published: Published) -> Finding {
    Finding(
      .ledgerDeparts, at: Place(published.place),
      "a site with a ledger stands there; without it this one may not take its place")
  }

  /// Books that begin with this run; nil where it may not begin them.
  private func new(for settings: Settings, _ product: inout Product) -> Books? {
    switch way {
    case .begins: return Books(origin: Books.origin(for: settings))
    case .enters: return signer == nil ? nil : Books(origin: Books.origin(for: settings))
    case .locked:
      product.findings.append(
        Finding(
          .ledgerUnrecorded, at: Place(Books.folder),
          "there is no ledger yet; sitegen ledger init begins it, or append, without a key"))
    // Nothing is pending where there is no ledger.
    case .pending, .none: break
    }
    return nil
  }

  private func enter(
    _ comparison: Comparison, asOf: Day, since old: Books?, _ product: inout Product
  ) {
    guard var books = product.books, !product.findings.fails(strict: false) else { return }
    var random = SystemRandomNumberGenerator()
    let before = books.log.count
    var flaw: EntryFlaw?
    if let signer, books.key == nil {
      flaw = books.append(key: signer.verifier, day: asOf, using: &random)
    }
    flaw = flaw ?? books.append(comparison, day: asOf, using: &random)
    product.entered = books.log.count - before
    let isNew = product.entered > 0 || old == nil
    if let reason = flaw?.description ?? (isNew ? books.sign(with: signer)?.description : nil) {
      product.findings.append(
        Finding(
          .ledgerSigning, at: Place(Books.folder),
          "nothing can be entered: \(reason) (\(LedgerKey.variable), \(KeyFile.path))"))
      return
    }
    product.state = books.stateFiles(since: old)
    product.books = books
  }
}

extension Material {
  /// Puts a place where a review was that is in the ledger and has gone: its date, stars and source.
  fileprivate mutating func putBack(_ missing: [Comparison.Missing], from books: Books) {
    let zone = TimeZone(identifier: settings.timeZone)
    let gone = missing.compactMap { piece in
      books.placeholder(for: piece) { instant in
        zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))) ?? 0
      }
    }
    guard !gone.isEmpty else { return }
    reviews = (reviews + gone).sorted { $0.id < $1.id }
    let ids = Set(gone.map(\.id))
    replies.removeAll { ids.contains($0.review) }
    followUps.removeAll { ids.contains($0.review) }
    decisions.removeAll { ids.contains($0.review) }
  }
}
