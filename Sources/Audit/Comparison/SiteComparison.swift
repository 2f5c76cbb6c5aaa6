import Core
import Reviews

/// A published site held against the one that was made again from its ledger and its source: every file,
/// byte by byte, in both directions.
struct SiteComparison: Sendable {
  let files: PublishedFiles
  let listing: Listing
  let expected: [SiteFile]
  let packings: [Packing]
  /// Files that may stand at a site's root, by their names, with the bytes that they must have.
  let companions: [String: [UInt8]]
  /// Nil of a site that cannot be searched.
  let search: SearchIndexCheck?
  let jobs: Int
  let progress: @Sendable (AuditProgress) -> Void

  /// What the comparison found.
  struct Outcome: Sendable {
    var findings = AuditFindings()
    /// The number of files that are the same, and that of compressed ones beside them.
    var equal = 0
    var packed = 0
    /// What could not be compared, and why.
    var notes: [String] = []
    /// The findings on files whose bytes depend on the program that made them.
    var rendered = AuditFindings()
  }

  func run() -> Outcome {
    let counter = ComparisonCounter(of: expected.count, progress)
    // A server is waited for: more threads than cores ask it.
    let isOnTheWeb = listing.paths == nil
    let chunks = expected.chunks(of: isOnTheWeb ? 4 : 64)
    let parts = chunks.parallelMap(jobs: isOnTheWeb ? Self.requests : jobs) { files in
      var outcome = Outcome()
      for file in files { compare(file, &outcome) }
      counter.add(files.count)
      return outcome
    }
    var outcome = Outcome()
    for part in parts {
      outcome.findings.add(part.findings)
      outcome.rendered.add(part.rendered)
      outcome.equal += part.equal
      outcome.packed += part.packed
    }
    checkForeign(&outcome)
    checkSearch(&outcome)
    notePackings(&outcome)
    return outcome
  }

  /// How many requests a server is asked at once.
  private static let requests = 16

  /// Whether a file's bytes follow from the ledger alone, whatever program writes them.
  private static func isOfLedger(_ path: String) -> Bool {
    path.hasPrefix(SitePath.ledger) && !path.hasPrefix(SitePath.sources)
      || path.hasSuffix(SitePath.receiptName) || path.hasPrefix(SitePath.media(""))
  }

  private func compare(_ file: SiteFile, _ outcome: inout Outcome) {
    let path = file.path
    var findings = AuditFindings()
    let rebuilt = file.render()
    let published = files.read(path, &findings)
    switch published {
    case let published? where rebuilt.isEmpty && path.hasPrefix(SitePath.media("")):
      findings.add(
        .otherBytes, file: path,
        "this is not the picture that was entered: it has \(published.count) other bytes")
    case let published? where published == rebuilt: outcome.equal += 1
    case let published?:
      findings.add(.otherBytes, file: path, "\(TextDifference(published, rebuilt, path: path))")
    case nil:
      if findings.isEmpty {
        findings.add(.missingFile, file: path, "the file is not there, and belongs to the site")
      }
    }
    checkAnswers(path, rebuilt, &findings)
    for packing in packings where listing.contains("\(path).\(packing.ending)") {
      comparePacked(path, packing, rebuilt, &outcome.packed, &findings)
    }
    if Self.isOfLedger(path) {
      outcome.findings.add(findings)
    } else {
      outcome.rendered.add(findings)
    }
  }

  /// What a web server sends in all the ways in which browsers ask.
  private func checkAnswers(
    _ path: String, _ rebuilt: [UInt8], _ findings: inout AuditFindings
  ) {
    guard listing.paths == nil else { return }
    do {
      let check = AnswerCheck(path: path, rebuilt: rebuilt)
      for answer in try files.site.answers(to: path) { check.check(answer, &findings) }
    } catch {
      findings.add(.unreadable, file: path, "the file cannot be read: \(error)")
    }
  }

  /// The file in whose place a compressed one is sent, and how it is compressed. Nil for the second of
  /// any other file.
  private func unpacked(_ path: String) -> (plain: String, packing: Packing?) {
    for packing in packings where path.hasSuffix(".\(packing.ending)") {
      return (String(path.dropLast(packing.ending.utf8.count + 1)), packing)
    }
    return (path, nil)
  }

  private func comparePacked(
    _ path: String, _ packing: Packing, _ rebuilt: [UInt8], _ packed: inout Int,
    _ findings: inout AuditFindings
  ) {
    let file = "\(path).\(packing.ending)"
    guard let bytes = files.read(file, &findings) else {
      if findings.isEmpty {
        findings.add(.otherPacked, file: file, "this is no file, and a web server may follow it")
      }
      return
    }
    guard let expands = packing.expands else { return }
    if expands(bytes, rebuilt) {
      packed += 1
    } else {
      findings.add(
        .otherPacked, file: file, "this is sent in the place of '\(path)', and is not the same")
    }
  }

  private func notePackings(_ outcome: inout Outcome) {
    guard let paths = listing.paths else {
      outcome.notes.append(
        "Files that nobody links to cannot be seen over the web, nor whether the server shows each visitor"
          + " the same.")
      return
    }
    for packing in packings where packing.expands == nil {
      let count = paths.count { $0.hasSuffix(".\(packing.ending)") }
      guard count > 0 else { continue }
      outcome.notes.append(
        "\(count) files in .\(packing.ending) were not checked, because the library that unpacks them is"
          + " not installed.")
    }
  }

  // MARK: Files that the site does not have

  private func checkForeign(_ outcome: inout Outcome) {
    guard let paths = listing.paths else { return }
    var known = Set(expected.map(\.path))
    for file in expected {
      for packing in packings { known.insert("\(file.path).\(packing.ending)") }
    }
    var unreproducible = 0
    for path in paths where !known.contains(path) {
      if let search {
        let (plain, packing) = unpacked(path)
        if let packing, let bytes = files.read(plain, &outcome.findings),
          case .known = search.judge(plain, { bytes })
        {
          comparePacked(plain, packing, bytes, &outcome.packed, &outcome.findings)
          continue
        }
        switch search.judge(path, { files.read(path, &outcome.findings) }) {
        case .foreign: break
        case .known: continue
        case .unreproducible:
          unreproducible += 1
          continue
        case .wrong(let flaw):
          outcome.findings.add(.otherBytes, file: path, flaw)
          continue
        }
      }
      guard let flaw = foreignFlaw(path) else { continue }
      outcome.findings.add(.foreignFile, file: path, flaw)
    }
    if unreproducible > 0 {
      outcome.notes.append(
        "\(unreproducible) files of the search index cannot be made again byte for byte: they can change"
          + " what a search finds and shows of a review, and nothing on its page.")
    }
  }

  /// The files that a search index must have. Where files can be listed, what stands in them has been
  /// looked at.
  private func checkSearch(_ outcome: inout Outcome) {
    guard let search else { return }
    let entry = files.read(SearchIndexCheck.entry, &outcome.findings) ?? []
    for path in Set(search.wanted(byEntry: entry)).sorted() {
      guard let bytes = files.read(path, &outcome.findings) else {
        outcome.findings.add(
          .missingFile, file: path, "the file is not there, and belongs to the search index")
        continue
      }
      guard listing.paths == nil, case .wrong(let flaw) = search.judge(path, { bytes }) else {
        continue
      }
      outcome.findings.add(.otherBytes, file: path, flaw)
    }
  }

  /// Why a file may not stand in the site's folder. Nil if it may.
  private func foreignFlaw(_ path: String) -> String? {
    if ["CNAME", ".nojekyll"].contains(path) || path.hasPrefix(".well-known/") { return nil }
    var findings = AuditFindings()
    if let bytes = files.read(path, &findings), companions[path] == bytes { return nil }
    return "this file does not belong to the site: \(ForeignFile(path).danger)"
  }
}

/// A file in a site's folder that the site does not have.
struct ForeignFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// What it could do to visitors, in words.
  var danger: String {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? path
    let servers = [
      ".htaccess", "_redirects", "_headers", "web.config", "netlify.toml", "vercel.json",
      "nginx.conf",
    ]
    if servers.contains(name) {
      return "a web server may follow it, and send visitors something else than the pages here"
    }
    if name.hasPrefix("index.") || name.hasPrefix("default.") {
      return "a web server may send it in the place of a page"
    }
    if name.hasSuffix(".js") || name.hasSuffix(".html") || name.hasSuffix(".htm") {
      return "a browser may show or run it"
    }
    return "a web server may send it to visitors"
  }
}
