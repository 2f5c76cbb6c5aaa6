import Coach
import Content
import Core
import Disk
import Ledger
import OpenData
import Pictures
import Publish
import Reviews
import Theme

/// The steps from a project's files to the files of its site. `build` publishes the result, `check`
/// only reports the findings.
struct Pipeline {
  let project: Project
  /// The day for which the site is built, given the shop's time zone.
  let asOf: @Sendable (_ timeZone: String) -> Day
  let baseURL: String?
  let ledgerUpdate: LedgerUpdate
  /// Whether the coach reads the replies: on a writer's machine, not where the site is published.
  let isCoached: Bool
  /// The pipeline for pictures. Nil if nobody looks at them.
  let imagePipeline: ImagePipeline?
  /// Whether the site gets a search page.
  var isSearchable = false
  let jobs: Int
  let progress: Progress

  /// The result of the pipeline.
  struct Product {
    /// The findings, sorted by place.
    let findings: [Finding]
    /// The site. Nil if the settings could not be read.
    let site: Site?
    /// The content, with placeholders for what has gone. Nil if the site is.
    let siteContent: SiteContent?
    /// The ledger's new state, to be written before anything is published.
    let ledger: LedgerUpdate.Result
    /// The files of the site. It is called only if no finding prevents the build.
    let files: () -> [SiteFile]
    /// The pages that are indexed for searching.
    var searchDocuments: () -> [SiteFile] = { [] }
  }

  /// The files of a project at one moment, and the findings on them as files.
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

  /// The folders that a site is made from.
  static let folders = [CoachWords.folder, "content", "templates"]

  func run(on read: Reading) -> Product {
    progress.begin("Checking", of: read.files.count)
    let written = read.files.below("content")
    let content = Content.parse(written, asOf: asOf, jobs: jobs)
    guard var siteContent = content.siteContent else {
      let findings = (read.findings + content.findings).sorted()
      return Product(findings: findings, site: nil, siteContent: nil, ledger: .init()) { [] }
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
    var product = Product(
      findings: findings.sorted(), site: site, siteContent: siteContent, ledger: ledger
    ) {
      let log = ledger.ledger.flatMap { PublishedLedger($0, of: site, jobs: jobs) }
      return theme.files(
        of: site, log: log, pictures: pictures, isSearchable: isSearchable, jobs: jobs)
        + Dataset(of: site, log: log).files
    }
    product.searchDocuments = { theme.searchDocuments(of: site) }
    return product
  }
}

extension Pipeline {
  /// The pictures of the photos, which are entered in the content.
  private func album(
    for siteContent: inout SiteContent, _ read: Reading, _ findings: [Finding]
  ) -> ImagePipeline.Album {
    guard let imagePipeline else { return ([:], []) }
    if !read.media.isEmpty { progress.begin("Making pictures", of: read.media.count) }
    return imagePipeline.album(
      for: &siteContent, read.media, excused: Set(read.findings.map(\.place.file)),
      isWhole: !findings.fails(strict: false), jobs: jobs)
  }

  /// The coach's remarks on the replies, and on its own words and settings.
  private func remarks(on site: Site, _ files: [SourceFile]) -> [Finding] {
    progress.begin("Reading the replies", of: site.statistics.replies)
    let coach = Coach(settings: site.settings, words: CoachWords(own: files))
    return coach.findings + coach.remarks(on: site, jobs: jobs)
  }
}

/// The largest sizes of a project's files.
enum Bounds {
  /// The largest size of the file at a path, in bytes: enough that any mistake is shown at its
  /// line, too little to do harm.
  static func bytes(of path: String) -> Int {
    path.hasSuffix(".jsonl") ? 1 << 30 : 1 << 20
  }
}
