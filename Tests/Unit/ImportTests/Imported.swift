import Content
import Core
import Foundation
import Reviews
import TestSupport
import Testing

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
    options: ImportOptions = Imported.options, part: Int = 4096, isComplete: Bool = false
  ) throws {
    var store = store
    store.visited = []
    var session = ImportSession(
      store, source: source.flatMap { ImportSource.named($0) }, options: options)
    if session.source?.readsAsidesFirst == true {
      session.begin("export", asidesOnly: true)
      _ = try session.take(bytes)
      _ = try session.end()
    }
    session.begin("export")
    var rest = bytes[...]
    while !rest.isEmpty {
      guard try session.take(Array(rest.prefix(part))) else { break }
      rest = rest.dropFirst(part)
    }
    _ = try session.end()
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

  /// What content makes of it, and everything that is wrong with it.
  func siteContent() -> (siteContent: SiteContent?, findings: [Finding]) {
    let settings = """
      name: De Ketting
      time-zone: Europe/Amsterdam
      people:
        sanne: { name: Sanne de Wit, role: workshop }
      """
    return Content.parse(
      store.sources + [SourceFile(path: "content/site.yml", bytes: Array(settings.utf8))],
      asOf: { _ in Day(number: 20_750) }, jobs: 1)
  }

  var reviews: [Review] { siteContent().siteContent?.reviews ?? [] }

  /// The review whose number at its source is that.
  func review(_ id: String) -> Review? { reviews.first { $0.source?.id == id } }

  var errors: [String] {
    findings.filter { $0.rule.severity == .error }.map(\.description)
  }
}
