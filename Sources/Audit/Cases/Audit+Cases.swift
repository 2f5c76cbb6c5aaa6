import Core
import Reviews

extension Audit {
  /// The pages of all cases in the site's first language, in the order of the histories, each with
  /// what is wrong in reading it. They are read first: a placeholder tells the date that its
  /// closed opening does not.
  func readCases(_ histories: Histories) -> [CasePage] {
    histories.all.compactMap(\.id).parallelMap(jobs: jobs) { id in
      var page = CasePage(id: id)
      page.reading = PageCheck.read(SitePath.case(id).page, files, &page.findings)
      return page
    }
  }

  /// One case's page in the first language.
  struct CasePage: Sendable {
    let id: String
    var reading: PageReading?
    var findings = AuditFindings()

    /// The date that a placeholder tells.
    var date: Moment? {
      reading?.cards.first { $0.id == id && $0.isPlaceholder }?.time.flatMap { Moment(written: $0) }
    }
  }

  /// The case pages in every language.
  func checkCases(
    _ check: PageCheck, _ first: [CasePage], _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) {
    var pages = 0
    for page in first {
      guard let place = check.reconstructed.place(of: page.id) else { continue }
      var own = page.findings
      check.checkCase(place, at: SitePath.case(page.id).page, page.reading, &own)
      findings.add(own)
      if page.reading != nil { pages += 1 }
    }
    for (number, prefix) in check.prefixes.enumerated().dropFirst() {
      progress(AuditProgress(.pages, number, of: check.prefixes.count))
      let parts = Array(check.expected.indices).parallelMap(jobs: jobs) { place in
        var findings = AuditFindings()
        let path = prefix + SitePath.case(check.expected[place].id).page
        let reading = PageCheck.read(path, files, &findings)
        check.checkCase(place, at: path, reading, &findings)
        return (findings, reading != nil)
      }
      for part in parts {
        findings.add(part.0)
        if part.1 { pages += 1 }
      }
    }
    report.checked.pages += pages
    report.checked.cards += pages
  }

  /// Pages of cases that the ledger does not know.
  func checkStrangers(_ check: PageCheck, _ listing: Listing, _ findings: inout AuditFindings) {
    for prefix in check.prefixes {
      for path in listing.below(prefix + SitePath.cases) ?? [] {
        let id = String(path.prefix { $0 != "/" })
        guard check.reconstructed.place(of: id) == nil, path.hasSuffix(".html") else { continue }
        findings.add(
          .pageWithoutEvent, file: prefix + SitePath.cases + path,
          "there is a page of the review '\(id)', which is not in the ledger")
      }
    }
  }
}

extension Moment {
  /// As pages write it: `2026-03-14`, or to the minute `2026-03-14T23:10`. The instant is that of the
  /// shop's clock read as UTC, which is enough to sort by.
  init?(written text: String) {
    guard let day = Day(String(text.prefix(10))) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    guard rest.count >= 6, rest[0] == UInt8(ascii: "T"),
      let hour = Int(String(decoding: rest[1..<3], as: UTF8.self)), 0..<24 ~= hour,
      let minute = Int(String(decoding: rest[4..<6], as: UTF8.self)), 0..<60 ~= minute
    else {
      self.init(day)
      return
    }
    let second = hour * 3600 + minute * 60
    self.init(day, time: Time(secondOfDay: second, instant: day.start + second))
  }
}
