import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Pictures
import Publish
import Reviews

/// The options of every command.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds content/.", valueName: "dir"),
    completion: .directory)
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The day for which the site is built, such as 2026-03-14. (default: today, or the day of SOURCE_DATE_EPOCH)",
      valueName: "date"))
  var asOf: Day?

  @Flag(help: "Fail after a warning too.")
  var strict = false

  @Option(
    help: ArgumentHelp("How many threads to use. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  @Flag(help: "Say how long each stage took.")
  var verbose = false

  func validate() throws {
    if root.isEmpty { throw ValidationError("--root needs the path of a folder.") }
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot be used together.") }
  }

  /// The pipeline for these options.
  func pipeline(
    baseURL: String? = nil, _ ledgerUpdate: LedgerUpdate, isCoached: Bool = false,
    imagePipeline: ImagePipeline?, progress: Progress
  ) throws -> Pipeline {
    Pipeline(
      project: project, asOf: try day(), baseURL: baseURL,
      ledgerUpdate: ledgerUpdate, isCoached: isCoached, imagePipeline: imagePipeline, jobs: threads,
      progress: progress)
  }

  /// The pipeline that makes pictures of the project's photos.
  func imagePipeline(for use: ImagePipeline.Use) -> ImagePipeline {
    ImagePipeline(project, for: use, arguments: [PictureWork.configuration.commandName ?? ""])
  }

  /// The day for which the site is built, given the shop's time zone.
  func day() throws -> @Sendable (_ timeZone: String) -> Day {
    let (asOf, moment) = (asOf, try moment())
    return { asOf ?? moment.day(in: $0) }
  }

  /// The current time. No other code reads the clock, or SOURCE_DATE_EPOCH, which replaces it
  /// unless the day is given.
  func moment() throws -> Date {
    guard asOf == nil, let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else {
      return Date()
    }
    guard let seconds = Int(text), 0...253_402_300_799 ~= seconds else {
      throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds since 1970: \(text)")
    }
    return Date(timeIntervalSince1970: Double(seconds))
  }

  var project: Project { Project(root: root) }

  /// The default output folder.
  var output: String { root == "." ? "public" : root + "/public" }

  /// The findings to print: with `--quiet` errors and warnings only.
  func told(_ findings: [Finding]) -> [Finding] {
    quiet ? findings.filter { $0.rule.severity != .note } : findings
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

extension Date {
  /// The day at this moment in a time zone; in UTC if the zone is unknown.
  fileprivate func day(in timeZone: String) -> Day {
    let offset = TimeZone(identifier: timeZone)?.secondsFromGMT(for: self) ?? 0
    return Day(number: Int(((timeIntervalSince1970 + Double(offset)) / 86_400).rounded(.down)))
  }
}

extension Day: ExpressibleByArgument {
  /// Parses `2026-03-14`.
  public init?(argument: String) { self.init(argument) }
}

/// For commands that read the project and publish nothing.
extension ProjectOptions {
  /// The site as far as it can be read. The number of errors is printed.
  func site() throws -> (site: Site, findings: [Finding]) {
    let progress = Progress(briefly: self)
    let interruption = Interruption(progress, endsAtOnce: true)
    let product = try progress.during {
      try pipeline(LedgerUpdate(mode: .none), imagePipeline: nil, progress: progress).run()
    }
    interruption.end()
    guard let site = product.site else {
      try Report.findings(product.findings, of: project, to: .standardError)
      throw ExitCode(1)
    }
    let errors = product.findings.count { $0.rule.severity == .error }
    if errors > 0, !quiet {
      try Report.line(
        "\(Report.count(errors, "error")) in the content: 'sitegen check' says where.",
        to: .standardError)
    }
    return (site, product.findings)
  }

  /// The key of a person that the user named.
  func person(_ key: String, of site: Site) throws -> String {
    let people = site.settings.people
    guard people[key] == nil else { return key }
    let named = people.lazy.filter { $0.value.name == key }.map(\.key).min()
    throw CommandError(
      unknown("person", key, meant: named ?? people.keys.nearest(to: key)), status: 64)
  }

  /// The case with an ID that the user named.
  func reviewCase(_ id: String, of site: Site) throws -> Case {
    if let found = site.cases.first(where: { $0.id == id }) { return found }
    throw CommandError(
      unknown("review", id, meant: site.cases.lazy.map(\.id).nearest(to: id)), status: 64)
  }

  private func unknown(_ kind: String, _ name: String, meant: String?) -> String {
    "there is no \(kind) '\(name)'" + (meant.map { "; did you mean '\($0)'?" } ?? "")
  }

  /// The current time as it is written into a file: on the shop's clock, to the minute; with
  /// `--as-of` only the day.
  func now(in timeZone: String) throws -> String {
    if let asOf { return "\(asOf)" }
    let style = Date.ISO8601FormatStyle(
      timeZone: TimeZone(identifier: timeZone) ?? .gmt
    ).year().month().day().dateTimeSeparator(.standard).time(includingFractionalSeconds: false)
      .timeZone(separator: .colon)
    return style.format(try moment())
  }
}

extension ProjectOptions {
  /// Writes the ledger's new state into the project, before anything of it is published.
  func write(_ product: LedgerUpdate.Result) throws {
    let project = Project(root: root)
    let folder = LedgerState.folder + "/checkpoints"
    let expected = product.checkpoints.map(String.init).sorted()
    let isWritten = try project.write(product.state) { () throws(DiskError) in
      try project.names(in: folder).sorted() == expected
    }
    guard isWritten else {
      throw CommandError(
        "another build has written the ledger meanwhile; nothing was published, build again",
        status: 75)
    }
  }
}
