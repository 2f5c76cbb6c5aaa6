import Content
import Files
import Findings
import Publish
import Reviews
import Theme

/// From a project's files to those of its site, in one straight line. `build` publishes what it
/// makes, `check` only reports what it found.
struct Pipeline {
  let project: Project
  /// The day on which everything holds, given the shop's time zone.
  let asOf: @Sendable (_ timeZone: String) -> Day
  let baseURL: String?
  let jobs: Int
  let progress: Progress

  /// What came of it.
  struct Product {
    /// Sorted by place.
    let findings: [Finding]
    /// Nil where the settings could not be read.
    let site: Site?
    /// The files of the site; asked for only where no finding stands in the way.
    let files: () -> [SiteFile]
  }

  /// The files of a project at one moment, and what is wrong with them as files.
  typealias Reading = (files: [SourceFile], findings: [Finding])

  func run() throws(DiskError) -> Product { run(on: try read()) }

  func read() throws(DiskError) -> Reading {
    progress.begin("Reading")
    return try project.read(Self.folders, limit: Bounds.bytes(of:), jobs: jobs)
  }

  /// The folders that a site is made of.
  static let folders = ["content", "templates"]

  func run(on read: Reading) -> Product {
    progress.begin("Checking", of: read.files.count)
    let content = Content.parse(read.files.below("content"), asOf: asOf, jobs: jobs)
    guard var material = content.material else {
      return Product(findings: (read.findings + content.findings).sorted(), site: nil) { [] }
    }
    if let baseURL { material.settings.url = baseURL }

    progress.begin("Measuring", of: material.reviews.count)
    let site = Site(material, asOf: asOf(material.settings.timeZone))

    let theme = Theme(for: site, own: read.files.below("templates"))
    let findings = (read.findings + content.findings + theme.findings).sorted()
    return Product(findings: findings, site: site) { theme.files(of: site, jobs: jobs) }
  }
}

/// How large a file of a project may be.
enum Bounds {
  /// In bytes: enough for any mistake to be shown at its line, too little to do harm.
  static func bytes(of path: String) -> Int {
    path.hasSuffix(".jsonl") ? 1 << 30 : 1 << 20
  }
}
