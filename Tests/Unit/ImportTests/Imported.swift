import Content
import Core
import Foundation
import Reviews
import Testing
import TestSupport

@testable import Import

/// What a test imports, and what came of it.
struct Imported {
  var store: MemoryContentStore
  var tally: ImportTally
  var findings: [Finding]
  var source: String?
  var total: Int?

  static let today = Day(number: 20_700)  // 2026-09-04

  static var options: ImportOptions {
    var options = ImportOptions(today: today)
    options.signer = "sanne"
    return options
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let file = testFolder("ImportTests").appending(path: "Fixtures/\(name)")
    return [UInt8](try Data(contentsOf: file))
  }

  /// Imports bytes, in parts of `part` bytes, onto a store.
  init(
    _ bytes: [UInt8], source: String? = nil, onto store: MemoryContentStore = MemoryContentStore(),
    options: ImportOptions = Imported.options, part: Int = 4096, isComplete: Bool = false,
    isKnown: Bool = false, isReread: Bool = false
  ) throws {
    var store = store
    store.visited = []
    var session = ImportSession(
      store, source: source.flatMap { ImportSource.named($0) }, options: options)
    if session.needsTwoReadings {
      session.begin("export", isFirstReading: true)
      _ = try session.take(bytes)
      _ = try session.end()
    }
    session.begin("export", isKnown: isKnown, isReread: isReread)
    var rest = bytes[...]
    while !rest.isEmpty {
      guard try session.take(Array(rest.prefix(part))) else { break }
      rest = rest.dropFirst(part)
    }
    _ = try session.end()
    session.withImporter { $0.reportWriters() }
    if isComplete { try session.withImporter { try $0.reportMissing(in: "export") } }
    self.store = session.importer.store
    tally = session.importer.tally
    findings = session.importer.findings.all(in: "export")
    self.source = session.source?.key
    total = session.total
  }

  init(
    _ text: String, source: String? = nil, onto store: MemoryContentStore = MemoryContentStore(),
    options: ImportOptions = Imported.options, part: Int = 4096, isComplete: Bool = false
  ) throws {
    try self.init(
      Array(text.utf8), source: source, onto: store, options: options, part: part,
      isComplete: isComplete)
  }

  /// The settings of the shop.
  static var settings: Settings {
    let (content, _) = Content.parse(
      [SourceFile(path: "content/site.yml", bytes: Array(site.utf8))], asOf: { _ in today }, jobs: 1
    )
    return content!.settings
  }

  private static let site = """
    name: De Ketting
    time-zone: Europe/Amsterdam
    people:
      sanne: { name: Sanne de Wit, role: workshop }
    """

  /// What content makes of it, and everything that is wrong with it.
  func siteContent() -> (siteContent: SiteContent?, findings: [Finding]) {
    Content.parse(
      store.sources + [SourceFile(path: "content/site.yml", bytes: Array(Self.site.utf8))],
      asOf: { _ in Day(number: 20_750) }, jobs: 1)
  }

  var reviews: [Review] { siteContent().siteContent?.reviews ?? [] }

  /// The review whose number at its source is that.
  func review(_ id: String) -> Review? { reviews.first { $0.source?.id == id } }

  var errors: [String] {
    findings.filter { $0.rule.severity == .error }.map(\.description)
  }
}

/// A store in memory: what would stand in the project.
struct MemoryContentStore: ContentStore {
  var keepsLines = false
  /// Files by their paths.
  var files: [String: [UInt8]] = [:]
  var lines: [ReviewKey: [UInt8]] = [:]
  var records: [ReviewKey: ReviewRecord] = [:]
  var visited: Set<ReviewKey> = []
  var writes = 0

  func id(of key: ReviewKey) -> String? {
    files.keys.compactMap { path in
      path.hasPrefix("content/reviews/") ? path.split(separator: "/").last?.dropLast(3) : nil
    }.map(String.init).first { ReviewKey(id: $0) == key }
  }

  func record(of key: ReviewKey) -> ReviewRecord? { records[key] }
  mutating func keep(_ record: ReviewRecord, of key: ReviewKey) { records[key] = record }
  mutating func visit(_ key: ReviewKey) -> Bool { visited.insert(key).inserted }

  func rounds(_ kind: DocumentKind, of id: String) -> [Int] {
    (1...20).filter { files[DocumentID(kind, review: id, round: $0).pathByYear] != nil }
  }

  func bytes(of document: DocumentID) -> [UInt8]? {
    if keepsLines, document.kind == .review {
      return ReviewKey(id: document.review).flatMap { lines[$0] }
    }
    return files[document.pathByYear]
  }

  mutating func write(_ bytes: [UInt8], as document: DocumentID) {
    writes += 1
    if keepsLines, document.kind == .review {
      if let key = ReviewKey(id: document.review) { lines[key] = bytes }
    } else {
      files[document.pathByYear] = bytes
    }
  }

  func answers(_ kind: DocumentKind, to id: String) -> [[UInt8]] {
    files.filter { $0.key.hasPrefix("content/\(kind.folder)/") }.sorted { $0.key < $1.key }
      .map(\.value).filter { $0.reviewNamed == id }
  }

  func unvisited() -> [ReviewRecord] {
    records.filter { !visited.contains($0.key) }.map(\.value).sorted { $0.id < $1.id }
  }

  /// The files as content reads them, with `lines` as one.
  var sources: [SourceFile] {
    files.map { SourceFile(path: $0.key, bytes: $0.value) }
      + (lines.isEmpty
        ? []
        : [
          SourceFile(path: "content/reviews/all.jsonl", bytes: lines.values.flatMap { $0 })
        ])
  }
}

/// Imports a file with a mapping.
func map(
  _ yaml: String, _ file: String, dates: ImportOptions.DayOrder? = nil
) throws -> (
  imported: ImportTally, reviews: [Review], store: MemoryContentStore, findings: [Finding]
) {
  let (source, findings) = MappingFile.source(bytes: Array(yaml.utf8), file: "m.yml", name: "a")
  #expect(findings.isEmpty)
  var options = Imported.options
  options.dates = dates
  var session = ImportSession(
    MemoryContentStore(), source: try #require(source), options: options)
  session.begin("x.csv")
  _ = try session.take(Array(file.utf8))
  _ = try session.end()
  var imported = try Imported(Imported.fixture("kiyoh.json"))
  imported.store = session.importer.store
  return (
    session.importer.tally, imported.reviews, session.importer.store,
    session.importer.findings.all(in: "x.csv")
  )
}
