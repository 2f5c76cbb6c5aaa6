import ArgumentParser
import Findings
import Foundation
import Ledger

/// `sitegen ledger append`: enters what is new, and publishes nothing.
struct LedgerAppend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Enter in content/ledger what is new in content; publish nothing.",
    discussion: """
      'build' does the same before it publishes, once there is a ledger; this begins one where there is none.
      Commit content/ledger afterwards.

      Example: sitegen ledger append && git add content/ledger
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let progress = Progress(options)
    try reportingTrouble {
      var bookkeeping = Bookkeeping(way: .begins)
      bookkeeping.signer = try LedgerKey.read(root: options.root)
      bookkeeping.published = try PublishedPlace.standing(in: options.output)?.lastPublished()
      let product = try progress.during {
        try options.pipeline(
          bookkeeping, darkroom: options.darkroom(for: .publishing), progress: progress
        ).run()
      }
      try Report.findings(
        options.told(product.findings), of: options.project, to: .standardError)
      guard product.site != nil, !product.findings.fails(strict: options.strict) else {
        try Report.line("Nothing was entered.", to: .standardError)
        throw ExitCode(1)
      }
      try options.write(product.books)
      if !options.quiet {
        if product.books.entered == 0 {
          try Report.line("Nothing is new.", to: .standardOutput)
        }
        try Report.entered(product.books)
      }
    }
  }
}
