import Core
import Ledger
import Reviews
import TransparencyLog

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
    var findings = AuditFindings()
    look(at: &report, &findings)
    report.findings = findings.listed.sorted()
    report.unlisted = findings.unlisted
    return report
  }

  private func look(at report: inout AuditReport, _ findings: inout AuditFindings) {
    progress(AuditProgress(.log))
    guard let listing = Listing(of: files, &findings),
      let checkpoint = PublishedLog.newestCheckpoint(files, &findings)
    else { return }
    guard let log = PublishedLog(of: checkpoint, files, jobs: jobs, &findings) else {
      // Without its entries a log can still be seen to be shorter than it was.
      if let since { OldCheckpoint(since, &findings)?.checkSize(of: checkpoint, &findings) }
      return
    }
    checkPacked(listing, &report, &findings)
    let (keys, past) = checkLog(log, listing, &report, &findings)
    guard let figures = PublishedFigures(files, &findings) else { return }
    guard let clock = ShopClock(figures.settings.timeZone) else {
      findings.add(
        .badFigures, file: PublishedFigures.path,
        "there is no time zone '\(figures.settings.timeZone)'")
      return
    }

    progress(AuditProgress(.openings))
    let openings = PublishedOpenings(
      of: log, files, listing, jobs: jobs, offset: { clock.offset(at: $0) }, &findings)
    let histories = Histories(log, openings, &findings)
    report.checked.cases = histories.all.count

    progress(AuditProgress(.pages))
    let pages = readCases(histories)
    let reconstructed = ReconstructedSite(histories, figures, pages)
    reconstructed.checkOpenings(histories, &report, &findings)
    let check = PageCheck(reconstructed, histories, files, jobs: jobs)
    checkCases(check, pages, &report, &findings)
    checkStrangers(check, listing, &findings)
    let first = checkLists(check, listing, &report, &findings)

    progress(AuditProgress(.figures))
    let figureCheck = FigureCheck(
      reconstructed: reconstructed, figures: figures, log: log, keys: keys,
      checkpoints: listing.paths == nil ? figures.checkpoints : past.sizes)
    figureCheck.checkData(&report, &findings)
    for (prefix, page) in zip(check.prefixes, first) {
      figureCheck.checkElsewhere(
        below: prefix, files, &report.checked.figures, &findings)
      guard let page else { continue }
      figureCheck.checkPrinted(
        page, file: prefix + SitePath.home.page, &report.checked.figures, &findings)
    }
    checkData(figureCheck, &report, &findings)
    checkReceipts(reconstructed, histories, past, &report, &findings)
  }

  /// The log against itself, its checkpoints of the past and the old one.
  private func checkLog(
    _ log: PublishedLog, _ listing: Listing, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) -> (KeyHistory, PastCheckpoints) {
    report.checked.events = log.log.count
    report.checked.origin = log.checkpoint.checkpoint.origin
    report.checked.root = log.checkpoint.checkpoint.root
    report.checked.days = log.days
    let keys = KeyHistory(log, files, &findings)
    keys.check(log.checkpoint, trusting: trusted, &findings)
    report.checked.key = keys.current
    report.checked.isSigned = keys.signs(log.checkpoint)
    let old = since.flatMap { OldCheckpoint($0, &findings) }
    let past = PastCheckpoints(log, keys, files, listing, also: old?.size, &findings)
    report.checked.checkpoints = past.count
    old?.check(log, keys, past, trusted, &report, &findings)
    return (keys, past)
  }

  private func checkReceipts(
    _ reconstructed: ReconstructedSite, _ histories: Histories, _ past: PastCheckpoints,
    _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    progress(AuditProgress(.receipts))
    // Over the web, only those checkpoints have been read that must be there.
    let files = files
    let checkpoint: @Sendable (Int) -> SignedCheckpoint? = { size in
      var others = AuditFindings()
      return past.roots[size]
        ?? files.read(SitePath.checkpoint(ofSize: size), &others)
        .flatMap { try? SignedCheckpoint(parsing: $0) }
    }
    let results = Array(reconstructed.histories.indices).parallelMap(jobs: jobs) { place in
      var findings = AuditFindings()
      let path = SitePath.receipt(of: reconstructed.site.cases[place].id)
      let check = ReceiptCheck(
        log: histories.log, history: reconstructed.histories[place],
        document: { histories.documents[$0] }, checkpoint: checkpoint
      )
      let isProof = check.run(files.read(path, &findings), file: path, &findings)
      return (findings, isProof)
    }
    for (own, isProof) in results {
      findings.add(own)
      if isProof { report.checked.receipts += 1 }
    }
  }
}
