import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Publish
import Reviews
import TransparencyLog

/// What a run does about the ledger: compares it with the content and, where it may, enters what is
/// new.
struct LedgerUpdate: Sendable {
  let mode: Mode
  /// The key to sign with; nil for a shop that has none.
  var signer: SignerKey?
  /// The checkpoint that was published last.
  var published: Published?

  /// What is to become of that which is not in the ledger.
  enum Mode: Sendable {
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
  struct Result: Sendable {
    /// The ledger with what is new; nil where there are none, or where something stands in the way.
    var ledger: LedgerState?
    /// What has to be written before anything is published.
    var state: [StateFile] = []
    /// How many events were entered.
    var entered = 0
    /// The checkpoints in the project that the state was made for.
    var checkpoints: [Int] = []
    var findings: [Finding] = []
  }

  /// Keeps the ledger of `siteContent` on the day `asOf`; what is in the ledger and has gone from the
  /// content without a decision is put back into the content, as a place that says so.
  func keep(
    _ files: [SourceFile], for siteContent: inout SiteContent, asOf: Day, jobs: Int
  ) -> Result {
    var result = Result()
    guard mode != .none else {
      result.findings = published.map { [departureWithoutLedger($0)] } ?? []
      return result
    }
    let (found, findings) = LedgerState.read(files, jobs: jobs)
    result.findings = findings
    guard !findings.fails(strict: false) else { return result }
    if let published, let departure = departure(of: found, from: published) {
      result.findings.append(departure)
      return result
    }
    guard let ledger = found ?? new(for: siteContent.settings, &result) else { return result }
    result.checkpoints = found?.checkpoints.map(\.checkpoint.size) ?? []

    let diff = ledger.diff(with: siteContent, asOf: asOf, jobs: jobs)
    siteContent.putBack(diff.missing, from: ledger)
    siteContent.countFirstStars(of: diff)
    switch mode {
    case .locked: result.findings += diff.asLocked
    case .pending: result.findings += diff.asPending
    case .enters, .begins, .none: result.findings += diff.findings
    }
    result.ledger = ledger
    if mode == .enters || mode == .begins { enter(diff, asOf: asOf, since: found, &result) }
    return result
  }

  private func departure(of ledger: LedgerState?, from published: Published) -> Finding? {
    LedgerState.departure(
      of: ledger, fromPublished: published.checkpoint, at: published.place, site: published.site)
  }

  private func departureWithoutLedger(_ published: Published) -> Finding {
    Finding(
      .ledgerDeparts, at: Place(published.place),
      "a site with a ledger stands there; without it this one may not take its place")
  }

  /// A ledger that begins with this run; nil where it may not begin them.
  private func new(for settings: Settings, _ result: inout Result) -> LedgerState? {
    switch mode {
    case .begins: return LedgerState(origin: LedgerState.origin(for: settings))
    case .enters:
      return signer == nil ? nil : LedgerState(origin: LedgerState.origin(for: settings))
    case .locked:
      result.findings.append(
        Finding(
          .ledgerUnrecorded, at: Place(LedgerState.folder),
          "there is no ledger yet; sitegen ledger init begins it, or append, without a key"))
    // Nothing is pending where there is no ledger.
    case .pending, .none: break
    }
    return nil
  }

  private func enter(
    _ diff: LedgerDiff, asOf: Day, since old: LedgerState?, _ result: inout Result
  ) {
    guard var ledger = result.ledger, !result.findings.fails(strict: false) else { return }
    var random = SystemRandomNumberGenerator()
    let before = ledger.log.count
    var flaw: EntryFlaw?
    if let signer, ledger.key == nil {
      flaw = ledger.append(key: signer.verifier, day: asOf, using: &random)
    }
    flaw = flaw ?? ledger.append(diff, day: asOf, using: &random)
    result.entered = ledger.log.count - before
    let isNew = result.entered > 0 || old == nil
    if let reason = flaw?.description ?? (isNew ? ledger.sign(with: signer)?.description : nil) {
      result.findings.append(
        Finding(
          .ledgerSigning, at: Place(LedgerState.folder),
          "nothing can be entered: \(reason) (\(LedgerKey.variable), \(KeyFile.path))"))
      return
    }
    result.state = ledger.stateFiles(since: old)
    result.ledger = ledger
  }
}

extension SiteContent {
  /// Puts a place where a review was that is in the ledger and has gone: its date, stars and source.
  fileprivate mutating func putBack(_ missing: [LedgerDiff.Missing], from ledger: LedgerState) {
    let zone = TimeZone(identifier: settings.timeZone)
    let gone = missing.compactMap { document in
      ledger.placeholder(for: document) { instant in
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

/// The key that signs checkpoints: out of the environment, else out of the project's key file.
enum LedgerKey {
  /// The name of the variable that holds a key's text.
  static let variable = "SITEGEN_LEDGER_KEY"

  /// The text in the environment; nil where there is none but white space.
  static var given: String? {
    let text = ProcessInfo.processInfo.environment[variable] ?? ""
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The key; nil where there is none, and the ledger stays unsigned.
  static func read(root: String) throws -> SignerKey? {
    if let given { return try key(given, from: variable) }
    let path = "\(root)/\(KeyFile.path)"
    switch try KeyFile(root: root).read() {
    case .none: return nil
    case .text(let text): return try key(text, from: path)
    case .open: throw CommandError("others can read \(path); only you may: chmod 600 \(path)")
    }
  }

  private static func key(_ text: String, from place: String) throws -> SignerKey {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let key = SignerKey(secret: trimmed) else {
      // The text itself is a secret, and is not shown.
      throw CommandError("what \(place) holds is no key such as sitegen ledger init makes")
    }
    return key
  }
}
