import Core
import Ledger
import Rendering
import Reviews
import TestSupport
import Theme

@testable import TransparencyLog

extension Shop {
  /// The site as of a day. Its ledger is this shop's own; the rest is what a build makes of it.
  func published(_ day: Day, isListed: Bool = true) -> MemorySite {
    let (state, findings) = LedgerState.read(stateFiles)
    guard let state, !findings.fails(strict: false) else { preconditionFailure("\(findings)") }
    let content = state.published(state.resolve(siteContent, asOf: day), asOf: day)
    let site = Site(content.content, asOf: day)
    let theme = Theme(for: site, own: look.templates)
    precondition(!theme.findings.fails(strict: false), "\(theme.findings)")
    let edition = Edition(
      asOf: day, address: siteContent.settings.url, program: program, isSearchable: false)
    let rendering = SiteRendering(
      site, by: theme, ledger: state, source: PublishedSource(edition, of: content, look: look),
      pictures: [:], isSearchable: false)
    var files: [String: [UInt8]] = [:]
    for file in rendering.files(jobs: 2).files { files[file.path] = file.render() }
    return MemorySite(files: files, isListed: isListed)
  }

  /// The files of `content/ledger/`.
  private var stateFiles: [SourceFile] {
    var files = [
      SourceFile(path: "content/ledger/origin", bytes: Array("\(origin)\n".utf8)),
      SourceFile(path: "content/ledger/events.jsonl", bytes: log.bytes),
    ]
    for checkpoint in checkpoints {
      let size = checkpoint.checkpoint.size
      files.append(
        SourceFile(path: "content/ledger/checkpoints/\(size)", bytes: checkpoint.bytes))
    }
    for (path, bytes) in openingFiles(openings) {
      files.append(SourceFile(path: "content/ledger/\(path)", bytes: bytes))
    }
    return files
  }

  /// The openings of documents, 256 events a file, and those of the settings.
  private func openingFiles(_ openings: [Int: Opening]) -> [(path: String, bytes: [UInt8])] {
    (0..<(log.count + 255) / 256).map { bundle in
      let lines = (bundle * 256..<min(log.count, bundle * 256 + 256)).compactMap { openings[$0] }
      return (OpeningBundle(index: bundle).path, lines.flatMap(\.line))
    }
      + settings.map { event, file in ("settings/\(event).json", file) }
  }

  /// The published files of the ledger alone, whatever it holds, as of a day.
  func ledgerFiles(_ day: Day) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    files["ledger/checkpoint"] = checkpoints.last?.bytes
    for checkpoint in checkpoints {
      files["ledger/checkpoints/\(checkpoint.checkpoint.size)"] = checkpoint.bytes
    }
    if let key = keys.last { files["ledger/key"] = Array("\(key.text)\n".utf8) }
    for file in log.files(tree) { files["ledger/\(file.path)"] = file.bytes }
    for (path, bytes) in openingFiles(published(openings: Site(siteContent, asOf: day))) {
      files["ledger/\(path)"] = bytes
    }
    return files
  }

  /// The openings as they are published: closed where the document is not shown.
  private func published(openings site: Site) -> [Int: Opening] {
    let hidden = Set(site.cases.filter { !$0.isShown }.map(\.id))
    return openings.mapValues { opening in
      guard hidden.contains(opening.document.review), opening.document.kind != .decision else {
        return opening
      }
      return Opening(event: opening.event, document: opening.document, secret: nil)
    }
  }
}
