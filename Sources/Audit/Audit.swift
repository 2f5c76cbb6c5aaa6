import Core
import Ledger
import Rendering
import Reviews
import TransparencyLog

/// The audit of a published site, with nothing but its files: what `sitegen ledger verify` runs.
///
/// It holds the log against itself, its openings against the log, and the published source against
/// both. Then it makes the site again from ledger and source, by the code that builds sites, and compares
/// every byte of every file. So a page can say only what follows from the ledger.
public struct Audit: Sendable {
  let files: PublishedFiles
  let request: Request
  let progress: @Sendable (AuditProgress) -> Void

  /// What an audit is asked for, and what it is run with.
  public struct Request: Sendable {
    /// A checkpoint or receipt that was kept: the log must begin with what it was then.
    public var since: [UInt8]?
    /// Keys of which one must be, or have been, a key of the log. Empty for any.
    public var trusted: [VerifierKey] = []
    /// The kinds of files to compare that are compressed beforehand.
    public var packings: [Packing] = []
    /// Files that may stand at a site's root, such as settings of a web server, by their names.
    public var companions: [String: [UInt8]] = [:]
    /// The oldest that an edition may be, in days. Nil for any age.
    public var maxAge: Int?
    /// Whether a look of the shop's own is accepted, so that pages in it count as verified.
    public var acceptsOwnLook = false
    public var jobs = 1

    public init() {}
  }

  /// The day on which the audit is made.
  let today: Day

  /// An audit of `site` on the day `today`.
  public init(
    of site: some PublishedSite, _ request: Request = Request(), today: Day,
    progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) {
    files = PublishedFiles(site: site)
    self.request = request
    self.today = today
    self.progress = progress
  }

  var jobs: Int { max(1, request.jobs) }

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
    guard let sound = readSound(&report, &findings) else { return }
    compare(sound, &report, &findings)
  }

  /// A published site whose ledger and source are whole and fit each other.
  struct SoundSite {
    let listing: Listing
    let log: PublishedLog
    let old: OldCheckpoint?
    let source: PublishedSource
    let ledger: LedgerState
  }

  /// Reads and checks all that pages follow from. Nil, with findings, if something is wrong with it.
  func readSound(_ report: inout AuditReport, _ findings: inout AuditFindings) -> SoundSite? {
    progress(AuditProgress(.log))
    guard let listing = Listing(of: files, &findings),
      let checkpoint = PublishedLog.newestCheckpoint(files, &findings)
    else { return nil }
    guard let log = PublishedLog(of: checkpoint, files, jobs: jobs, &findings) else {
      // Without its entries a log can still be seen to be shorter than it was.
      if let since = request.since {
        OldCheckpoint(since, &findings)?.checkSize(of: checkpoint, &findings)
      }
      return nil
    }
    let old = checkLog(log, listing, &report, &findings)
    let source = readSource(&findings)
    checkOpenings(log, source, listing, &report, &findings)
    guard let source, findings.isEmpty, let ledger = readLedger(&findings) else { return nil }
    checkEdition(source.edition, log, &report, &findings)
    checkSettings(source, ledger, &findings)
    return SoundSite(listing: listing, log: log, old: old, source: source, ledger: ledger)
  }

  /// The log against itself, its checkpoints of the past and the old one.
  private func checkLog(
    _ log: PublishedLog, _ listing: Listing, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) -> OldCheckpoint? {
    report.checked.events = log.log.count
    report.checked.origin = log.checkpoint.checkpoint.origin
    report.checked.root = log.checkpoint.checkpoint.root
    report.checked.days = log.days
    let keys = KeyHistory(log, files, &findings)
    keys.check(log.checkpoint, trusting: request.trusted, &findings)
    report.checked.key = keys.current
    report.checked.isSigned = keys.signs(log.checkpoint)
    let old = request.since.flatMap { OldCheckpoint($0, &findings) }
    let past = PastCheckpoints(log, keys, files, listing, also: old?.size, &findings)
    report.checked.checkpoints = past.count
    old?.check(log, keys, past, request.trusted, &report, &findings)
    if let last = log.days?.upperBound, last > today {
      report.notes.append(
        "The ledger says that its last event was entered on \(last), and today is \(today): a clock was wrong."
      )
    }
    return old
  }

  /// The openings against the log. Without a source the shop's clock is not known, and UTC stands in.
  private func checkOpenings(
    _ log: PublishedLog, _ source: PublishedSource?, _ listing: Listing,
    _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    progress(AuditProgress(.openings))
    let clock = source.flatMap { ShopClock($0.shop.settings.timeZone) } ?? .utc
    let openings = PublishedOpenings(
      of: log, files, listing, jobs: jobs, offset: { clock.offset(at: $0) }, &findings)
    let histories = Histories(log, openings, &findings)
    report.checked.cases = histories.all.count
    for document in openings.documents {
      guard let document else { continue }
      if document.isOpen { report.checked.openings += 1 } else { report.checked.closed += 1 }
    }
  }
}

// MARK: The source

extension Audit {
  private func readSource(_ findings: inout AuditFindings) -> PublishedSource? {
    do { return try PublishedSource.read(files.site) } catch let flaw as PublishedSource.SourceFlaw
    {
      findings.add(.badSource, file: flaw.file, flaw.description)
    } catch {
      findings.add(.unreadable, file: SitePath.source, "the file cannot be read: \(error)")
    }
    return nil
  }

  /// For which day the site was built.
  private func checkEdition(
    _ edition: Edition, _ log: PublishedLog, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) {
    report.checked.asOf = edition.asOf
    report.checked.address = edition.address
    if let last = log.days?.upperBound, edition.asOf < last {
      findings.add(
        .earlyEdition, file: SitePath.source,
        "the site was built for \(edition.asOf), before the ledger's last event, of \(last)")
    }
    let age = today.number - edition.asOf.number
    if let most = request.maxAge, age > most {
      findings.add(
        .oldEdition, file: SitePath.source,
        "the site was built for \(edition.asOf), \(age) days ago, and \(most) are the most: what fell due"
          + " since does not show")
    }
    if age < -1, request.maxAge != nil {
      findings.add(
        .oldEdition, file: SitePath.source,
        "the site was built for \(edition.asOf), which has not come yet: how old it is cannot be told"
      )
    } else if age < -1 {
      report.notes.append("The site was built for \(edition.asOf), which has not come yet.")
    }
  }

  /// The ledger as the state that a build has, with every opening that is not published closed.
  private func readLedger(_ findings: inout AuditFindings) -> LedgerState? {
    do {
      let (ledger, flaws) = try LedgerState.recovering(files.site, jobs: jobs)
      for flaw in flaws where flaw.rule.severity == .error {
        findings.add(.badOpening, file: published(flaw.place.file), flaw.message)
      }
      return findings.isEmpty ? ledger : nil
    } catch {
      findings.add(.unreadable, file: SitePath.ledger, "the ledger cannot be read: \(error)")
      return nil
    }
  }

  /// The path in the site of a file of the ledger's state.
  private func published(_ path: String) -> String {
    let folder = LedgerState.folder + "/"
    return path.hasPrefix(folder) ? SitePath.ledger + path.dropFirst(folder.count) : path
  }

  /// The settings, pages and look must be those that were entered last.
  private func checkSettings(
    _ source: PublishedSource, _ ledger: LedgerState, _ findings: inout AuditFindings
  ) {
    guard let flaw = ledger.flaw(ofSettings: source) else { return }
    findings.add(.otherSettings, file: SitePath.source, flaw)
  }
}
