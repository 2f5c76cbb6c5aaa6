import Files
import Ledger
import Parallel

/// The audit of a published site, with nothing but its files: what `sitegen ledger verify` runs.
///
/// It looks in both directions: from the log to the pages, and from the pages to the log. It covers
/// the files below `ledger/`; of every case, on its own page and in every list and language, the
/// stars, title, words, links, resolutions, names, date, outcome, grade and whether it can be read;
/// which cases stand in which list, in which order; the figures in `api/trust.json`, the score and its
/// spread on the first pages, and the figures and the newest cases that other sites get to show (the
/// embed, the poster, the badges); the figures and reviews in `api/v1`; files that were compressed
/// beforehand; and the receipts.
///
/// It does not cover what is not in the log: topics and who belongs in their lists, the shop's pages
/// and "you said, we did", the settings themselves, the words of the interface (a badge's label, why
/// a placeholder stands there: its reason is in the log), feeds, the trust page's prose, the two cases
/// side by side, and what style sheets and scripts make of a page.
public struct Audit: Sendable {
  let files: PublishedFiles
  let since: [UInt8]?
  let trusted: [VerifierKey]
  let packings: [Packing]
  let jobs: Int
  let progress: @Sendable (AuditProgress) -> Void

  /// An audit of `site`. With `since`, a checkpoint that was kept from earlier, the log must begin
  /// with what it was then; with `keys`, one of them must be, or have been, a key of the log. `packings`
  /// are the kinds of files to compare that are compressed beforehand.
  public init(
    of site: some PublishedSite, since: [UInt8]? = nil, trusting keys: [VerifierKey] = [],
    unpacking packings: [Packing] = [], jobs: Int = 1,
    progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) {
    files = PublishedFiles(site: site)
    self.since = since
    trusted = keys
    self.packings = packings
    self.jobs = max(1, jobs)
    self.progress = progress
  }

  /// Looks at everything. Whatever the site holds, it ends with a report.
  public func run() -> AuditReport {
    var report = AuditReport()
    var objections = Objections()
    look(at: &report, &objections)
    report.objections = objections.listed.sorted()
    report.unlisted = objections.unlisted
    return report
  }

  private func look(at report: inout AuditReport, _ objections: inout Objections) {
    progress(AuditProgress(.log))
    guard let listing = Listing(of: files, &objections),
      let checkpoint = PublishedLog.newestCheckpoint(files, &objections)
    else { return }
    guard let log = PublishedLog(of: checkpoint, files, jobs: jobs, &objections) else {
      // Without its entries a log can still be seen to be shorter than it was.
      if let since { OldCheckpoint(since, &objections)?.checkSize(of: checkpoint, &objections) }
      return
    }
    checkPacked(listing, &report, &objections)
    let (keys, past) = checkLog(log, listing, &report, &objections)
    guard let figures = PublishedFigures(files, &objections) else { return }
    guard let clock = ZoneClock(figures.settings.timeZone) else {
      objections.add(
        .badFigures, file: PublishedFigures.path,
        "there is no time zone '\(figures.settings.timeZone)'")
      return
    }

    progress(AuditProgress(.openings))
    let openings = PublishedOpenings(
      of: log, files, listing, jobs: jobs, offset: { clock.offset(at: $0) }, &objections)
    let histories = Histories(log, openings, &objections)
    report.checked.cases = histories.all.count

    progress(AuditProgress(.pages))
    let pages = readCases(histories)
    let rebuilt = Rebuilt(histories, figures, pages)
    rebuilt.checkOpenings(histories, &report, &objections)
    let check = PageCheck(rebuilt, histories, files, jobs: jobs)
    checkCases(check, pages, &report, &objections)
    checkStrangers(check, listing, &objections)
    let first = checkLists(check, listing, &report, &objections)

    progress(AuditProgress(.figures))
    let figureCheck = FigureCheck(
      rebuilt: rebuilt, figures: figures, log: log, keys: keys,
      checkpoints: listing.paths == nil ? figures.checkpoints : past.sizes)
    figureCheck.checkData(&report, &objections)
    for (prefix, page) in zip(check.prefixes, first) {
      figureCheck.checkElsewhere(
        below: prefix, files, &report.checked.figures, &objections)
      guard let page else { continue }
      figureCheck.checkPrinted(
        page, file: prefix + "index.html", &report.checked.figures, &objections)
    }
    checkData(figureCheck, &report, &objections)
    checkReceipts(rebuilt, histories, &report, &objections)
  }

  /// The log against itself, its checkpoints of the past and the old one.
  private func checkLog(
    _ log: PublishedLog, _ listing: Listing, _ report: inout AuditReport,
    _ objections: inout Objections
  ) -> (KeyHistory, PastCheckpoints) {
    report.checked.events = log.log.count
    report.checked.origin = log.checkpoint.checkpoint.origin
    report.checked.root = log.checkpoint.checkpoint.root
    report.checked.days = log.days
    let keys = KeyHistory(log, files, &objections)
    keys.check(log.checkpoint, trusting: trusted, &objections)
    report.checked.key = keys.current
    report.checked.isSigned = keys.signs(log.checkpoint)
    let old = since.flatMap { OldCheckpoint($0, &objections) }
    let past = PastCheckpoints(log, keys, files, listing, also: old?.size, &objections)
    report.checked.checkpoints = past.count
    old?.check(log, keys, past, trusted, &report, &objections)
    return (keys, past)
  }

  private func checkReceipts(
    _ rebuilt: Rebuilt, _ histories: Histories, _ report: inout AuditReport,
    _ objections: inout Objections
  ) {
    progress(AuditProgress(.receipts))
    let results = Array(rebuilt.histories.indices).parallelMap(jobs: jobs) { place in
      var objections = Objections()
      let path = ReceiptCheck.path(rebuilt.site.cases[place].id)
      let check = ReceiptCheck(
        log: histories.log, history: rebuilt.histories[place], piece: { histories.pieces[$0] })
      let isProof = check.run(files.read(path, &objections), file: path, &objections)
      return (objections, isProof)
    }
    for (own, isProof) in results {
      objections.add(own)
      if isProof { report.checked.receipts += 1 }
    }
  }
}
