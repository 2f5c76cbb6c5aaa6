import ArgumentParser
import Core
import Disk
import Foundation
import Import
import Publish
import Reviews

/// `sitegen import`: imports reviews from a platform's export.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in reviews from a platform's export.",
    usage: "sitegen import [<source>] <file> ... [<options>]",
    discussion: """
      Writes what is new below content/; the same export twice changes nothing. If you leave \
      the source out, sitegen recognizes it. docs/import.md says how to get each source's export.

      Sources: \(ImportSource.names)

      Example: sitegen import google Takeout.zip
               sitegen import guess reviews.csv > mapping.yml
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(
    help: ArgumentHelp("A source, then files, folders or archives.", valueName: "source-or-file"))
  var arguments: [String]

  @Option(
    help: ArgumentHelp("How to read 05/03/2024 and 21/07/09: dmy, mdy or ymd.", valueName: "order"))
  var dates: ImportOptions.DayOrder?

  @Option(
    help: ArgumentHelp(
      "The highest possible rating, if sitegen asks for it: 5, 10 or 100.", valueName: "number"))
  var scale: Int?

  @Option(
    help: ArgumentHelp(
      "Who signs imported replies: a person of site.yml. (default: the protocol's owner)",
      valueName: "person"))
  var by: String?

  @Option(help: ArgumentHelp("A mapping of columns or keys to fields.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp("The number of your page at the source (Facebook).", valueName: "number"))
  var page: String?

  @Option(
    help: ArgumentHelp(
      "Who else speaks for the shop there: a number, a name, an e-mail address or an @domain. May be repeated.",
      valueName: "who"))
  var staff: [String] = []

  @Flag(help: "Keep customers' names as they are, not shortened to an initial.")
  var fullNames = false

  @Flag(
    help: "Write a line for each review into content/reviews/<source>.jsonl, in place of files.")
  var bulk = false

  @Flag(help: "The export holds all reviews: report those that are no longer in it.")
  var complete = false

  @Flag(
    help:
      "Write reviews that an earlier import read otherwise as they are read now; the ledger tells of the correction."
  )
  var mend = false

  @Flag(help: "Say what would be written; write nothing.")
  var dryRun = false

  func validate() throws {
    if let scale, !Review.scaleRange.contains(scale) {
      throw ValidationError("--scale is a whole number from 2 to 100.")
    }
  }

  func run() throws {
    let progress = Progress(options)
    let interruption = Interruption(progress)
    try reportingErrors {
      if arguments.first == "guess" { return try guess() }
      let job = ImportJob(command: self, progress: progress, isCancelled: interruption.wasAsked)
      let result = try progress.during { try job.run() }
      try Report.findings(result.findings, to: .standardError)
      if !options.quiet { try Report.imported(result, dryRun: dryRun) }
      if result.wasInterrupted { throw ExitCode(130) }
      if result.findings.fails(strict: options.strict) { throw ExitCode(1) }
    }
  }

  private func guess() throws {
    guard arguments.count == 2 else {
      throw ValidationError("guess takes one file: sitegen import guess FILE")
    }
    var guess = MappingGuess()
    try Export(path: arguments[1]).read(&guess)
    let (mapping, samples) = guess.finish()
    try Report.text(mapping, to: .standardOutput)
    if !options.quiet {
      try Report.line("The first records, as this mapping reads them:", to: .standardError)
      try Report.text(samples, to: .standardError)
    }
  }
}

extension MappingGuess: ExportTaker {
  public func end() {}
}

extension ImportOptions.DayOrder: ExpressibleByArgument {}
