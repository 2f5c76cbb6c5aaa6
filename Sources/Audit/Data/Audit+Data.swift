import Core
import Ledger
import OpenData
import Reviews

/// What a site publishes for programs and spreadsheets: `api/v1`. None of it need be there; what is
/// there is that of the log, and a list has every review.
extension Audit {
  func checkData(
    _ figures: FigureCheck, _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    let reconstructed = figures.reconstructed
    figures.checkDataSummary(SitePath.dataSummary, files, &report.checked.figures, &findings)
    let records = Array(reconstructed.site.cases.indices).parallelMap(jobs: jobs) {
      RecordCheck(reconstructed, $0)
    }
    checkCaseDocuments(records, &findings)
    checkReviewDocuments(records, reconstructed, &findings)
    checkTable(records, reconstructed, &findings)
  }

  private func checkCaseDocuments(_ records: [RecordCheck], _ findings: inout AuditFindings) {
    let flaws = records.parallelMap(jobs: jobs) { record in
      var findings = AuditFindings()
      let path = SitePath.dataCase(record.id)
      guard let document = files.document(path, damaged: .otherData, &findings) else {
        return findings
      }
      if let name = document["review"].map({ record.flaw(in: $0) }) ?? "review" {
        record.object(name, path, &findings)
      }
      return findings
    }
    for own in flaws { findings.add(own) }
  }

  private func checkReviewDocuments(
    _ records: [RecordCheck], _ reconstructed: ReconstructedSite, _ findings: inout AuditFindings
  ) {
    let pages = max(1, (records.count + Dataset.pageSize - 1) / Dataset.pageSize)
    let read = Array(1...pages).parallelMap(jobs: jobs) { page in
      var findings = AuditFindings()
      guard let document = files.document(SitePath.dataPage(page), damaged: .otherData, &findings)
      else { return (findings, [Int]?.none) }
      var rows: [JCS] = []
      if case .array(let there)? = document["reviews"] { rows = there }
      let places = rows.map { row in
        guard let place = row["id"]?.string.flatMap({ reconstructed.place(of: $0) }) else {
          return -1
        }
        if let name = records[place].flaw(in: row) {
          records[place].object(name, SitePath.dataPage(page), &findings)
        }
        return place
      }
      return (findings, places)
    }
    for page in read { findings.add(page.0) }
    guard read.contains(where: { $0.1 != nil }) else { return }
    checkRows(read.flatMap { $0.1 ?? [] }, records, SitePath.dataPage(1), &findings)
  }

  private func checkTable(
    _ records: [RecordCheck], _ reconstructed: ReconstructedSite, _ findings: inout AuditFindings
  ) {
    let path = SitePath.table
    guard let bytes = files.read(path, &findings) else { return }
    var rows = TableRows(bytes)
    let names = (rows.next() ?? []).map { String(decoding: $0, as: UTF8.self) }
    var places: [Int] = []
    while let cells = rows.next() {
      let row = Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
      let id = row["id"].map { cell in
        String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
      guard let place = id.flatMap({ reconstructed.place(of: $0) }) else {
        places.append(-1)
        continue
      }
      places.append(place)
      if let name = records[place].flaw(in: row) {
        records[place].object(name, path, &findings)
      }
    }
    checkRows(places, records, path, &findings)
  }

  /// Every review once, and no other.
  private func checkRows(
    _ places: [Int], _ records: [RecordCheck], _ path: String, _ findings: inout AuditFindings
  ) {
    for record in Set(records.indices).subtracting(places).sorted().map({ records[$0] }) {
      findings.add(
        .otherData, event: record.event, file: path,
        "the review of event \(record.event) ('\(record.id)') has been left out of the data")
    }
    guard places.count > Set(places).count || places.contains(-1) else { return }
    findings.add(
      .otherData, file: path, "the data have a review twice, or one that is not in the ledger")
  }
}

extension RecordCheck {
  func object(_ name: String, _ path: String, _ findings: inout AuditFindings) {
    findings.add(
      .otherData, event: event, file: path,
      "of the review of event \(event) ('\(id)') '\(name)' is not what the ledger has")
  }
}

extension FigureCheck {
  /// The figures of `api/v1/summary.json`.
  func checkDataSummary(
    _ path: String, _ files: PublishedFiles, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    guard let summary = files.document(path, damaged: .otherData, &findings) else { return }
    let statistics = reconstructed.site.statistics
    let score = statistics.scores.allTime
    let hasScore = score.mean != nil
    var wanted: [([String], Int?)] = [
      (["reviews", "counted"], statistics.counted), (["reviews", "received"], statistics.reviews),
      (["reviews", "shown"], reconstructed.site.cases.count { $0.isShown }),
      (["score", "all-time", "value"], hasScore ? score.sum : nil),
      (["score", "all-time", "over"], hasScore ? score.rated : nil),
      (["complaints", "count"], complaints),
    ]
    wanted += Stars.range.map {
      (["reviews", "by-stars", String($0)], statistics.byStars[$0])
    }
    if !isUnknowable("complaints.outcomes") {
      let complaints = statistics.complaints
      wanted += Outcome.allCases.map {
        (["complaints", "outcomes", $0.rawValue], complaints.outcomes[$0])
      }
      wanted += Grade.allCases.map {
        (["complaints", "grades", $0.rawValue], complaints.grades[$0])
      }
    }
    for (names, value) in wanted {
      count += 1
      let published = names.reduce(Optional(summary)) { $0?[$1] }?.integer
      guard published != value else { continue }
      findings.add(
        .otherFigure, file: path,
        "'\(names.joined(separator: "."))' is \(published.map(String.init) ?? "none"), and by the ledger"
          + " it is \(value.map(String.init) ?? "none")")
    }
  }
}
