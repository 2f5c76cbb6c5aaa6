import ArgumentParser
import Content
import Core
import Disk
import Foundation
import Import
import Publish
import Reviews

/// An import, from its files to content, step by step.
struct ImportJob {
  let command: ImportCommand
  let progress: Progress
  let isCancelled: @Sendable () -> Bool

  /// The result of an import.
  struct ImportResult {
    let source: ImportSource?
    let tally: ImportTally
    let findings: [Finding]
    /// Who signed the replies.
    let signer: String?
    let wasInterrupted: Bool
    let hasMore: Bool
  }

  func run() throws -> ImportResult {
    let named = try source()
    let exports = try files().map { try Export(path: $0) }
    let settings = try self.settings()
    var options = ImportOptions(today: settings.today)
    options.clock = settings.settings.flatMap { ShopClock($0.timeZone) } ?? .utc
    options.dates = command.dates
    options.fullNames = command.fullNames
    options.mends = command.mend
    options.page = command.page
    options.staff = Set(command.staff.map { $0.contains("@") ? $0.lowercased() : $0 })
    options.jobs = command.options.threads
    options.signer = try signer(settings.settings)
    options.scale = command.scale
    settings.settings.map { options.note($0) }
    // The source decides where things stand, so it is known before anything is opened to be written.
    guard let source = try named ?? recognize(exports, options) else {
      throw ValidationError(
        "the source is not recognized; name it, or write a mapping: "
          + "sitegen import guess \(exports[0].path) > mapping.yml")
    }
    let store = try ProjectContentStore(
      root: command.options.root, source: source.key, keepsLines: command.bulk,
      writes: !command.dryRun)
    let history = ImportHistory(
      files: try store.read(ImportHistory.filesPath),
      totals: try store.read(ImportHistory.totalsPath))
    var reading = ImportReading(
      session: ImportSession(store, source: source, options: options), history: history,
      source: source,
      reading: ImportHistory.Reading(dates: options.dates ?? source.dates, scale: options.scale),
      today: options.today, isComplete: command.complete, progress: progress,
      isCancelled: isCancelled)
    try reading.read(exports)
    try reading.reportMissing(in: exports[0].path)
    progress.begin("Waiting for the disk")
    try store.close()
    reading.noteTotal()
    try reading.writeBook()
    return ImportResult(
      source: source, tally: reading.session.importer.tally,
      findings: reading.session.importer.findings.all(in: exports[0].path), signer: options.signer,
      wasInterrupted: reading.wasInterrupted, hasMore: reading.session.hasMore)
  }

  /// The source of the first record of all files.
  private func recognize(_ exports: [Export], _ options: ImportOptions) throws -> ImportSource? {
    for export in exports {
      var recognition = ImportRecognition(
        ImportSession(EmptyContentStore(), source: nil, options: options))
      try export.read(&recognition)
      if let source = recognition.source { return source }
      let findings = recognition.findings(in: export.path)
      try Report.findings(findings, to: .standardError)
      if findings.contains(where: { $0.rule == .wrongExport }) { throw ExitCode(1) }
    }
    return nil
  }
}

/// The user's options, completed from site.yml.
extension ImportJob {
  /// The named files, without the name of the source before them.
  func files() throws -> [String] {
    let files = isSourceNamed ? Array(command.arguments.dropFirst()) : command.arguments
    guard !files.isEmpty else { throw ValidationError("name a file, a folder or an archive.") }
    return files
  }

  private var isSourceNamed: Bool {
    guard let first = command.arguments.first else { return false }
    if ImportSource.named(first) != nil { return !FileManager.default.fileExists(atPath: first) }
    return command.arguments.count > 1 && !FileManager.default.fileExists(atPath: first)
  }

  func source() throws -> ImportSource? {
    if let path = command.map {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw DiskError("reading", path, code: ENOENT)
      }
      let (source, findings) = MappingFile.source(
        bytes: [UInt8](bytes), file: path,
        name: isSourceNamed ? command.arguments.first : nil)
      try Report.findings(findings, to: .standardError)
      guard let source, !findings.fails(strict: false) else { throw ExitCode(1) }
      return source
    }
    guard isSourceNamed, let name = command.arguments.first else { return nil }
    if let source = ImportSource.named(name) { return source }
    let nearest = ImportSource.all.map(\.key).nearest(to: name)
    throw ValidationError(
      "unknown source '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        + " Sources are \(ImportSource.names).")
  }

  func settings() throws -> (settings: Settings?, today: Day) {
    let asOf = try command.options.day()
    let path = "content/site.yml"
    let bytes = FileManager.default.contents(atPath: "\(command.options.root)/\(path)")
    let files = bytes.map { [SourceFile(path: path, bytes: [UInt8]($0))] } ?? []
    let settings = Content.parse(files, asOf: asOf, jobs: 1).siteContent?.settings
    return (settings, asOf(settings?.timeZone ?? "UTC"))
  }

  func signer(_ settings: Settings?) throws -> String? {
    let people = settings?.people ?? [:]
    if let by = command.by {
      guard people[by] != nil || settings == nil else {
        let nearest = people.keys.nearest(to: by)
        throw ValidationError(
          "unknown person '\(by)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "."))
      }
      return by
    }
    if let owner = settings?.promises.owner, people[owner] != nil { return owner }
    return people.count == 1 ? people.keys.first : nil
  }
}
