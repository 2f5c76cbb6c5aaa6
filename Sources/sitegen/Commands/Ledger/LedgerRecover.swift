import ArgumentParser
import Findings
import Foundation
import Ledger
import Publish

/// `sitegen ledger recover`: rebuilds the state from a published ledger.
struct LedgerRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Rebuild content/ledger, where it was lost, from what is published.",
    discussion: """
      Everything is checked on the way. The salts of what is not shown were never published; what they
      belonged to is entered anew once it is shown again.

      Example: sitegen ledger recover https://reviews.example.com/
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The published site: a folder or an address.")
  var place: PublishedPlace

  func run() throws {
    try reportingTrouble {
      let project = Project(root: options.root)
      guard try project.names(in: Books.folder).isEmpty else {
        throw Trouble(
          "\(options.root)/\(Books.folder) is not empty; move it away first", status: 1)
      }
      let site = try place.open()
      let (books, findings) = try Books.recovering(site, jobs: options.threads)
      try Report.findings(findings, to: .standardError)
      guard let books else {
        try Report.line("Nothing was recovered.", to: .standardError)
        throw ExitCode(1)
      }
      _ = try project.write(books.stateFiles(since: nil)) { () throws(DiskError) in
        try project.names(in: Books.folder).isEmpty
      }
      if !options.quiet {
        try Report.line(
          "\(books.log.count) events recovered. Commit \(Books.folder).", to: .standardOutput)
      }
    }
  }
}
