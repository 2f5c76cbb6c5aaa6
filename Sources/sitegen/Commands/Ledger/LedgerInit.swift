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

      A ledger that was begun by mistake, under another name or with the example in it, can be begun anew \
      with --anew, as long as it was published nowhere.

      Example: sitegen ledger init
      Example: sitegen ledger init --anew
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var entryOptions: EntryOptions

  @Flag(help: "Make a new key, which signs the ledger from now on.")
  private var newKey = false

  @Flag(
    help:
      "Begin the ledger anew: the one that was begun by mistake is put aside in .sitegen, after a look that it was published nowhere."
  )
  private var anew = false

  @Option(
    help: ArgumentHelp(
      "With --anew: a place where the ledger would have been published, such as the address that a job publishes to.",
      valueName: "place"))
  private var published: PublishedPlace?

  func validate() throws {
    if published != nil, !anew { throw ValidationError("--published needs --anew.") }
  }

  func run() throws {
    try reportingErrors {
      guard anew else { return try begin() }
      let mistake = LedgerMistake(options, published: published)
      let (settings, starter) = try mistake.project()
      try require(starter.findings(ofBeginningWith: settings))
      try mistake.requireUnpublished(settings)
      try mistake.withoutLedger { try begin() }
    }
  }

  /// Fails with the findings, if there are any.
  private func require(_ nothing: [Finding]) throws {
    guard !nothing.isEmpty else { return }
    try Report.findings(nothing.sorted(), of: options.project, to: .standardError)
    throw CommandError("nothing was entered", status: 1)
  }

  private func begin() throws {
    let progress = Progress(options)
    let present = try LedgerKey.read(root: options.root)
    let isGiven = LedgerKey.given != nil
    if present != nil, !newKey, !anew, !isGiven {
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
    if work.begins { try require(work.starter.findings(ofBeginningWith: work.content.settings)) }
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

extension SignerKey {
  /// A new key for a ledger of that name.
  fileprivate static func drawn(for origin: String) -> SignerKey? {
    var random = SystemRandomNumberGenerator()
    return SignerKey(name: origin, using: &random)
  }
}
