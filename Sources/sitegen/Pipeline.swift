import Coach
import Content
import Core
import Disk
import Ledger
import Markup
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
  let ledgerUpdate: LedgerUpdate
  /// Whether the coach reads the replies: for those who write them, not where they are published.
  let isCoached: Bool
  /// Where pictures are made of photos; nil where nobody looks at them.
  let imagePipeline: ImagePipeline?
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
    let siteContent: SiteContent?
    /// What the ledger's state becomes, to be written before anything is published.
    let ledger: LedgerUpdate.Result
    /// The site's files; asked for only where no finding stands in the way.
    let render: () -> RenderedSite
  }

  /// The files that a site is made of.
  struct RenderedSite {
    var files: [SiteFile] = []
    /// The pages that a search index is made of; none where the site cannot be searched.
    var searchDocuments: [SiteFile] = []
  }

  /// The files of a project at one moment, and what is wrong with them as files.
  typealias Reading = (files: [SourceFile], media: [MediaFile], findings: [Finding])

  func run() throws(DiskError) -> Product { run(on: try read()) }

  func read() throws(DiskError) -> Reading {
    progress.begin("Reading")
    let folders = isCoached ? Self.folders : Self.folders.filter { $0 != CoachWords.folder }
    let (files, findings) = try project.read(
      folders, apart: ImagePipeline.folder, limit: Bounds.bytes(of:), jobs: jobs)
    return (
      files, imagePipeline == nil ? [] : try project.media(in: ImagePipeline.folder), findings
    )
  }

  /// The folders that a site is made of.
  static let folders = [CoachWords.folder, "content", "templates"]

  func run(on read: Reading) -> Product {
    progress.begin("Checking", of: read.files.count)
    let written = read.files.below("content")
    let content = Content.parse(written, asOf: asOf, jobs: jobs)
    guard var siteContent = content.siteContent else {
      let findings = (read.findings + content.findings).sorted()
      return Product(findings: findings, site: nil, siteContent: nil, ledger: .init()) { .init() }
    }
    if let baseURL { siteContent.settings.url = baseURL }

    let (pictures, flaws) = album(for: &siteContent, read, content.findings)
    progress.begin("Comparing with the ledger", of: siteContent.reviews.count)
    let day = asOf(siteContent.settings.timeZone)
    let isSound = !(read.findings + content.findings + flaws).fails(strict: false)
    let ledger =
      isSound
      ? ledgerUpdate.keep(
        read.files.below(LedgerState.folder), for: &siteContent, asOf: day, jobs: jobs)
      : .init()

    progress.begin("Measuring", of: siteContent.reviews.count)
    let site = Site(siteContent, asOf: day)

    let theme = Theme(
      for: site, own: read.files.below("templates"), content: written)
    let findings =
      read.findings + content.findings + flaws + ledger.findings + site.findings + theme.findings
      + (isCoached ? remarks(on: site, read.files.below(CoachWords.folder)) : [])
    return Product(
      findings: findings.sorted(), site: site, siteContent: siteContent, ledger: ledger
    ) {
      let log = ledger.ledger.flatMap { PublishedLedger($0, of: site, jobs: jobs) }
      let texts = RenderedTexts(site.cases.flatMap(\.shownTexts), jobs: jobs)
      let pages = theme.files(
        of: site, texts: texts, log: log, pictures: pictures, isSearchable: isSearchable,
        jobs: jobs)
      return RenderedSite(
        files: pages + Dataset(of: site, log: log, texts: texts).files,
        searchDocuments: isSearchable ? theme.searchDocuments(of: site, texts: texts) : [])
    }
  }
}

extension Pipeline {
  /// The pictures of the photos, which are noted in the content.
  private func album(
    for siteContent: inout SiteContent, _ read: Reading, _ findings: [Finding]
  ) -> ImagePipeline.Album {
    guard let imagePipeline else { return ([:], []) }
    if !read.media.isEmpty { progress.begin("Making pictures", of: read.media.count) }
    return imagePipeline.album(
      for: &siteContent, read.media, excused: Set(read.findings.map(\.place.file)),
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
