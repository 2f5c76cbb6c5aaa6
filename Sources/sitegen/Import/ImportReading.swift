import Core
import Disk
import Import
import Publish
import Reviews

/// The reading of an import's files, with the notes taken of each.
struct ImportReading {
  private(set) var session: ImportSession<ProjectContentStore>
  private var history: ImportHistory
  private let source: ImportSource
  private let today: Day
  private let isComplete: Bool
  private let progress: Progress
  private let isCancelled: @Sendable () -> Bool

  private(set) var wasInterrupted = false
  /// Whether one of the files was not imported before.
  private var isNew = false
  /// Whether a folder or an archive holds everything of the source.
  private var isWhole = false
  /// The number of files begun.
  private var files = 0
  /// The totals that the files give for the parts of the source.
  private var totals: [String: Int] = [:]
  private var name = ""
  /// Of each file in the order of reading, whether the very same file was imported before.
  private var isKnown: [Bool] = []
  /// Of each file, whether it was read with other options then.
  private var isReread: [Bool] = []
  private let reading: ImportHistory.Reading
  private var readBefore = 0
  private var bytes = 0

  init(
    session: ImportSession<ProjectContentStore>, history: ImportHistory, source: ImportSource,
    reading: ImportHistory.Reading, today: Day, isComplete: Bool, progress: Progress,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.session = session
    self.history = history
    self.source = source
    self.reading = reading
    self.today = today
    self.isComplete = isComplete
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Reads the exports to their end, or until the user interrupts.
  mutating func read(_ exports: [Export]) throws {
    progress.begin("Importing", of: exports.reduce(0) { $0 + $1.size } >> 20, unit: "MB")
    if !history.isEmpty {
      var hashes = ImportHashes()
      for export in exports { try export.read(&hashes) }
      isKnown = hashes.hashes.map(history.knows)
      isReread = hashes.hashes.map { history.isCorrected($0, by: reading) }
    }
    if session.needsTwoReadings {
      var first = FirstReading(session: session)
      for export in exports { try export.read(&first) }
      session = first.session
    }
    for export in exports where !wasInterrupted {
      let begun = files
      try export.read(&self)
      if files == begun { session.refuseEmpty(export.path) }
      if export.isWhole, source.key == "google" { isWhole = true }
    }
    session.withImporter { $0.reportWriters() }
  }

  /// The parts of the source that the export holds completely, so that a review which is not in it
  /// is gone there; nil means all parts. After a record that could not be read nobody knows,
  /// because it may be that review.
  private var complete: Set<String>? {
    let visits = session.importer.visits
    guard !wasInterrupted, !visits.isEmpty, session.importer.tally.broken == 0 else { return [] }
    if isComplete { return nil }
    if isWhole { return Set(visits.keys) }
    let full = totals.filter { $0.value > 0 && $0.value <= visits[$0.key] ?? 0 }
    return session.hasMore ? [] : Set(full.keys)
  }

  /// Reports the missing reviews of the parts that the export holds completely.
  mutating func reportMissing(in file: String) throws {
    let complete = complete
    if complete?.isEmpty == true { return }
    try session.withImporter { try $0.reportMissing(in: file, of: complete) }
  }

  /// Notes the source's number of reviews, if a new export gives it or holds all reviews.
  mutating func noteTotal() {
    guard isNew, !wasInterrupted else { return }
    let complete = complete
    for (scope, count) in session.importer.visits.sorted(by: { $0.key < $1.key }) {
      let isWhole = complete?.contains(scope) ?? true
      guard let total = totals[scope] ?? (isWhole ? count : nil) else { continue }
      history.note(total: total, of: source.key, scope: scope, on: today.description)
    }
  }

  func writeBook() throws {
    guard isNew else { return }
    try session.importer.store.write(history.filesBytes, to: ImportHistory.filesPath)
    if history.hasTotals {
      try session.importer.store.write(history.totalsBytes, to: ImportHistory.totalsPath)
    }
  }
}

extension ImportReading: ExportTaker {
  mutating func begin(_ name: String) {
    files += 1
    self.name = name
    readBefore = session.importer.tally.read
    let place = files - 1
    session.begin(
      name, isKnown: isKnown.indices.contains(place) && isKnown[place],
      isReread: isReread.indices.contains(place) && isReread[place])
  }

  mutating func take(_ part: [UInt8]) throws -> Bool {
    bytes += part.count
    progress.advance(done: bytes >> 20)
    if isCancelled() { wasInterrupted = true }
    return try session.take(part) && !wasInterrupted
  }

  mutating func refuse(_ reason: String) { session.refuseRest(reason) }

  mutating func end() throws {
    if wasInterrupted { return }
    let hash = try session.end()
    let reviews = session.importer.tally.read - readBefore
    // The total belongs to the part of the source whose reviews the file has.
    if session.scopes.count == 1, let scope = session.scopes.first, let total = session.total {
      totals[scope] = total
    }
    guard reviews > 0, !history.knows(hash) || history.isCorrected(hash, by: reading) else {
      return
    }
    isNew = true
    history.note(
      name.split(separator: "/").last.map(String.init) ?? name, hash: hash, source: source.key,
      day: today.description, reviews: reviews, isWhole: isComplete,
      reading: reading)
  }
}

/// A reading of an export's files for their SHA-256 alone.
struct ImportHashes: ExportTaker {
  private(set) var hashes: [String] = []
  private var hash = ExportHash()

  mutating func begin(_ name: String) { hash = ExportHash() }

  mutating func take(_ part: [UInt8]) -> Bool {
    hash.update(part)
    return true
  }

  mutating func end() { hashes.append(hash.hexadecimal) }
}

/// The first reading of an export's files, for what is outside the records and for the scale of
/// their ratings.
struct FirstReading: ExportTaker {
  private(set) var session: ImportSession<ProjectContentStore>

  init(session: ImportSession<ProjectContentStore>) { self.session = session }

  mutating func begin(_ name: String) { session.begin(name, isFirstReading: true) }
  mutating func take(_ part: [UInt8]) throws -> Bool { try session.take(part) }
  mutating func end() throws { _ = try session.end() }
}

/// A reading of an export's files until their source is recognized.
struct ImportRecognition: ExportTaker {
  private var session: ImportSession<EmptyContentStore>
  private var files = 0

  init(_ session: ImportSession<EmptyContentStore>) { self.session = session }

  var source: ImportSource? { session.source }

  /// The findings on the export at a path.
  func findings(in path: String) -> [Finding] {
    var session = session
    if files == 0 { session.refuseEmpty(path) }
    return session.importer.findings.all(in: path)
  }

  mutating func begin(_ name: String) {
    files += 1
    if session.source == nil { session.begin(name) }
  }

  mutating func take(_ part: [UInt8]) throws -> Bool {
    if session.source != nil { return false }
    return try session.take(part) && session.source == nil
  }

  mutating func end() throws { if session.source == nil { _ = try session.end() } }
}
