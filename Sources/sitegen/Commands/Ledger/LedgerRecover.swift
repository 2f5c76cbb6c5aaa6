import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Publish

/// `sitegen ledger recover`: rebuilds the ledger's state from a published ledger.
struct LedgerRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Rebuild a lost content/ledger from what is published.",
    discussion: """
      Everything is checked. The salts of what is not shown were never published, so such a text is
      entered again when it is shown again.

      Example: sitegen ledger recover https://reviews.example.com/
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The published site: a folder or an address.")
  var place: PublishedPlace

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
      if !options.quiet {
        try Report.line(
          "\(ledger.log.count) events recovered. Commit \(LedgerState.folder).", to: .standardOutput
        )
      }
    }
  }
}
