import Core
import Ledger
import Rendering
import Reviews

extension Audit {
  func compare(
    _ sound: SoundSite, _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    let (source, listing) = (sound.source, sound.listing)
    let (rendering, site, flaws) = SiteRendering.rebuilding(
      source, with: sound.ledger, picture: picture, jobs: jobs)
    for flaw in flaws { findings.add(.badSource, file: flaw.place.file, flaw.message) }
    guard let rendering, let site else { return }
    if let event = sound.old?.receiptEvent {
      report.notes.append(sound.ledger.whereabouts(of: event, in: site))
    }
    if let first = sound.log.days?.lowerBound {
      report.checked.reviewsBefore = site.cases.count { $0.review.date.day < first }
    }
    for one in site.cases {
      guard case .missing = one.visibility else { continue }
      findings.add(
        .hiddenReview, file: SitePath.case(one.id).page,
        "the review '\(one.id)' is not shown, as its page says, and nothing in the ledger says why")
    }
    let outcome = SiteComparison(
      files: files, listing: listing, expected: rendering.files(jobs: jobs).files,
      packings: request.packings, companions: request.companions,
      search: source.edition.isSearchable
        ? SearchIndexCheck(
          languages: site.settings.languages, pages: site.cases.count(where: \.isShown)) : nil,
      jobs: jobs, progress: progress
    ).run()
    findings.add(outcome.findings)
    report.notes += outcome.notes
    report.checked.files = outcome.equal
    report.checked.packed = outcome.packed
    judge(outcome.rendered, by: source.edition.program, &report, &findings)
    let own = source.look.templates.map(\.path)
    if !own.isEmpty, !request.acceptsOwnLook { report.doubts.append(.ownLook(own)) }
  }

  /// What differs in pages is a finding if this program built them, and else in doubt.
  private func judge(
    _ rendered: AuditFindings, by program: Program, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) {
    guard program != Program.current else { return findings.add(rendered) }
    if program.commit == nil, !Program.releases.contains(program.version) {
      findings.add(
        .unknownProgram, file: SitePath.source,
        "the site says that sitegen \(program.version) built it, and no such version that this sitegen"
          + " (\(Program.version)) knows was ever released")
    }
    report.unverified = rendered.listed.sorted()
    report.doubts.append(.program(program, differing: rendered.count))
  }
}

extension Audit {
  /// The published bytes of a picture; empty if there are none.
  private var picture: @Sendable (String) -> [UInt8] {
    { [files] path in (try? files.bytes(of: path).get()) ?? [] }
  }

  /// The honest site: made again from the published ledger and source alone, in sitegen's own look with
  /// the shop's logo, or with `inShopLook` in the shop's. Nil if the report has findings.
  ///
  /// The site has no search page: its index is not part of the source.
  public func rebuild(
    inShopLook: Bool
  ) -> (report: AuditReport, honest: (files: [SiteFile], site: Site)?) {
    var report = AuditReport()
    var findings = AuditFindings()
    var honest: (files: [SiteFile], site: Site)?
    if let sound = readSound(&report, &findings), findings.isEmpty {
      var source = sound.source
      source.edition.isSearchable = false
      let (rendering, site, flaws) = SiteRendering.rebuilding(
        source, with: sound.ledger,
        look: inShopLook ? nil : OwnLook(logos: source.look.logos), picture: picture, jobs: jobs)
      for flaw in flaws { findings.add(.badSource, file: flaw.place.file, flaw.message) }
      if let rendering, let site { honest = (rendering.files(jobs: jobs).files, site) }
      for file in honest?.files ?? [] where file.path.hasPrefix(SitePath.media("")) {
        guard file.render().isEmpty else { continue }
        findings.add(.otherBytes, file: file.path, "this is not the picture that was entered")
      }
      if !findings.isEmpty { honest = nil }
    }
    report.findings = findings.listed.sorted()
    report.unlisted = findings.unlisted
    return (report, honest)
  }
}
