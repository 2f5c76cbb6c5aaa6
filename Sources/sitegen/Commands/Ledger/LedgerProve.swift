import ArgumentParser
import Core
import Foundation
import Ledger
import Publish

/// `sitegen ledger prove`: prints the proof that a review is in the ledger.
struct LedgerProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Print the proof that a review is in the ledger (C2SP tlog-proof).",
    discussion: """
      The proof is the receipt that the review's page links to, for its writer to keep.

      Example: sitegen ledger prove 2026-03-14-flat-tyre > receipt.tlog-proof
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The ID of the review.")
  var id: String

  func run() throws {
    let progress = Progress(options)
    try reportingErrors {
      let product = try progress.during {
        try options.pipeline(
          LedgerUpdate(mode: .pending), imagePipeline: options.imagePipeline(for: .identifying),
          progress: progress
        ).run()
      }
      guard let site = product.site, let ledger = product.ledger?.ledger else {
        try Report.findings(product.findings, to: .standardError)
        throw CommandError("there is no ledger yet, so nothing can be proved", status: 1)
      }
      guard let published = PublishedLedger(ledger, of: site, jobs: options.threads) else {
        throw CommandError(
          "the newest events of the ledger have no checkpoint yet; build first", status: 1)
      }
      guard let record = published.record(of: id) else {
        let near = site.cases.map(\.id).nearest(to: id).map { "; did you mean '\($0)'?" } ?? ""
        throw CommandError("the ledger has no review '\(id)'\(near)", status: 1)
      }
      FileHandle.standardOutput.write(Data(record.receipt()))
    }
  }
}
