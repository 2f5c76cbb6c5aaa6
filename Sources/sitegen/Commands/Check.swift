import ArgumentParser
import Core
import Foundation

/// `sitegen check`: prints every finding and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in content/ and templates/; write nothing.",
    usage: "sitegen check [<options>]",
    discussion: """
      Each finding is one line: file:line:column: severity: message [rule]. A \
      terminal also shows the line of the file, with a mark under the place. \
      NO_COLOR switches the colours off.

      Example: sitegen check --strict
      Example: sitegen check --strict --changed-since main
      Example: sitegen check --format sarif > findings.sarif
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "How to say it: text, json, github (annotations of GitHub Actions) or sarif (2.1.0).",
      valueName: "format"))
  var format = FindingFormat.text

  @Option(
    help: ArgumentHelp(
      "Judge what changed since this branch, tag or commit of git: any error fails, and with --strict a warning only in a changed file. What only the days bring, such as an overdue promise, fails nothing.",
      valueName: "ref"))
  var changedSince: String?

  func validate() throws {
    if changedSince == "" {
      throw ValidationError("--changed-since needs a branch, tag or commit.")
    }
  }

  func run() throws {
    let progress = Progress(options)
    _ = Interruption(progress, endsAtOnce: true)
    try reportingErrors {
      let changed = try changedSince.map { try ChangedFiles(since: $0, in: options.project) }
      let product = try progress.during {
        try options.pipeline(
          LedgerUpdate(mode: .pending), isCoached: true,
          imagePipeline: options.imagePipeline(for: .checking),
          progress: progress
        ).run()
      }
      try Report.findings(options.told(product.findings), as: format, of: options.project)
      if !options.quiet {
        // A format for programs has nothing but findings in it.
        let stream = format == .text ? FileHandle.standardOutput : .standardError
        try Report.count(product.findings, of: product.site, to: stream)
      }
      let counting = changed?.warnings(among: product.findings)
      if let counting, let changed, !options.quiet {
        try Report.line(
          "\(Report.count(counting.count, "warning")) in what changed since \(changed.reference).",
          to: format == .text ? .standardOutput : .standardError)
      }
      let strict = options.strict && (counting.map { !$0.isEmpty } ?? true)
      if product.findings.fails(strict: strict) { throw ExitCode(1) }
    }
  }
}

/// The format in which a command prints its findings.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// A line for each finding; on a terminal with colours and the line of the file.
  case text
  case json
  /// Commands that GitHub Actions shows beside the lines of a change.
  case github
  /// SARIF 2.1.0.
  case sarif
}
