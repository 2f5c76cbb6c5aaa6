import ArgumentParser
import Core
import Foundation
import Import
import Ledger
import Publish
import Reviews
import TransparencyLog

/// The ledger of a project, opened to have an event entered by hand.
struct LedgerWork {
  let options: ProjectOptions
  let siteContent: SiteContent
  let day: Day
  /// As they stand, or new ones where there are none yet.
  let ledger: LedgerState
  private let old: LedgerState?

  var origin: String { ledger.origin }

  /// Whether nothing has been entered yet, so that the ledger has no name for good.
  var begins: Bool { old == nil }

  /// Reads the project; throws where its content or its ledger has errors, or where a ledger that is
  /// published has been lost here.
  init(_ options: ProjectOptions, _ progress: Progress) throws {
    self.options = options
    var ledgerUpdate = LedgerUpdate(mode: .pending)
    ledgerUpdate.published = try PublishedPlace.standing(in: options.output)?.lastPublished()
    let product = try progress.during {
      try options.pipeline(
        ledgerUpdate, imagePipeline: options.imagePipeline(for: .identifying), progress: progress
      ).run()
    }
    let errors = product.findings.filter { $0.rule.severity == .error }
    guard errors.isEmpty, let siteContent = product.siteContent, let site = product.site else {
      try Report.findings(errors, to: .standardError)
      throw CommandError("nothing was entered", status: 1)
    }
    self.siteContent = siteContent
    day = site.asOf
    old = product.ledger.ledger
    guard let ledger = old ?? LedgerState(origin: LedgerState.origin(for: siteContent.settings))
    else {
      throw CommandError("site.yml names no shop that a ledger could be called after", status: 1)
    }
    self.ledger = ledger
  }

  /// Enters what `change` makes of the ledger, signs it and writes it; `first` is done once nothing
  /// but the disk can fail any more.
  func enter(
    signer: SignerKey?,
    change: (inout LedgerState, inout SystemRandomNumberGenerator) throws -> EntryFlaw?,
    first: () throws -> Void = {}
  ) throws {
    var ledger = ledger
    var random = SystemRandomNumberGenerator()
    if let flaw = try change(&ledger, &random) {
      throw CommandError("the ledger cannot hold it: \(flaw) (a defect in sitegen)", status: 70)
    }
    if let flaw = ledger.sign(with: signer) { throw CommandError("\(flaw)", status: 1) }
    try first()
    let checkpoints = old?.checkpoints.map(\.checkpoint.size) ?? []
    try options.write(
      .init(ledger: ledger, state: ledger.stateFiles(since: old), checkpoints: checkpoints))
    try options.write(
      .init(
        state: ledger.closedFiles(since: old),
        checkpoints: ledger.checkpoints.map(\.checkpoint.size))
    )
  }

  /// Where those documents stand in the project: files, or lines of `.jsonl` files.
  func places(of documents: [DocumentID]) -> [Place] {
    let ids = Set(documents)
    func places(in documents: [some CaseDocument]) -> [Place] {
      documents.filter { ids.contains($0.documentID) }.map(\.place)
    }
    return places(in: siteContent.reviews) + places(in: siteContent.replies)
      + places(in: siteContent.followUps) + places(in: siteContent.decisions)
  }

  /// What else tells of a review that is erased: changes and pages, which get its new name, and the
  /// records of imports, which keep only what the source's review is known again by.
  func mentions(of id: String, as other: String) throws -> [StateFile] {
    let files = try options.project.read(
      ["content"], limit: Bounds.bytes(of:), jobs: options.threads
    ).files
    return (files.below("content/changes") + files.below("content/pages"))
      .compactMap { $0.renaming(id, to: other) }
      + files.below("content/imports").compactMap { $0.erasingRecord(of: id) }
  }

  /// The file of a line without that line.
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
  /// The records of an import with that of `id` emptied; nil where it has none.
  fileprivate func erasingRecord(of id: String) -> StateFile? {
    guard let erased = ReviewRecord(erasing: id)?.line else { return nil }
    var isFound = false
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line -> [UInt8] in
      guard line.firstRange(of: Array(id.utf8)) != nil, ReviewRecord(line: Array(line))?.id == id
      else { return line + [UInt8(ascii: "\n")] }
      isFound = true
      return erased
    }
    return isFound ? StateFile(path: path, bytes: Array(lines.joined())) : nil
  }
}
