import ArgumentParser

/// `sitegen ledger`: the public log, by hand.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "The public log of all that was ever received: begin it, check it, prove with it.",
    discussion: """
      'build' enters what is new by itself; docs/trust.md tells what the log is for.

      Example: sitegen ledger verify https://reviews.example.com/ --since checkpoint-309.txt
      """,
    subcommands: [
      LedgerInit.self, LedgerAppend.self, LedgerVerify.self, LedgerProve.self, LedgerRecover.self,
      LedgerErase.self,
    ])
}
