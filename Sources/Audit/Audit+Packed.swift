import Core

extension Audit {
  /// Every file that was compressed beforehand must be the one beside it: it is what visitors get.
  func checkPacked(
    _ listing: Listing, _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    guard let paths = listing.paths else {
      report.notes.append(
        "Files that were compressed beforehand (.gz, .br) can be checked in a folder only.")
      return
    }
    for packing in packings {
      let packed = paths.compactMap { Self.origin(of: $0, packing) }
      guard !packed.isEmpty else { continue }
      guard let expands = packing.expands else {
        report.notes.append(
          "\(packed.count) files in .\(packing.ending) were not checked: what unpacks them is not"
            + " installed.")
        continue
      }
      let flaws = packed.parallelMap(jobs: jobs) { origin in
        var findings = AuditFindings()
        let path = "\(origin).\(packing.ending)"
        if let small = files.read(path, &findings) {
          let bytes = files.read(origin, &findings)
          if !(bytes.map { expands(small, $0) } ?? false) {
            findings.add(
              .otherPacked, file: path,
              bytes == nil
                ? "this is sent in the place of a file that is not there"
                : "this is sent in the place of '\(origin)', and is not the same")
          }
        }
        return findings
      }
      for own in flaws { findings.add(own) }
      report.checked.packed += packed.count
    }
  }

  /// The file in whose place one is sent; nil of one that is no compressed page, data or style.
  private static func origin(of path: String, _ packing: Packing) -> String? {
    let end = ".\(packing.ending)"
    guard path.utf8.count > end.utf8.count, path.hasSuffix(end) else { return nil }
    let origin = String(path.dropLast(end.count))
    return endings.contains { origin.hasSuffix($0) } ? origin : nil
  }

  private static let endings = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv"]
}
