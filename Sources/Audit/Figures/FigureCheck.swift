import Ledger
import OpenData
import Reviews

/// The published and the printed figures against those of the log's contents.
struct FigureCheck {
  let reconstructed: ReconstructedSite
  let figures: PublishedFigures
  let log: PublishedLog
  let keys: KeyHistory
  /// The sizes of the checkpoints of the past; over the web, where nobody can list them, as published.
  let checkpoints: [Int]

  /// Compares the figures published as data, one by one.
  func checkData(_ report: inout AuditReport, _ findings: inout AuditFindings) {
    let bytes = TrustReport(reconstructed.site, siteLog).bytes.dropLast()
    guard let computed = try? JCS(decoding: Array(bytes)) else { return }
    var unknown: [String] = []
    compare(figures.report, computed, at: "", &unknown, &report.checked.figures, &findings)
    if unknown.contains("complaints.count") { checkComplaints(&findings) }
    if !unknown.isEmpty {
      report.notes.append(
        "These figures depend on what is not shown, so nobody outside can compute them:"
          + " \(unknown.sorted().joined(separator: ", ")).")
    }
  }

  /// Of the reviews that cannot be read any may have been marked as complaints, and no others.
  private func checkComplaints(_ findings: inout AuditFindings) {
    let complaints = reconstructed.site.statistics.complaints
    let published = figures.report["complaints"]
    let (count, hidden) = (published?["count"]?.integer ?? -1, published?["hidden"]?.integer ?? -1)
    let most = complaints.hidden + untold.count { !$0.isFake && !$0.isComplaint }
    let isPossible = complaints.hidden...most ~= hidden && count >= hidden
    guard !isPossible || count - hidden != complaints.count - complaints.hidden else { return }
    findings.add(
      .otherFigure, file: PublishedFigures.path,
      "\(count) complaints are said to have come in, \(hidden) of them not shown, and by the ledger it is"
        + " \(complaints.count - complaints.hidden) that are shown and \(complaints.hidden) to \(most)"
        + " that are not")
  }

  /// What the figures say of the log.
  private var siteLog: PublishedLedger {
    PublishedLedger(
      checkpoint: log.checkpoint, key: keys.current, days: log.days, checkpoints: checkpoints,
      files: [], records: [:])
  }

  private func compare(
    _ published: JCS?, _ computed: JCS?, at path: String, _ unknown: inout [String],
    _ count: inout Int, _ findings: inout AuditFindings
  ) {
    if isUnknowable(path) {
      unknown.append(path)
      return
    }
    if case .object(let published)? = published, case .object(let computed)? = computed,
      !path.hasPrefix("sources.")
    {
      for name in Set(published.keys).union(computed.keys).sorted() {
        compare(
          published[name], computed[name], at: path.isEmpty ? name : "\(path).\(name)", &unknown,
          &count, &findings)
      }
      return
    }
    if path == "sources" { return compareSources(published, &count, &findings) }
    count += 1
    guard written(published) != written(computed) else { return }
    findings.add(
      .otherFigure, file: PublishedFigures.path,
      "the figure '\(path)' is \(written(published)), and by the ledger it is \(written(computed))")
  }

  private func written(_ value: JCS?) -> String {
    value.map { String(decoding: $0.bytes.prefix(200), as: UTF8.self) } ?? "none"
  }

  /// Reviews that cannot be read, or that were redacted after their last event.
  private var untold: [Case] {
    reconstructed.site.cases.enumerated().filter { !reconstructed.isWhole[$0.offset] }.map(
      \.element)
  }

  /// Whether a figure depends on what the log does not tell of reviews that cannot be read.
  func isUnknowable(_ path: String) -> Bool {
    guard !untold.isEmpty else { return false }
    switch path {
    case "complaints.count", "complaints.hidden":
      // Marked as complaints by hand they may be, whatever their stars.
      return untold.contains { one in
        !one.isFake && !one.isComplaint
      }
    case "complaints.outcomes", "complaints.grades":
      return untold.contains(where: \.isShown)
    case "order.auc", "order.largest-deviation", "order.median-position", "order.first-page":
      return reconstructed.site.settings.order == .newest
    case "score.last-twelve-months": return reconstructed.dating.contains(.unknown)
    case "score.with-later-ratings":
      return untold.contains { one in one.followUps.count { $0.rating != nil } > 1 }
    default: return false
    }
  }

  /// Of each source what is shown; what is held back of all together, since the source of a review
  /// that cannot be read is not in the log.
  private func compareSources(
    _ published: JCS?, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    guard case .array(let sources)? = published else { return }
    var shown: [String?: Int] = [:]
    var heldBack = 0
    for one in reconstructed.site.cases {
      if one.isShown { shown[one.review.source?.name, default: 0] += 1 } else { heldBack += 1 }
    }
    var told = 0
    let isTold = !untold.contains(where: \.isShown)
    for source in sources {
      let name = source["name"]?.string
      count += 1
      // A hostile sum need not be right, but must not overflow.
      told &+= source["held-back"]?.integer ?? 0
      let (there, here) = (source["shown"]?.integer ?? 0, shown.removeValue(forKey: name) ?? 0)
      guard there != here, isTold else { continue }
      findings.add(
        .otherFigure, file: PublishedFigures.path,
        "of the source '\(name ?? "none")' \(there) reviews are said to be shown, and \(here) are")
    }
    for (name, here) in shown where isTold {
      findings.add(
        .otherFigure, file: PublishedFigures.path,
        "the source '\(name ?? "none")', of which \(here) reviews are shown, is not among the figures"
      )
    }
    if told != heldBack {
      findings.add(
        .otherFigure, file: PublishedFigures.path,
        "\(told) reviews of all sources are said to be withheld, and \(heldBack) are")
    }
  }
}
