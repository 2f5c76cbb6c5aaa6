import ArgumentParser
import Findings
import Foundation

/// `sitegen check`: every finding, nothing written.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in content/ and templates/; write nothing.",
    usage: "sitegen check [<options>]",
    discussion: """
      Each finding is one line: file:line:column: severity: what [rule].

      Example: sitegen check --strict
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let progress = Progress(options)
    let interruption = Interruption(progress, endsAtOnce: true)
    defer { withExtendedLifetime(interruption) {} }
    try reportingTrouble {
      let product = try progress.during {
        try options.pipeline(Bookkeeping(way: .pending), progress: progress).run()
      }
      try Report.findings(product.findings, to: .standardOutput)
      if !options.quiet { try Report.count(product.findings, of: product.site) }
      if product.findings.fails(strict: options.strict) { throw ExitCode(1) }
    }
  }
}
