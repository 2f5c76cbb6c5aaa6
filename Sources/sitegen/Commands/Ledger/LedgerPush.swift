import ArgumentParser
import Core
import Foundation

/// `sitegen ledger fetch`: brings the ledger from its branch.
struct LedgerFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Bring the ledger from the branch that keeps it.",
    discussion: """
      For a project whose .gitignore has the line \(LedgerBranch.mark): its ledger is on the branch \
      \(LedgerBranch.name), so that nobody needs to push to main. Where there is no such \
      branch yet, nothing is brought.

      Example: sitegen ledger fetch && sitegen ledger append && sitegen ledger push
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    try reportingErrors {
      let branch = try LedgerBranch.required(root: options.root)
      try branch.fetch()
      let isHere = try branch.bring() == .here
      guard !options.quiet else { return }
      try Report.line(
        isHere ? "The ledger is here." : "There is no branch \(LedgerBranch.name) yet.",
        to: .standardOutput)
    }
  }
}

/// `sitegen ledger push`: puts the ledger on its branch.
struct LedgerPush: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push",
    abstract: "Put what was entered on the branch that keeps the ledger.",
    discussion: """
      It fails if somebody else did so since the ledger was fetched: publish nothing then, because \
      their run publishes what is on main.

      Example: sitegen ledger push && sitegen build --locked
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    try reportingErrors {
      let isNew = try LedgerBranch.required(root: options.root).push()
      guard !options.quiet else { return }
      try Report.line(
        isNew ? "The ledger is on the branch \(LedgerBranch.name)." : "Nothing is new.",
        to: .standardOutput)
    }
  }
}

extension LedgerBranch {
  /// The branch of a project that keeps its ledger so.
  fileprivate static func required(root: String) throws -> LedgerBranch {
    if let branch = LedgerBranch(root: root) { return branch }
    throw CommandError(
      "the branch \(name) keeps the ledger of a project whose .gitignore has the line '\(mark)' and "
        + "which has a git remote 'origin'; this one has its ledger in the folder", status: 1)
  }
}
