import Core
import Reviews

/// A published site held against the one that was made again from its ledger and its source: every file,
/// byte by byte, in both directions.
struct SiteComparison: Sendable {
  let files: PublishedFiles
  let listing: Listing
  let expected: [SiteFile]
  let packings: [Packing]
  /// Files that may stand beside a site, with the bytes that they must have.
  let companions: [[UInt8]]
  let isSearchable: Bool
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
    let parts = expected.chunks().parallelMap(jobs: jobs) { files in
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
    notePackings(&outcome)
    return outcome
  }

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
    case let published? where published == rebuilt: outcome.equal += 1
    case let published?:
      findings.add(.otherBytes, file: path, "\(TextDifference(published, rebuilt, path: path))")
    case nil:
      if findings.isEmpty {
        findings.add(.missingFile, file: path, "the file is not there, and belongs to the site")
      }
    }
    for packing in packings where listing.contains("\(path).\(packing.ending)") {
      comparePacked(path, packing, rebuilt, &outcome, &findings)
    }
    if Self.isOfLedger(path) {
      outcome.findings.add(findings)
    } else {
      outcome.rendered.add(findings)
    }
  }

  private func comparePacked(
    _ path: String, _ packing: Packing, _ rebuilt: [UInt8], _ outcome: inout Outcome,
    _ findings: inout AuditFindings
  ) {
    let packed = "\(path).\(packing.ending)"
    guard let expands = packing.expands, let bytes = files.read(packed, &findings) else { return }
    if expands(bytes, rebuilt) {
      outcome.packed += 1
    } else {
      findings.add(
        .otherPacked, file: packed, "this is sent in the place of '\(path)', and is not the same")
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
      if isSearchable, SearchFile(path) != nil {
        unreproducible += 1
        continue
      }
      guard let flaw = foreignFlaw(path) else { continue }
      outcome.rendered.add(.foreignFile, file: path, flaw)
    }
    if unreproducible > 0 {
      outcome.notes.append(
        "\(unreproducible) files of the search index cannot be made again byte for byte: they can change"
          + " what a search finds, and nothing else.")
    }
  }

  /// Why a file may not stand in the site's folder. Nil if it may.
  private func foreignFlaw(_ path: String) -> String? {
    if ["CNAME", ".nojekyll"].contains(path) || path.hasPrefix(".well-known/") { return nil }
    var findings = AuditFindings()
    if let bytes = files.read(path, &findings), companions.contains(bytes) { return nil }
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

/// A file of the index for searching, by the names that Pagefind gives.
struct SearchFile {
  /// Nil of a path that Pagefind does not write.
  init?(_ path: String) {
    guard path.hasPrefix(SitePath.searchIndex + "/") else { return nil }
    let name = path.dropFirst(SitePath.searchIndex.utf8.count + 1)
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let endings = ["fragment": "pf_fragment", "index": "pf_index", "filter": "pf_filter"]
    let isKnown =
      switch parts.count {
      case 1:
        name == "pagefind-entry.json" || name == "pagefind.js" || name == "pagefind-worker.js"
          || Self.isNamed(name, "pagefind", "pf_meta") || Self.isNamed(name, "wasm", "pagefind")
      case 2: endings[String(parts[0])].map { Self.isPlain(parts[1], $0) } ?? false
      default: false
      }
    guard isKnown else { return nil }
  }

  /// Whether a name is `FIRST.WORD.LAST`.
  private static func isNamed(_ name: Substring, _ first: String, _ last: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == first && parts[2] == last && isWord(parts[1])
  }

  /// Whether a name is `WORD.ENDING`.
  private static func isPlain(_ name: Substring, _ ending: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1] == ending && isWord(parts[0])
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen || $0 == 0x5F }
  }
}
