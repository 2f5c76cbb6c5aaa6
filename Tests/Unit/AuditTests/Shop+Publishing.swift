import Core
import Ledger
import OpenData
import Reviews
import TestSupport
import Theme

@testable import TransparencyLog

extension Shop {
  /// The site as of a day.
  func published(_ day: Day, isListed: Bool = true) -> MemorySite {
    let site = Site(counted, asOf: day)
    let theme = Theme(for: site, own: isBare ? bareTheme : [])
    precondition(!theme.findings.contains { $0.rule.severity == .error }, "\(theme.findings)")
    var files: [String: [UInt8]] = [:]
    let log = publishedLedger(of: site)
    for file in theme.files(of: site, log: log, jobs: 1) + Dataset(of: site, log: log).files {
      files[file.path] = file.render()
    }
    return MemorySite(files: files, isListed: isListed)
  }

  /// What people wrote, each review with the stars that were entered first.
  private var counted: SiteContent {
    var counted = siteContent
    for (event, opening) in openings where opening.document.kind == .review {
      guard let entry = try? log.entry(at: event), entry.revision == 1,
        let index = counted.reviews.firstIndex(where: { $0.id == opening.document.review }),
        counted.reviews[index].stars.current != entry.stars
      else { continue }
      counted.reviews[index].stars = Stars(
        first: entry.stars, current: counted.reviews[index].stars.current)
    }
    return counted
  }

  /// The files of the ledger alone, as of a day.
  func ledgerFiles(_ day: Day) -> [String: [UInt8]] {
    ledgerFiles(published(openings: Site(siteContent, asOf: day)))
  }

  private func publishedLedger(of site: Site) -> PublishedLedger? {
    guard let newest = checkpoints.last else { return nil }
    let published = published(openings: site)
    return PublishedLedger(
      checkpoint: newest, key: keys.last, days: days,
      checkpoints: checkpoints.map(\.checkpoint.size),
      files: ledgerFiles(published).sorted { $0.key < $1.key }.map { path, bytes in
        SiteFile(path: path, kind: path == "ledger/checkpoint" ? .checkpoint : .asset) { bytes }
      },
      records: records(published, newest))
  }

  private func ledgerFiles(_ published: [Int: Opening]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    files["ledger/checkpoint"] = checkpoints.last?.bytes
    for checkpoint in checkpoints {
      files["ledger/checkpoints/\(checkpoint.checkpoint.size)"] = checkpoint.bytes
    }
    if let key = keys.last { files["ledger/key"] = Array("\(key.text)\n".utf8) }
    for file in log.files(tree) { files["ledger/\(file.path)"] = file.bytes }
    for bundle in 0..<(log.count + 255) / 256 {
      let lines = (bundle * 256..<min(log.count, bundle * 256 + 256)).compactMap { published[$0] }
      files["ledger/\(OpeningBundle(index: bundle).path)"] = lines.flatMap(\.line)
    }
    return files
  }

  private var days: ClosedRange<Day>? {
    guard let first = (try? log.entry(at: 0)).flatMap({ Day($0.day) }),
      let last = (try? log.entry(at: log.count - 1)).flatMap({ Day($0.day) })
    else { return nil }
    return first...last
  }

  /// The openings as they are published: closed where the document is not shown.
  private func published(openings site: Site) -> [Int: Opening] {
    let hidden = Set(site.cases.filter { !$0.isShown }.map(\.id))
    var redacted: [String: Int] = [:]
    for (event, opening) in openings {
      guard (try? log.entry(at: event))?.kind == .decision(.redact) else { continue }
      redacted[opening.document.review] = max(redacted[opening.document.review] ?? -1, event)
    }
    return openings.mapValues { opening in
      let id = opening.document.review
      let isHidden = hidden.contains(id) && opening.document.kind != .decision
      let isRedacted = opening.document.kind == .review && opening.event < redacted[id] ?? -1
      guard isHidden || isRedacted else { return opening }
      return Opening(event: opening.event, document: opening.document, secret: nil)
    }
  }

  private func records(
    _ published: [Int: Opening], _ newest: SignedCheckpoint
  ) -> [String: CaseHistory] {
    var records: [String: CaseHistory] = [:]
    for (event, opening) in openings where opening.document.kind == .review {
      guard let entry = try? log.entry(at: event), entry.revision == 1, let day = Day(entry.day),
        let proof = tree.inclusionProof(of: event, inFirst: log.count)
      else { continue }
      var extra = Array("{".utf8)
      let secret = published[event]?.secret
      if let secret { extra += Array("\"content\":".utf8) + secret.content + Array(",".utf8) }
      extra += Array("\"entry\":".utf8) + log[event]
      if let secret { extra += Array(",\"salt\":\"\(secret.salt.base64)\"".utf8) }
      extra += Array("}".utf8)
      let receipt = Receipt(proof: proof, checkpoint: newest, extra: extra)?.bytes ?? []
      records[opening.document.review] = CaseHistory(
        event: event,
        events: [
          .init(
            index: event, kind: .review, day: day, revision: 1, round: nil, reason: nil)
        ], receipt: { receipt })
    }
    return records
  }
}

/// A theme of nothing but the hooks, with the shop's words first: what is audited is small, and not
/// the built-in markup.
let bareTheme: [SourceFile] = [
  "layout.mustache": """
  <!doctype html>
  <html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}}</title></head>
  <body>{{main}}</body></html>
  """,
  "list.mustache": "{{above}}{{#cards}}{{card}}{{/cards}}",
  "summary.mustache": """
  {{#score}}<b class="score">{{score}}</b>{{/score}}
  <ul class="spread">{{#spread}}<li>{{stars}}: {{label}}</li>{{/spread}}</ul>
  """,
  "case-page.mustache": "{{case}}",
  "case.mustache": """
  {{#shown}}<article class="wide case" id="{{id}}"{{#event}} data-event="{{event}}"{{/event}}\
  {{#starCount}} data-stars="{{starCount}}"{{/starCount}}\
  {{#outcome}} data-outcome="{{outcome}}"{{/outcome}}{{#grade}} data-grade="{{grade}}"{{/grade}}>
  <h2>{{title}}</h2>{{#badge}}<i class="badge">{{label}}</i>{{/badge}}
  {{#journey}}<section class="{{kind}}">{{#text}}<u>{{text}}</u>{{/text}}\
  {{#words}}<div class="words">{{words}}</div>{{/words}}</section>{{/journey}}
  <p>{{author}} <time datetime="{{iso}}">{{date}}</time> {{#notes}}{{text}}. {{/notes}}</p>
  {{#words}}<div class="words">{{words}}</div>{{/words}}
  </article>{{/shown}}
  {{#hidden}}<article class="case removed" id="{{id}}"\
  {{#event}} data-event="{{event}}"{{/event}}{{#starCount}} data-stars="{{starCount}}"{{/starCount}}>
  <h2>{{title}}</h2><time datetime="{{iso}}">{{date}}</time>
  {{#words}}<div class="words">{{words}}</div>{{/words}}
  </article>{{/hidden}}
  """,
].sorted { $0.key < $1.key }.map {
  SourceFile(path: "templates/\($0.key)", bytes: Array($0.value.utf8))
}
