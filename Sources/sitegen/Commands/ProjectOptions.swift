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

  @OptionGroup var work: WorkOptions

  @Flag(help: "Say how long each stage took.")
  var verbose = false

  func validate() throws {
    if root.isEmpty { throw ValidationError("--root needs the path of a folder.") }
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot be used together.") }
  }

  var quiet: Bool { work.quiet }
  var threads: Int { work.threads }

  /// The pipeline for these options.
  func pipeline(
    baseURL: String? = nil, _ ledgerUpdate: LedgerUpdate, isCoached: Bool = false,
    imagePipeline: ImagePipeline?, progress: Progress
  ) throws -> Pipeline {
    var pipeline = Pipeline(
      project: project, asOf: try day(), baseURL: baseURL,
      ledgerUpdate: ledgerUpdate, isCoached: isCoached, imagePipeline: imagePipeline, jobs: threads,
      progress: progress)
    if let branch = LedgerBranch(root: root) { try pipeline.take(branch) }
    return pipeline
  }

  /// The pipeline that makes pictures of the project's photos.
  func imagePipeline(for use: ImagePipeline.Use) -> ImagePipeline {
    ImagePipeline(
      project, for: use, ledger: LedgerState.pictures,
      arguments: [PictureWork.configuration.commandName ?? ""])
  }

  /// The day for which the site is built, given the shop's time zone.
  func day() throws -> @Sendable (_ timeZone: String) -> Day {
    let (asOf, instant) = (asOf, try instant())
    return { asOf ?? (ShopClock($0) ?? .utc).moment(at: instant).day }
  }

  /// Now, in seconds since 1970: by SOURCE_DATE_EPOCH, which takes the clock's place unless the day
  /// is given, else by the clock.
  func instant() throws -> Int {
    guard asOf == nil, let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else {
      return Self.clock
    }
    guard let seconds = Int(text), 0...253_402_300_799 ~= seconds else {
      throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds since 1970: \(text)")
    }
    return seconds
  }

  /// Now by the machine's clock, in seconds since 1970; the one place that looks at it.
  private static var clock: Int { Int(Date().timeIntervalSince1970.rounded(.down)) }

  /// Today by the machine's clock, given the shop's time zone.
  static func today(in timeZone: String) -> Day {
    (ShopClock(timeZone) ?? .utc).moment(at: clock).day
  }

  var project: Project { Project(root: root) }

  /// The default output folder.
  var output: String { root == "." ? "public" : root + "/public" }

  /// The findings to print: with `--quiet` errors and warnings only.
  func told(_ findings: [Finding]) -> [Finding] {
    quiet ? findings.filter { [.error, .warning].contains($0.rule.severity) } : findings
  }
}

/// The options of every command that works for long.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many threads to use. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// The option of commands that enter something in the ledger.
struct EntryOptions: ParsableArguments {
  @Flag(help: "Enter in the ledger what is dated after tomorrow, by this machine's clock.")
  var futureDay = false

  /// Today by the machine's clock, given the shop's time zone; nil if any day may be entered.
  var today: (@Sendable (_ timeZone: String) -> Day)? {
    futureDay ? nil : { @Sendable timeZone in ProjectOptions.today(in: timeZone) }
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
      try pipeline(LedgerUpdate(mode: .resolves), imagePipeline: nil, progress: progress).run()
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

  /// Now, as it is written into a file: on the shop's clock, to the second; with `--as-of` only the
  /// day.
  func now(in timeZone: String) throws -> String {
    if let asOf { return "\(asOf)" }
    let (clock, instant) = (ShopClock(timeZone) ?? .utc, try instant())
    let offset = clock.offset(at: instant)
    let day = Day(containing: instant + offset)
    return RFC3339.text(day, second: instant + offset - day.start, offset: offset)
  }
}

extension ProjectOptions {
  /// Writes the ledger's new state into the project, before anything is published of it. Its new
  /// pictures come first: what it commits to must be there. Pictures that nothing has any more go
  /// last.
  func write(_ update: LedgerUpdate.Result, keeping pictures: [UnkeptPicture]) throws {
    for picture in pictures {
      let bytes = picture.bytes()
      guard !bytes.isEmpty, project.keep(bytes, at: picture.path) else {
        throw CommandError("cannot write \(root)/\(picture.path)")
      }
    }
    try write(update.state, since: update.checkpoints)
    let sizes = update.ledger?.checkpoints.map(\.checkpoint.size) ?? []
    try write(update.closed, since: sizes)
    try project.remove(update.withdrawnPictures)
  }

  /// Writes files of the ledger's state, which were made for a ledger with checkpoints of those
  /// sizes.
  func write(_ state: [StateFile], since checkpoints: [Int]) throws {
    let project = Project(root: root)
    let folder = LedgerState.folder + "/checkpoints"
    let isWritten = try project.write(state) { () throws(DiskError) in
      // What is no checkpoint's name, such as an editor's copy, has a finding of its own.
      try project.names(in: folder).compactMap { Decimal.decode($0.utf8) }.sorted()
        == checkpoints.sorted()
    }
    guard isWritten else {
      throw CommandError(
        "another build has written the ledger meanwhile; nothing was published, build again",
        status: 75)
    }
  }
}
