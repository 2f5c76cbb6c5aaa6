import Coach
import Content
import Core
import Disk
import Glibc
import Import
import Ledger
import Pictures
import Publish
import Rendering
import Reviews
import Theme

/// The steps from a project's files to the files of its site. `build` publishes the result, `check`
/// only reports the findings.
struct Pipeline {
  let project: Project
  /// The day for which the site is built, given the shop's time zone.
  let asOf: @Sendable (_ timeZone: String) -> Day
  let baseURL: String?
  private(set) var ledgerUpdate: LedgerUpdate
  /// That the ledger is on a branch which this clone does not know.
  private var unknownLedger: Finding?
  /// Whether the coach reads the replies: on a writer's machine, not where the site is published.
  let isCoached: Bool
  /// The pipeline for pictures. Nil if nobody looks at them.
  let imagePipeline: ImagePipeline?
  /// Whether the site gets a search page.
  var isSearchable = false
  /// What tells this program from others. With it files have keys, and what was parsed is remembered.
  /// Nil where the next run is to know nothing.
  var program: ContentKey?
  /// What is known from the last run.
  var memory: ContentMemory?
  /// Whether files get keys, by which the next build knows those that have not changed.
  var givesKeys = true
  /// What the coach said in the last run.
  var coachMemory: CoachMemory?
  let jobs: Int
  let progress: Progress

  /// The result of the pipeline.
  struct Product {
    /// The findings, sorted by place.
    let findings: [Finding]
    /// The site. Nil if the settings could not be read.
    let site: Site?
    /// What the ledger's state becomes, to be written before anything is published; nil as the site.
    let ledger: LedgerUpdate.Result?
    /// The pictures to be kept before `ledger` is written.
    let pictures: [UnkeptPicture]
    /// What the next run may know. Nil if the settings could not be read.
    var memory: ContentMemory?
    /// What is still the starter's.
    var starter = StarterRest()
    /// The files of the site. It is called only if no finding prevents the build.
    let render: () -> SiteRendering.Files
  }

  /// The files of a project at one moment, and the findings on them as files.
  struct Reading {
    /// The files that were read.
    var files: [SourceFile] = []
    /// The places of those that are remembered in the memory.
    var unchanged: [Int] = []
    var media: [MediaFile] = []
    var findings: [Finding] = []
    /// What the next run may know of all files.
    var known: [KnownFile] = []
    /// A key of what documents are parsed with.
    var context: ContentKey?

    /// Whether the other reading, also one that knows all its files, found the same.
    func isSame(as other: Reading) -> Bool {
      known.elementsEqual(other.known) { $0.path == $1.path && $0.key == $1.key }
        && media == other.media && findings == other.findings
    }
  }

  init(
    project: Project, asOf: @escaping @Sendable (_ timeZone: String) -> Day, baseURL: String?,
    ledgerUpdate: LedgerUpdate, isCoached: Bool, imagePipeline: ImagePipeline?, jobs: Int,
    progress: Progress
  ) {
    self.project = project
    self.asOf = asOf
    self.baseURL = baseURL
    self.ledgerUpdate = ledgerUpdate
    self.isCoached = isCoached
    self.imagePipeline = imagePipeline
    self.jobs = jobs
    self.progress = progress
  }

  /// Takes the ledger from its branch. A build then leaves to `ledger append` what is to be entered,
  /// because only whoever pushes may enter.
  mutating func take(_ branch: LedgerBranch) throws {
    if ledgerUpdate.mode == .enters { ledgerUpdate.mode = .pending }
    guard try branch.bring() == .nowhere, ledgerUpdate.mode != .begins, ledgerUpdate.mode != .none
    else { return }
    let severity: Severity = ledgerUpdate.mode == .locked ? .error : .warning
    unknownLedger = Finding(
      Rule(Rule.ledgerElsewhere.name, severity), at: Place(".gitignore"),
      "the branch \(LedgerBranch.name) keeps the ledger, and this clone does not know it: "
        + "sitegen ledger fetch")
  }

  func run() throws(DiskError) -> Product { try run(on: try read()) }

  func read() throws(DiskError) -> Reading {
    progress.begin("Reading")
    let folders = isCoached ? Self.folders : Self.folders.filter { $0 != CoachWords.folder }
    let start = time(nil)
    let context = context(
      of: Content.contextPaths.compactMap { path in
        project.bytes(of: path, limit: ContentBounds.file(at: path)).map {
          SourceFile(path: path, bytes: $0)
        }
      })
    var reading = try read(folders, with: context)
    // The settings may have changed meanwhile.
    if self.context(of: reading.files) != context { reading = try read(folders, with: nil) }
    for index in reading.known.indices { reading.known[index].version.settle(before: start) }
    if let unknownLedger { reading.findings.append(unknownLedger) }
    return reading
  }

  private func context(of files: [SourceFile]) -> ContentKey? {
    program.map { program in
      ContentKey { record in
        record.note(program)
        record.note(Content.context(of: files))
      }
    }
  }

  /// Reads the project's files; not those whose documents are remembered and are the same in `context`.
  private func read(
    _ folders: [String], with context: ContentKey?
  ) throws(DiskError) -> Reading {
    let memory = memory.flatMap { memory in
      context.flatMap { memory.holds(in: $0, asOf: asOf) ? memory : nil }
    }
    let files = try project.read(
      folders, apart: [ImagePipeline.folder, LedgerState.pictures], limit: ContentBounds.file(at:),
      known: program.map { _ in memory?.files ?? [] }, jobs: jobs)
    return Reading(
      files: files.files, unchanged: files.unchanged,
      media: imagePipeline == nil ? [] : try project.media(in: ImagePipeline.folder),
      findings: files.findings, known: files.known,
      context: self.context(of: files.files))
  }

  /// The folders that a site is made from.
  static let folders = [CoachWords.folder, "content", "templates"]

  func run(on read: Reading) throws(DiskError) -> Product {
    progress.begin("Checking", of: read.files.count)
    guard let remembered = read.unchanged.isEmpty ? [] : memory?.remembered(at: read.unchanged)
    else {
      // What was parsed has gone, so all files are read.
      var anew = self
      anew.memory = nil
      return try anew.run()
    }
    let files = read.files.below("content")
    let parsing = Content.parse(
      files, remembered: remembered, asOf: asOf, remembers: program != nil, jobs: jobs)
    let (parsed, mistakes) = (parsing.siteContent, parsing.findings)
    // Whose word a date is matters to a ledger alone.
    let hasLedger = ledgerUpdate.begins || !read.files.below(LedgerState.folder).isEmpty
    let records = hasLedger ? read.files.below("content/imports") : []
    let dated = parsed?.dated(byRecordsIn: records, jobs: jobs)
    guard let written = dated?.published(at: baseURL) else {
      let findings = (read.findings + mistakes).sorted()
      return Product(findings: findings, site: nil, ledger: nil, pictures: []) { .init() }
    }

    let album = try album(of: written, read, mistakes)
    progress.begin("Comparing with the ledger", of: written.reviews.count)
    let day = asOf(written.settings.timeZone)
    let unreadable = read.findings + mistakes + album.findings
    let templates = read.files.below("templates")
    let look = OwnLook(of: written.settings, own: templates, content: files)
    let starter = StarterRest(in: read)
    let ledger = ledgerUpdate.run(
      on: album.content, look: look, hasErrors: unreadable.fails(strict: false), starter,
      pictures: album.kept,
      read.files.below(LedgerState.folder), asOf: day, jobs: jobs)

    progress.begin("Measuring", of: written.reviews.count)
    // With a ledger, a site is made of what may be public, and publishes that as its source.
    let published =
      ledger.isComplete
      ? ledger.ledger?.published(ledger.content, asOf: day, jobs: jobs) : nil
    let site = Site(published?.content ?? ledger.content, asOf: day)

    let theme = Theme(for: site, own: templates, content: files)
    let findings =
      unreadable + ledger.findings + site.findings + theme.findings
      + (isCoached ? remarks(on: site, ledger.content, read) : [])
    return Product(
      findings: findings.sorted(), site: site, ledger: ledger,
      pictures: ledger.keepsPictures ? album.unkept : [],
      memory: read.context.map {
        ContentMemory(
          context: $0, today: day, timeZone: written.settings.timeZone, files: read.known,
          parsed: parsing.records)
      }, starter: starter
    ) {
      // Pagefind makes no index of nothing.
      let isSearchable = isSearchable && site.cases.contains(where: \.isShown)
      let edition = Edition(
        asOf: day, address: site.settings.url, program: .current, isSearchable: isSearchable)
      return SiteRendering(
        site, by: theme, ledger: ledger.ledger,
        source: published.map { PublishedSource(edition, of: $0, look: look) },
        pictures: album.pictures, isSearchable: isSearchable
      ).files(
        frame: (givesKeys ? program : nil).map {
          site.frame(look, isSearchable: isSearchable, program: $0)
        },
        jobs: jobs)
    }
  }
}

extension Pipeline {
  /// The pictures of the photos that `content` names.
  private func album(
    of content: SiteContent, _ read: Reading, _ mistakes: [Finding]
  ) throws(DiskError) -> ImagePipeline.Album {
    guard let imagePipeline else { return .init(content: content) }
    if !read.media.isEmpty { progress.begin("Making pictures", of: read.media.count) }
    return try imagePipeline.album(
      of: content, read.media, excused: Set(read.findings.map(\.place.file)),
      isWhole: !mistakes.fails(strict: false), jobs: jobs)
  }

  /// The coach's remarks on the replies, and on its own words and settings; and links that lead to
  /// no case any more.
  private func remarks(on site: Site, _ content: SiteContent, _ read: Reading) -> [Finding] {
    progress.begin("Reading the replies", of: site.statistics.replies)
    let words = read.files.below(CoachWords.folder)
    let coach = Coach(settings: site.settings, words: CoachWords(own: words))
    coachMemory?.begin(
      in: ContentKey { record in
        record.note(read.context ?? .blank)
        record.note(site.asOf)
        for file in words {
          record.note(file.path)
          record.note(file.bytes)
        }
      })
    return coach.findings + coach.remarks(on: site, jobs: jobs, remembering: coachMemory)
      + Content.lostCaseLinks(in: read.files, of: content, jobs: jobs)
  }
}
