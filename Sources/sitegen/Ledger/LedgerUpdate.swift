import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Pictures
import Publish
import Reviews
import TransparencyLog

/// The ledger's part of a build: it compares the ledger with the content and, if permitted, enters
/// what is new.
struct LedgerUpdate: Sendable {
  var mode: Mode
  /// The key to sign with; nil for a shop that has none.
  var signer: SignerKey?
  /// The checkpoints that were published last, at each place that is known.
  var published: [Published] = []
  /// Today by the machine's clock, given the shop's time zone. Nil if what is entered may have any
  /// day that is not before the last event.
  var today: (@Sendable (_ timeZone: String) -> Day)?

  /// What to do with content that is not in the ledger.
  enum Mode: Sendable {
    /// Enter it. Begin a ledger if there is none but a key.
    case enters
    /// Enter it. Begin a ledger if there is none.
    case begins
    /// Report an error.
    case locked
    /// Leave it pending: another build will enter it.
    case pending
    /// Nothing, and nothing is said of it: the content is only resolved.
    case resolves
    /// Build without a ledger.
    case none
  }

  /// Whether a ledger is begun where there is none.
  var begins: Bool { mode == .begins || mode == .enters && signer != nil }

  /// A published checkpoint and its place.
  struct Published: Sendable {
    let checkpoint: [UInt8]
    let place: String
    /// The site of the checkpoint, if it can be read.
    let site: (any PublishedSite)?
  }

  /// The result of the update.
  struct Result: Sendable {
    /// What the site shows.
    var content: SiteContent
    /// The ledger with its new events. Nil if there is none, or if an error prevents the update.
    var ledger: LedgerState?
    /// The files to write before anything is published.
    var state: [StateFile] = []
    /// Whether everything in the content is in the ledger, so that a site of it can be published.
    var isComplete = false
    /// The settings that are not in the ledger yet. Nil if they are.
    var settings: SettingsRecord?
    /// The files to write after these: openings that an erasure closed and that are still open there.
    var closed: [StateFile] = []
    /// Whether pictures are kept for the ledger: where content is entered.
    var keepsPictures = false
    /// The paths of kept pictures that no document has any more, to be deleted after `state` is
    /// written.
    var withdrawnPictures: [String] = []
    /// The number of events entered.
    var entered = 0
    /// The checkpoints in the project for which the state was made.
    var checkpoints: [Int] = []
    var findings: [Finding] = []
  }

  /// Resolves `content` with the ledger in `files`, and does about what is not in the ledger what
  /// the mode says. `look` is the shop's own look, and `pictures` are the names of those that are kept
  /// for the ledger. Nothing is compared and nothing is entered where the content `hasErrors`: a review
  /// that could not be read has not gone.
  func run(
    on content: SiteContent, look: OwnLook, hasErrors: Bool, _ starter: StarterRest,
    pictures: Set<String>,
    _ files: [SourceFile], asOf: Day, jobs: Int
  ) -> Result {
    var result = Result(content: content)
    guard mode != .none else {
      result.findings = published.map(departureWithoutLedger)
      return result
    }
    let (found, findings) = LedgerState.read(files, jobs: jobs)
    result.findings = findings
    guard !findings.fails(strict: false) else { return result }
    let departures = published.compactMap { departure(of: found, from: $0) }
    guard departures.isEmpty else {
      result.findings += departures
      return result
    }
    guard var ledger = found ?? new(for: content.settings, &result) else { return result }
    if mode.publishes { checkBeforePublishing(&ledger, asOf: asOf, &result) }
    result.content = ledger.resolve(content, asOf: asOf, jobs: jobs)
    guard mode != .resolves, !hasErrors else { return result }
    result.checkpoints = found?.checkpoints.map(\.checkpoint.size) ?? []

    let settings = SettingsRecord(of: result.content, look: look)
    let diff = ledger.diff(with: result.content, settings: settings, asOf: asOf, jobs: jobs)
    switch mode {
    case .locked: result.findings += diff.asLocked
    case .pending:
      let examples = starter.findings(at: diff.pending.map(\.place))
      let places = Set(examples.map(\.place.file))
      result.findings += diff.asPending.filter {
        $0.rule != .ledgerPending || !places.contains($0.place.file)
      }
      result.findings += examples.map {
        Finding(Rule($0.rule.name, .note), at: $0.place, $0.message)
      }
    case .enters, .begins, .resolves, .none: result.findings += diff.findings
    }
    result.ledger = ledger
    result.settings = diff.settings
    result.isComplete = diff.pending.isEmpty && diff.settings == nil
    guard mode == .enters || mode == .begins else { return result }
    let there = pictures.union(result.content.photos.compactMap(\.picture?.name))
    result.findings += diff.replacedPictures.filter { !there.contains($0.name) }.map { lost in
      Finding(
        .ledgerPicture, at: lost.place,
        "its picture \(lost.name) is in the ledger, and not in \(LedgerState.pictures) any more; "
          + "bring it back, or: sitegen ledger recover PLACE")
    }
    result.findings += starter.findings(at: diff.pending.map(\.place))
    if found == nil {
      result.findings += [starter.address(in: content.settings)].compactMap(\.self)
    }
    enter(diff, asOf: asOf, since: found, &result)
    return result
  }

  /// Takes back the published checkpoints that the ledger has lost. In a build that writes no state
  /// they are errors, as are events that still need a checkpoint, and a day in the ledger's past.
  private func checkBeforePublishing(
    _ ledger: inout LedgerState, asOf: Day, _ result: inout Result
  ) {
    result.findings += [ledger.flaw(ofBuildingAsOf: asOf)].compactMap { $0 }
    for published in published {
      guard let site = published.site else { continue }
      let (sizes, findings) = ledger.restoreCheckpoints(from: site, at: published.place)
      result.findings += findings
      guard mode == .locked else { continue }
      result.findings += sizes.map { size in
        Finding(
          .ledgerUnrecorded, at: Place("\(LedgerState.folder)/checkpoints/\(size)"),
          "this checkpoint is published (\(published.place)) and missing here; a build without"
            + " --locked brings it back")
      }
    }
    guard mode == .locked, !ledger.unsigned.isEmpty else { return }
    result.findings.append(
      Finding(
        .ledgerUnrecorded, at: Place("\(LedgerState.folder)/checkpoints/\(ledger.log.count)"),
        "the newest events have no checkpoint; a build without --locked makes it"))
  }

  private func departure(of ledger: LedgerState?, from published: Published) -> Finding? {
    LedgerState.departure(
      of: ledger, fromPublished: published.checkpoint, at: published.place, site: published.site)
  }

  private func departureWithoutLedger(_ published: Published) -> Finding {
    Finding(
      .ledgerDeparts, at: Place(published.place),
      "the site there has a ledger, so a site without one may not replace it")
  }

  /// A ledger that begins with this build. Nil if the mode does not begin one.
  private func new(for settings: Settings, _ result: inout Result) -> LedgerState? {
    if begins { return LedgerState(origin: LedgerState.origin(for: settings)) }
    if mode == .locked {
      result.findings.append(
        Finding(
          .ledgerUnrecorded, at: Place(LedgerState.folder),
          "there is no ledger yet; begin one with sitegen ledger init, or without "
            + "a key with sitegen ledger append"))
    }
    return nil
  }

  private func enter(
    _ diff: LedgerDiff, asOf: Day, since old: LedgerState?, _ result: inout Result
  ) {
    guard var ledger = result.ledger, !result.findings.fails(strict: false) else { return }
    let newKey = ledger.key == nil ? signer?.verifier : nil
    if newKey != nil || !diff.pending.isEmpty || diff.settings != nil {
      let today = today?(result.content.settings.timeZone)
      result.findings += ledger.findings(ofEnteringOn: asOf, today: today)
      guard !result.findings.fails(strict: false) else { return }
    }
    var random = SystemRandomNumberGenerator()
    let before = ledger.log.count
    var flaw = ledger.signUnsigned(with: signer)?.description
    if let newKey {
      flaw = flaw ?? ledger.append(key: newKey, day: asOf, using: &random)?.description
    }
    flaw = flaw ?? ledger.append(diff, day: asOf, using: &random)?.description
    result.entered = ledger.log.count - before
    let isNew = result.entered > 0 || old == nil
    if let reason = flaw ?? (isNew ? ledger.sign(with: signer)?.description : nil) {
      result.findings.append(
        Finding(
          .ledgerSigning, at: Place(LedgerState.folder),
          "nothing can be entered: \(reason) (\(LedgerKey.variable), \(KeyFile.path))"))
      return
    }
    ledger.note(timeZone: result.content.settings.timeZone)
    let named = Set(result.content.photos.compactMap(\.picture?.name))
    result.keepsPictures = true
    result.withdrawnPictures = Set(diff.replacedPictures.map(\.name)).subtracting(named).sorted()
      .map { "\(LedgerState.pictures)/\($0)" }
    result.state = ledger.stateFiles(since: old)
    result.closed = ledger.closedFiles(since: old)
    result.ledger = ledger
    result.isComplete = true
  }
}

extension LedgerUpdate.Mode {
  /// Whether a site is built with the ledger, or its state is written.
  fileprivate var publishes: Bool { self == .enters || self == .begins || self == .locked }
}

/// The key that signs checkpoints: out of the environment, else out of the project's key file.
enum LedgerKey {
  /// The environment variable that holds the key's text.
  static let variable = "SITEGEN_LEDGER_KEY"

  /// The text in the environment. Nil if it is only white space.
  static var given: String? {
    let text = ProcessInfo.processInfo.environment[variable] ?? ""
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The key. Nil if there is none, and the ledger stays unsigned.
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
      throw CommandError("\(place) does not hold a key as sitegen ledger init makes it")
    }
    return key
  }
}
