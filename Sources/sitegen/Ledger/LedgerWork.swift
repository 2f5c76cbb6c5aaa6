import ArgumentParser
import Core
import Foundation
import Import
import Ledger
import Pictures
import Publish
import Reviews
import TransparencyLog

/// The ledger of a project, opened to enter an event by hand.
struct LedgerWork {
  let options: ProjectOptions
  let content: SiteContent
  /// The settings that are not in the ledger yet. Nil if they are.
  let settings: SettingsRecord?
  let day: Day
  /// What of the project is still the starter's.
  let starter: StarterRest
  /// The ledger's state; a new one if there is none yet.
  let ledger: LedgerState
  private let old: LedgerState?

  var origin: String { ledger.origin }

  /// Whether nothing has been entered yet, so that the ledger's name is not final.
  var begins: Bool { old == nil }

  /// Reads the project. Throws if its content or ledger has errors, if a published ledger is missing
  /// here, or if nothing may be entered on that day.
  init(_ options: ProjectOptions, _ entryOptions: EntryOptions, _ progress: Progress) throws {
    self.options = options
    var ledgerUpdate = LedgerUpdate(mode: .pending)
    ledgerUpdate.published = try PublishedPlace.lastPublished(in: options.output)
    let product = try progress.during {
      try options.pipeline(
        ledgerUpdate, imagePipeline: options.imagePipeline(for: .identifying), progress: progress
      ).run()
    }
    let errors = product.findings.filter { $0.rule.severity == .error }
    guard errors.isEmpty, let site = product.site, let update = product.ledger else {
      try Report.findings(errors, to: .standardError)
      throw CommandError("nothing was entered", status: 1)
    }
    content = update.content
    starter = product.starter
    settings = update.settings
    day = site.asOf
    old = update.ledger
    guard let ledger = old ?? LedgerState(origin: LedgerState.origin(for: content.settings))
    else {
      throw CommandError(
        "a ledger is named after the shop, and site.yml gives no 'name' that can be used", status: 1
      )
    }
    self.ledger = ledger
    let today = entryOptions.today?(content.settings.timeZone)
    let findings = ledger.findings(ofEnteringOn: day, today: today)
    try Report.findings(options.told(findings), to: .standardError)
    if findings.fails(strict: options.strict) {
      throw CommandError("nothing was entered", status: 1)
    }
  }

  /// Enters the events of `change`, signs the ledger and writes it. `first` runs when only the disk
  /// can still fail.
  func enter(
    signer: SignerKey?,
    change: (inout LedgerState, inout SystemRandomNumberGenerator) throws -> EntryFlaw?,
    first: () throws -> Void = {}
  ) throws {
    var ledger = ledger
    // Where it cannot be made, as with a new key, it is made with what follows.
    _ = ledger.signUnsigned(with: signer)
    var random = SystemRandomNumberGenerator()
    if let flaw = try change(&ledger, &random) {
      throw CommandError("the ledger cannot hold it: \(flaw) (a defect in sitegen)", status: 70)
    }
    if let flaw = ledger.sign(with: signer) { throw CommandError("\(flaw)", status: 1) }
    ledger.note(timeZone: content.settings.timeZone)
    try first()
    let checkpoints = old?.checkpoints.map(\.checkpoint.size) ?? []
    try options.write(ledger.stateFiles(since: old), since: checkpoints)
    try options.write(
      ledger.closedFiles(since: old), since: ledger.checkpoints.map(\.checkpoint.size))
  }

  /// Where a review and everything under it stands in the project, also what was not entered yet: files,
  /// or lines of `.jsonl` files.
  func places(of review: String) -> [Place] {
    func places(in documents: [some CaseDocument]) -> [Place] {
      documents.filter { $0.documentID.review == review }.map(\.place)
    }
    return places(in: content.reviews) + places(in: content.replies)
      + places(in: content.followUps) + places(in: content.decisions)
  }

  /// The other files that mention an erased review: changes and pages, which get its new name, and
  /// the records of imports, which keep only what identifies the source's review.
  func mentions(of id: String, as other: String) throws -> [StateFile] {
    let files = try contentFiles()
    return (files.below("content/changes") + files.below("content/pages"))
      .compactMap { $0.renaming(id, to: other) }
      + files.below("content/imports").compactMap { $0.erasingRecord(of: id) }
  }

  /// The findings on what still has the ID of a review after its erasure: what others wrote.
  func remains(of id: String) throws -> [Finding] {
    try contentFiles().filter { !$0.path.hasPrefix(LedgerState.folder + "/") }.flatMap { file in
      file.occurrences(of: id).map { offset in
        Finding(
          .ledgerErasedID, at: Place(file.path, offset: offset, in: file.bytes),
          "'\(id)' was the ID of the review that is erased now; if it names somebody, edit this text"
        )
      }
    }
  }

  private func contentFiles() throws -> [SourceFile] {
    try options.project.read(
      ["content"], apart: [ImagePipeline.folder, LedgerState.pictures],
      limit: ContentBounds.file(at:), jobs: options.threads
    ).files
  }

  /// The file of a line, without that line.
  func withoutLine(at place: Place) throws -> StateFile {
    let path = "\(options.root)/\(place.file)"
    guard let data = FileManager.default.contents(atPath: path), let line = place.line else {
      throw CommandError("cannot read \(path)")
    }
    var lines = Array(data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else {
      throw CommandError("\(path) was changed meanwhile")
    }
    lines.remove(at: line - 1)
    return StateFile(path: place.file, bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
  }
}

extension SourceFile {
  /// The records of an import with that of `id` emptied. Nil if there is none.
  fileprivate func erasingRecord(of id: String) -> StateFile? {
    guard ReviewRecord(erasing: id) != nil else { return nil }
    var isFound = false
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line -> [UInt8] in
      guard line.contains(part: Array(id.utf8)), let record = ReviewRecord(line: Array(line)),
        record.id == id || record.of == id, let erased = ReviewRecord(erasing: record.id)?.line
      else { return line + [UInt8(ascii: "\n")] }
      isFound = true
      return erased
    }
    return isFound ? StateFile(path: path, bytes: Array(lines.joined())) : nil
  }
}
