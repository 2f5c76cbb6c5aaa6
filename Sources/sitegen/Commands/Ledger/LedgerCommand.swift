import ArgumentParser

/// `sitegen ledger`: the commands on the ledger.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "The public record of every review ever received: begin it, add to it, check it.",
    discussion: """
      'build' enters what is new. docs/trust.md says what the ledger proves.

      Example: sitegen ledger verify https://reviews.example.com/ --since checkpoint-309.txt
      """,
    subcommands: [
      LedgerInit.self, LedgerAppend.self, LedgerVerify.self, LedgerRebuild.self, LedgerProve.self,
      LedgerRecover.self, LedgerErase.self, LedgerFetch.self, LedgerPush.self,
    ])
}
