import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Publish
import TransparencyLog

/// `sitegen ledger init`: makes a key, and enters it in the ledger.
struct LedgerInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a key that signs the ledger, and begin the ledger with it.",
    discussion: """
      The key stands in .sitegen/ledger.key, which only you can read. Keep a copy; give it to your CI as
      the secret SITEGEN_LEDGER_KEY. If that variable is set, its key is entered and no file is made.

      Example: sitegen ledger init
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var entryOptions: EntryOptions

  @Flag(help: "Make a new key, which signs the ledger from now on.")
  private var newKey = false

  func run() throws {
    let progress = Progress(options)
    try reportingErrors {
      let present = try LedgerKey.read(root: options.root)
      let isGiven = LedgerKey.given != nil
      if present != nil, !newKey, !isGiven {
        throw CommandError(
          "there is a key already, \(options.root)/\(KeyFile.path); --new-key makes another one",
          status: 1)
      }
      let work = try LedgerWork(options, entryOptions, progress)
      let key = isGiven ? present : SignerKey.drawn(for: work.origin)
      guard let key else {
        throw CommandError("no key can be made for a ledger named \(work.origin)")
      }
      if work.ledger.key == key.verifier {
        try Report.line("The ledger is signed with this key already.", to: .standardOutput)
        return
      }
      if work.ledger.key != nil, !newKey {
        throw CommandError(
          "the ledger is signed with another key; --new-key enters this one in its place", status: 1
        )
      }
      if work.begins, work.content.settings.url == nil {
        try Report.line(
          """
          Note: without 'url' in site.yml the ledger is named '\(work.origin)', for good. Until it is \
          published, you can delete \(LedgerState.folder) and \(KeyFile.path), set 'url' and begin again.
          """,
          to: .standardError)
      }
      // The key comes first: events that nobody can sign would block the ledger.
      if !isGiven { try KeyFile(root: options.root).write(key.secret) }
      try work.enter(signer: key) { ledger, random in
        ledger.append(key: key.verifier, day: work.day, using: &random)
      }
      if !options.quiet {
        try Report.line("Public key: \(key.verifier.text)", to: .standardOutput)
        if !isGiven {
          try Report.line(
            "The private key is in \(options.root)/\(KeyFile.path): keep a copy, and commit \(LedgerState.folder).",
            to: .standardOutput)
        }
      }
    }
  }
}

extension SignerKey {
  /// A new key for a ledger of that name.
  fileprivate static func drawn(for origin: String) -> SignerKey? {
    var random = SystemRandomNumberGenerator()
    return SignerKey(name: origin, using: &random)
  }
}
