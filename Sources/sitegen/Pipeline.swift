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
    /// What the ledger's state becomes, to be written before anything is published; nil as the site.
    let ledger: LedgerUpdate.Result?
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
      folders, apart: ImagePipeline.folder, limit: ContentBounds.file(at:), jobs: jobs)
    return (
      files, imagePipeline == nil ? [] : try project.media(in: ImagePipeline.folder), findings
    )
  }

  /// The folders that a site is made of.
  static let folders = [CoachWords.folder, "content", "templates"]

  func run(on read: Reading) -> Product {
    progress.begin("Checking", of: read.files.count)
    let files = read.files.below("content")
    let (parsed, mistakes) = Content.parse(files, asOf: asOf, jobs: jobs)
    guard let written = parsed?.published(at: baseURL) else {
      return Product(findings: (read.findings + mistakes).sorted(), site: nil, ledger: nil) { [] }
    }

    let album = album(of: written, read, mistakes)
    progress.begin("Comparing with the ledger", of: written.reviews.count)
    let day = asOf(written.settings.timeZone)
    let unreadable = read.findings + mistakes + album.findings
    let ledger = ledgerUpdate.run(
      on: album.content, hasErrors: unreadable.fails(strict: false),
      read.files.below(LedgerState.folder), asOf: day, jobs: jobs)

    progress.begin("Measuring", of: written.reviews.count)
    let site = Site(ledger.content, asOf: day)

    let theme = Theme(for: site, own: read.files.below("templates"), content: files)
    let findings =
      unreadable + ledger.findings + site.findings + theme.findings
      + (isCoached ? remarks(on: site, read.files.below(CoachWords.folder)) : [])
    var product = Product(findings: findings.sorted(), site: site, ledger: ledger) {
      let log = ledger.ledger.flatMap { PublishedLedger($0, of: site, jobs: jobs) }
      return theme.files(
        of: site, log: log, pictures: album.pictures, isSearchable: isSearchable, jobs: jobs)
        + Dataset(of: site, log: log).files
    }
    product.searchDocuments = { theme.searchDocuments(of: site) }
    return product
  }
}

extension Pipeline {
  /// The pictures of the photos that `content` names.
  private func album(
    of content: SiteContent, _ read: Reading, _ mistakes: [Finding]
  ) -> ImagePipeline.Album {
    guard let imagePipeline else { return .init(content: content) }
    if !read.media.isEmpty { progress.begin("Making pictures", of: read.media.count) }
    return imagePipeline.album(
      of: content, read.media, excused: Set(read.findings.map(\.place.file)),
      isWhole: !mistakes.fails(strict: false), jobs: jobs)
  }

  /// What the coach says of the replies, and of its own words and settings.
  private func remarks(on site: Site, _ files: [SourceFile]) -> [Finding] {
    progress.begin("Reading the replies", of: site.statistics.replies)
    let coach = Coach(settings: site.settings, words: CoachWords(own: files))
    return coach.findings + coach.remarks(on: site, jobs: jobs)
  }
}
