import ArgumentParser
import Core
import Foundation
import Ledger

/// `sitegen ledger append`: enters what is new in the ledger, and publishes nothing.
struct LedgerAppend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Enter in content/ledger what is new in content; publish nothing.",
    discussion: """
      'build' does the same before it publishes, once there is a ledger; this begins one where there is none.
      Commit content/ledger afterwards; where the branch sitegen-ledger keeps it, say 'sitegen ledger push'.

      Example: sitegen ledger append && git add content/ledger
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var entryOptions: EntryOptions

  func run() throws {
    let progress = Progress(options)
    try reportingErrors {
      var ledgerUpdate = LedgerUpdate(mode: .begins)
      ledgerUpdate.signer = try LedgerKey.read(root: options.root)
      ledgerUpdate.published = try PublishedPlace.lastPublished(in: options.output)
      ledgerUpdate.today = entryOptions.today
      let product = try progress.during {
        try options.pipeline(
          ledgerUpdate, imagePipeline: options.imagePipeline(for: .publishing), progress: progress
        ).run()
      }
      try Report.findings(
        options.told(product.findings), of: options.project, to: .standardError)
      guard let ledger = product.ledger, !product.findings.fails(strict: options.strict) else {
        try Report.line("Nothing was entered.", to: .standardError)
        throw ExitCode(1)
      }
      try options.write(ledger, keeping: product.pictures)
      if !options.quiet {
        if ledger.entered == 0 {
          try Report.line("Nothing is new.", to: .standardOutput)
        }
        try Report.entered(ledger)
      }
    }
  }
}
