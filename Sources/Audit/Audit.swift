import Ledger
import Reviews

/// The audit of a published site, with nothing but its files: what `sitegen ledger verify` runs.
///
/// It looks in both directions: from the log to the pages, and from the pages to the log.
public struct Audit: Sendable {
  let files: PublishedFiles
  let since: [UInt8]?
  let trusted: [VerifierKey]
  let jobs: Int
  let progress: @Sendable (AuditProgress) -> Void

  /// An audit of `site`. With `since`, a checkpoint that was kept from earlier, the log must begin
  /// with what it was then; with `keys`, one of them must be, or have been, a key of the log.
  public init(
    of site: some PublishedSite, since: [UInt8]? = nil, trusting keys: [VerifierKey] = [],
    jobs: Int = 1, progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) {
    files = PublishedFiles(site: site)
    self.since = since
    trusted = keys
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
      let log = PublishedLog(read: files, jobs: jobs, &objections)
    else { return }
    report.checked.events = log.log.count
    report.checked.origin = log.checkpoint.checkpoint.origin
    report.checked.root = log.checkpoint.checkpoint.root
    report.checked.days = log.days
    let keys = KeyHistory(log, files, &objections)
    keys.check(log.checkpoint, trusting: trusted, &objections)
    report.checked.key = keys.current
    report.checked.isSigned = keys.signs(log.checkpoint)
    let past = PastCheckpoints(log, keys, files, listing, also: since, &objections)
    report.checked.checkpoints = past.count
    if let since {
      OldCheckpoint(since, &objections)?.check(log, keys, past, trusted, &report, &objections)
    }
  }
}
