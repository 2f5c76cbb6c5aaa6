import Coach
import Content
import Files
import Findings
import Ledger
import OpenData
import Pictures
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
  let bookkeeping: Bookkeeping
  /// Whether the coach reads the replies: for those who write them, not where they are published.
  let isCoached: Bool
  /// Where pictures are made of photos; nil where nobody looks at them.
  let darkroom: Darkroom?
  /// Whether the site gets a search page.
  var isSearchable = false
  let jobs: Int
  let progress: Progress

  /// What came of it.
  struct Product {
    /// Sorted by place.
    let findings: [Finding]
    /// Nil where the settings could not be read.
    let site: Site?
    /// What people wrote, with a place for what has gone; nil as the site is.
    let material: Material?
    /// What the ledger's state becomes, to be written before anything is published.
    let books: Bookkeeping.Product
    /// The files of the site; asked for only where no finding stands in the way.
    let files: () -> [SiteFile]
    /// The pages that a search index is made of.
    var searchDocuments: () -> [SiteFile] = { [] }
  }

  /// The files of a project at one moment, and what is wrong with them as files.
  typealias Reading = (files: [SourceFile], media: [MediaFile], findings: [Finding])

  func run() throws(DiskError) -> Product { run(on: try read()) }

  func read() throws(DiskError) -> Reading {
    progress.begin("Reading")
    let folders = isCoached ? Self.folders : Self.folders.filter { $0 != CoachWords.folder }
    let (files, findings) = try project.read(
      folders, apart: Darkroom.folder, limit: Bounds.bytes(of:), jobs: jobs)
    return (files, darkroom == nil ? [] : try project.media(in: Darkroom.folder), findings)
  }

  /// The folders that a site is made of.
  static let folders = [CoachWords.folder, "content", "templates"]

  func run(on read: Reading) -> Product {
    progress.begin("Checking", of: read.files.count)
    let written = read.files.below("content")
    let content = Content.parse(written, asOf: asOf, jobs: jobs)
    guard var material = content.material else {
      let findings = (read.findings + content.findings).sorted()
      return Product(findings: findings, site: nil, material: nil, books: .init()) { [] }
    }
    if let baseURL { material.settings.url = baseURL }

    let (pictures, flaws) = album(for: &material, read, content.findings)
    progress.begin("Comparing with the ledger", of: material.reviews.count)
    let day = asOf(material.settings.timeZone)
    let isSound = !(read.findings + content.findings + flaws).fails(strict: false)
    let books =
      isSound
      ? bookkeeping.keep(read.files.below(Books.folder), for: &material, asOf: day, jobs: jobs)
      : .init()

    progress.begin("Measuring", of: material.reviews.count)
    let site = Site(material, asOf: day)

    let theme = Theme(
      for: site, own: read.files.below("templates"), content: written)
    let findings =
      read.findings + content.findings + flaws + books.findings + site.findings + theme.findings
      + (isCoached ? remarks(on: site, read.files.below(CoachWords.folder)) : [])
    var product = Product(
      findings: findings.sorted(), site: site, material: material, books: books
    ) {
      let log = books.books.flatMap { SiteLog($0, of: site, jobs: jobs) }
      return theme.files(
        of: site, log: log, pictures: pictures, isSearchable: isSearchable, jobs: jobs)
        + Dataset(of: site, log: log).files
    }
    product.searchDocuments = { theme.searchDocuments(of: site) }
    return product
  }
}

extension Pipeline {
  /// The pictures of the photos, which are noted in the material.
  private func album(
    for material: inout Material, _ read: Reading, _ findings: [Finding]
  ) -> Darkroom.Album {
    guard let darkroom else { return ([:], []) }
    if !read.media.isEmpty { progress.begin("Making pictures", of: read.media.count) }
    return darkroom.album(
      for: &material, read.media, excused: Set(read.findings.map(\.place.file)),
      isWhole: !findings.fails(strict: false), jobs: jobs)
  }

  /// What the coach says of the replies, and of its own words and settings.
  private func remarks(on site: Site, _ files: [SourceFile]) -> [Finding] {
    progress.begin("Reading the replies", of: site.statistics.replies)
    let coach = Coach(settings: site.settings, words: CoachWords(own: files))
    return coach.findings + coach.remarks(on: site, jobs: jobs)
  }
}

/// How large a file of a project may be.
enum Bounds {
  /// In bytes: enough for any mistake to be shown at its line, too little to do harm.
  static func bytes(of path: String) -> Int {
    path.hasSuffix(".jsonl") ? 1 << 30 : 1 << 20
  }
}
