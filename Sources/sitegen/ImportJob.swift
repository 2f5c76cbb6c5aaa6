import ArgumentParser
import Content
import Files
import Findings
import Foundation
import Import
import Publish
import Reviews

/// An import from its files to content, in one straight line.
struct ImportJob {
  let command: ImportCommand
  let progress: Progress
  let isCancelled: @Sendable () -> Bool

  /// What came of it.
  struct Result {
    let source: ImportSource?
    let tally: ImportTally
    let findings: [Finding]
    /// Who signed the replies.
    let signer: String?
    let wasInterrupted: Bool
    let hasMore: Bool
  }

  func run() throws -> Result {
    let named = try source()
    let exports = try files().map { path throws(DiskError) in try Export(path: path) }
    let settings = try self.settings()
    var options = ImportOptions(today: settings.today)
    options.dates = command.dates
    options.fullNames = command.fullNames
    options.page = command.page
    options.signer = try signer(settings.settings)
    options.shopNames = Set(settings.settings?.name.byLanguage.values.map { $0 } ?? [])
    // The source decides where things stand, so it is known before anything is opened to be written.
    guard let source = try named ?? recognize(exports, options) else {
      throw ValidationError(
        "the source is not recognized; name it, or write a mapping: "
          + "sitegen import guess \(exports[0].path) > mapping.yml")
    }
    let shelf = try ProjectShelf(
      root: command.options.root, source: source.key, keepsLines: command.bulk,
      writes: !command.dryRun)
    var book = ImportBook(
      files: try shelf.read(ImportBook.filesPath), totals: try shelf.read(ImportBook.totalsPath))
    var run = ImportRun(shelf, source: source, options: options)
    let state = try read(exports, source, &run, &book, options.today)
    if !state.wasInterrupted, state.isWhole {
      try run.withImporter { try $0.reportMissing(in: exports[0].path) }
    }
    progress.begin("Waiting for the disk")
    try shelf.close()
    if state.isNew {
      if !state.wasInterrupted, let total = run.total ?? (state.isWhole ? shelf.visits : nil) {
        book.note(total: total, of: source.key, on: options.today.description)
      }
      try shelf.write(book.filesBytes, to: ImportBook.filesPath)
      if book.hasTotals { try shelf.write(book.totalsBytes, to: ImportBook.totalsPath) }
    }
    return Result(
      source: source, tally: run.importer.tally,
      findings: run.importer.findings.all(in: exports[0].path), signer: options.signer,
      wasInterrupted: state.wasInterrupted, hasMore: run.hasMore)
  }

  private struct State {
    var wasInterrupted = false
    var isWhole = false
    /// Whether one of the files was not imported before.
    var isNew = false
  }

  private func read(
    _ exports: [Export], _ source: ImportSource, _ run: inout ImportRun<ProjectShelf>,
    _ outerBook: inout ImportBook, _ today: Day
  ) throws -> State {
    var state = State()
    var book = outerBook
    defer { outerBook = book }
    let megabytes = exports.reduce(0) { $0 + $1.size } >> 20
    progress.begin("Importing", of: megabytes, unit: "MB")
    var done = 0
    if source.readsAsidesFirst {
      for export in exports { try readAsides(export, &run) }
    }
    for export in exports {
      var name = ""
      var count = 0
      var inner = run
      try export.read(
        Export.Taker {
          name = $0
          count = inner.importer.tally.read
          inner.begin($0)
        } take: { bytes in
          done += bytes.count
          progress.advance(done: done >> 20)
          if isCancelled() { state.wasInterrupted = true }
          return try inner.take(bytes) && !state.wasInterrupted
        } end: {
          if state.wasInterrupted { return }
          let hash = try inner.end()
          guard inner.importer.tally.read > count, !book.knows(hash) else { return }
          state.isNew = true
          book.note(
            name.split(separator: "/").last.map(String.init) ?? name, hash: hash,
            source: source.key, day: today.description,
            reviews: inner.importer.tally.read - count, isWhole: command.complete)
        })
      run = inner
      if state.wasInterrupted { break }
    }
    let total = run.total
    state.isWhole =
      command.complete || exports.contains { $0.isWhole && source.key == "google" }
      || (total.map { $0 <= run.importer.shelf.visits && $0 > 0 } ?? false && !run.hasMore)
    return state
  }

  private func readAsides(_ export: Export, _ run: inout ImportRun<ProjectShelf>) throws {
    var inner = run
    try export.read(
      Export.Taker {
        inner.begin($0, asidesOnly: true)
      } take: {
        try inner.take($0)
      } end: {
        _ = try inner.end()
      })
    run = inner
  }

  /// The source of the first record of all files.
  private func recognize(_ exports: [Export], _ options: ImportOptions) throws -> ImportSource? {
    for export in exports {
      var run = ImportRun(EmptyShelf(), source: nil, options: options)
      try export.read(
        Export.Taker {
          run.begin($0)
        } take: {
          try run.take($0) && run.source == nil
        } end: {
          if run.source == nil { _ = try run.end() }
        })
      if let source = run.source { return source }
      let findings = run.importer.findings.all(in: export.path)
      if findings.contains(where: { $0.rule == .wrongExport }) {
        try Report.findings(findings, to: .standardError)
        throw ExitCode(1)
      }
    }
    return nil
  }

  /// The files that were named, without the source before them.
  private func files() throws -> [String] {
    let files = isSourceNamed ? Array(command.arguments.dropFirst()) : command.arguments
    guard !files.isEmpty else { throw ValidationError("name a file, a folder or an archive.") }
    return files
  }

  private var isSourceNamed: Bool {
    guard let first = command.arguments.first else { return false }
    if ImportSource.named(first) != nil { return !FileManager.default.fileExists(atPath: first) }
    return command.arguments.count > 1 && !FileManager.default.fileExists(atPath: first)
  }

  private func source() throws -> ImportSource? {
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

  private func settings() throws -> (settings: Settings?, today: Day) {
    let asOf = try command.options.day()
    let path = "content/site.yml"
    let bytes = FileManager.default.contents(atPath: "\(command.options.root)/\(path)")
    let files = bytes.map { [SourceFile(path: path, bytes: [UInt8]($0))] } ?? []
    let settings = Content.parse(files, asOf: asOf, jobs: 1).material?.settings
    return (settings, asOf(settings?.timeZone ?? "UTC"))
  }

  private func signer(_ settings: Settings?) throws -> String? {
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
