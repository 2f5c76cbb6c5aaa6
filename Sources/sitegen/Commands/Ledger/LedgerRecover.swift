import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Pictures
import Publish
import Reviews

/// `sitegen ledger recover`: rebuilds the ledger's state from a published ledger.
struct LedgerRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Rebuild a lost content/ledger from what is published.",
    discussion: """
      Everything is checked. The pictures that the ledger commits to come back too. The salts of what is not shown were never published, so such a text is
      entered again when it is shown again.

      Example: sitegen ledger recover https://reviews.example.com/
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The published site: a folder or an address.")
  var place: PublishedPlace

  /// Brings back the pictures that are published. Each is noted beside the photo that stands in its
  /// place in the project's document, so that no other library makes another picture of it.
  private func restorePictures(
    of ledger: LedgerState, from site: any PublishedSite
  ) throws {
    let pictures = ledger.pictures(jobs: options.threads)
    guard !pictures.isEmpty else { return }
    let pipeline = options.imagePipeline(for: .identifying)
    let content = try options.pipeline(
      LedgerUpdate(mode: .none), imagePipeline: pipeline, progress: Progress(options)
    ).run().ledger?.content
    var originals: [String: Set<String>] = [:]
    for (document, photos) in content?.photosByDocument ?? [:] {
      guard let records = pictures[document], records.count == photos.count else { continue }
      for (record, photo) in zip(records, photos) {
        if let digest = photo.digest { originals[record.name, default: []].insert(digest) }
      }
    }
    let records = Dictionary(pictures.values.joined().map { ($0.name, $0) }) { first, _ in first }
    let missing = try pipeline.restore(
      records.values.sorted { $0.name < $1.name }, originals: originals, reading: site.read)
    for name in missing {
      try Report.findings(
        [
          Finding(
            Rule(Rule.ledgerPicture.name, .warning), at: Place(SitePath.media(name)),
            "this picture is in the ledger, and not published as it was entered")
        ], to: .standardError)
    }
  }

  func run() throws {
    try reportingErrors {
      let project = Project(root: options.root)
      guard try project.names(in: LedgerState.folder).isEmpty else {
        throw CommandError(
          "\(options.root)/\(LedgerState.folder) is not empty; move it away first", status: 1)
      }
      let site = try place.open()
      let (ledger, findings) = try LedgerState.recovering(site, jobs: options.threads)
      try Report.findings(findings, to: .standardError)
      guard let ledger else {
        try Report.line("Nothing was recovered.", to: .standardError)
        throw ExitCode(1)
      }
      _ = try project.write(ledger.stateFiles(since: nil)) { () throws(DiskError) in
        try project.names(in: LedgerState.folder).isEmpty
      }
      try restorePictures(of: ledger, from: site)
      if !options.quiet {
        try Report.line(
          "\(ledger.log.count) events recovered. Commit \(LedgerState.folder).", to: .standardOutput
        )
      }
    }
  }
}
