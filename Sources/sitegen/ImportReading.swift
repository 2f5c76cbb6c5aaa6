import Findings
import Import
import Publish
import Reviews

/// The files of an import as they are read, with what is noted of each of them.
struct ImportReading {
  private(set) var run: ImportRun<ProjectShelf>
  private var book: ImportBook
  private let source: ImportSource
  private let today: Day
  private let isComplete: Bool
  private let progress: Progress
  private let isCancelled: @Sendable () -> Bool

  private(set) var wasInterrupted = false
  /// Whether one of the files was not imported before.
  private var isNew = false
  /// Whether a folder or an archive holds all there is.
  private var isWhole = false
  /// How many files were begun.
  private var files = 0
  private var name = ""
  private var readBefore = 0
  private var bytes = 0

  init(
    run: ImportRun<ProjectShelf>, book: ImportBook, source: ImportSource, today: Day,
    isComplete: Bool, progress: Progress, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.run = run
    self.book = book
    self.source = source
    self.today = today
    self.isComplete = isComplete
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Reads the exports to their end, or until the user asks to stop.
  mutating func read(_ exports: [Export]) throws {
    progress.begin("Importing", of: exports.reduce(0) { $0 + $1.size } >> 20, unit: "MB")
    if source.readsAsidesFirst {
      var asides = ImportAsides(run: run)
      for export in exports { try export.read(&asides) }
      run = asides.run
    }
    for export in exports where !wasInterrupted {
      let begun = files
      try export.read(&self)
      if files == begun { run.refuseEmpty(export.path) }
      if export.isWhole, source.key == "google" { isWhole = true }
    }
  }

  /// Whether a review that is not in it is no longer at the source. What could not be read may be
  /// that review, so then nobody knows.
  var holdsAll: Bool {
    let shelf = run.importer.shelf
    guard !wasInterrupted, shelf.visits > 0, run.importer.tally.broken == 0 else { return false }
    return isComplete || isWhole
      || (run.total.map { $0 > 0 && $0 <= shelf.visits } ?? false && !run.hasMore)
  }

  mutating func reportMissing(in file: String) throws {
    try run.withImporter { try $0.reportMissing(in: file) }
  }

  /// Notes how many reviews the source has, where a new export says so or holds them all.
  mutating func noteTotal() {
    guard isNew, !wasInterrupted else { return }
    guard let total = run.total ?? (holdsAll ? run.importer.shelf.visits : nil) else { return }
    book.note(total: total, of: source.key, on: today.description)
  }

  func writeBook() throws {
    guard isNew else { return }
    try run.importer.shelf.write(book.filesBytes, to: ImportBook.filesPath)
    if book.hasTotals { try run.importer.shelf.write(book.totalsBytes, to: ImportBook.totalsPath) }
  }
}

extension ImportReading: ExportTaker {
  mutating func begin(_ name: String) {
    files += 1
    self.name = name
    readBefore = run.importer.tally.read
    run.begin(name)
  }

  mutating func take(_ part: [UInt8]) throws -> Bool {
    bytes += part.count
    progress.advance(done: bytes >> 20)
    if isCancelled() { wasInterrupted = true }
    return try run.take(part) && !wasInterrupted
  }

  mutating func end() throws {
    if wasInterrupted { return }
    let hash = try run.end()
    let reviews = run.importer.tally.read - readBefore
    guard reviews > 0, !book.knows(hash) else { return }
    isNew = true
    book.note(
      name.split(separator: "/").last.map(String.init) ?? name, hash: hash, source: source.key,
      day: today.description, reviews: reviews, isWhole: isComplete)
  }
}

/// The files of an export read for what stands beside the records.
struct ImportAsides: ExportTaker {
  private(set) var run: ImportRun<ProjectShelf>

  init(run: ImportRun<ProjectShelf>) { self.run = run }

  mutating func begin(_ name: String) { run.begin(name, asidesOnly: true) }
  mutating func take(_ part: [UInt8]) throws -> Bool { try run.take(part) }
  mutating func end() throws { _ = try run.end() }
}

/// The files of an export read until their source is known.
struct ImportRecognition: ExportTaker {
  private var run: ImportRun<EmptyShelf>
  private var files = 0

  init(_ run: ImportRun<EmptyShelf>) { self.run = run }

  var source: ImportSource? { run.source }

  /// What is to be said of it.
  func findings(in path: String) -> [Finding] {
    var run = run
    if files == 0 { run.refuseEmpty(path) }
    return run.importer.findings.all(in: path)
  }

  mutating func begin(_ name: String) {
    files += 1
    if run.source == nil { run.begin(name) }
  }

  mutating func take(_ part: [UInt8]) throws -> Bool {
    if run.source != nil { return false }
    return try run.take(part) && run.source == nil
  }

  mutating func end() throws { if run.source == nil { _ = try run.end() } }
}
