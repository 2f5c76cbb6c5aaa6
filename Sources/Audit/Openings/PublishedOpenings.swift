import Core
import Ledger
import Reviews
import TransparencyLog

/// The openings that a site publishes, each held against its event's commitment.
struct PublishedOpenings: Sendable {
  /// By event; nil where it has no commitment, or none that could be read.
  let documents: [LoggedDocument?]

  /// Reads all of them; `offset` gives the seconds east of UTC of the shop's clock at an instant.
  init(
    of log: PublishedLog, _ files: PublishedFiles, _ listing: Listing, jobs: Int,
    offset: @Sendable (Int) -> Int, _ findings: inout AuditFindings
  ) {
    let bundles = Array(0..<(log.entries.count + OpeningBundle.width - 1) / OpeningBundle.width)
    let parts = bundles.parallelMap(jobs: jobs) { index in
      var reader = BundleReader(log: log, bundle: OpeningBundle(index: index))
      reader.read(files, offset: offset)
      return reader
    }
    for part in parts { findings.add(part.findings) }
    documents = parts.flatMap(\.documents)
    let expected = Set(bundles.map { OpeningBundle(index: $0).path })
    for name in listing.below(SitePath.openings) ?? [] {
      let path = "openings/" + name
      guard !expected.contains(path) else { continue }
      findings.add(
        .strayFile, file: SitePath.ledger + path, "the log has no events that this could be of")
    }
  }
}

/// Reads one file of openings.
private struct BundleReader: Sendable {
  let log: PublishedLog
  let bundle: OpeningBundle
  private(set) var documents: [LoggedDocument?]
  private(set) var findings = AuditFindings()
  private var file: String { SitePath.ledger + bundle.path }
  private var events: Range<Int> {
    bundle.events.lowerBound..<min(bundle.events.upperBound, log.entries.count)
  }

  init(log: PublishedLog, bundle: OpeningBundle) {
    self.log = log
    self.bundle = bundle
    documents = []
    documents = Array(repeating: nil, count: events.count)
  }

  mutating func read(_ files: PublishedFiles, offset: (Int) -> Int) {
    var damaged = false
    if let bytes = files.read(file, &findings) {
      var last = -1
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() } else { damaged = true }
      for (number, line) in lines.enumerated() {
        guard let opening = Opening(line: Array(line)), opening.event > last,
          events.contains(opening.event)
        else {
          findings.add(
            .damagedOpening,
            event: last + 1 < events.upperBound ? max(last, events.lowerBound) : nil,
            file: file, "line \(number + 1) is no opening of an event that belongs there")
          damaged = true
          break
        }
        last = opening.event
        take(opening, offset)
      }
    } else {
      damaged = !findings.isEmpty
    }
    if damaged, findings.isEmpty {
      findings.add(.damagedOpening, file: file, "the file is cut off")
    }
    guard !damaged else { return }
    for event in events where documents[event - events.lowerBound] == nil {
      guard let entry = log.entries[event], entry.commitment != nil, entry.kind != .settings else {
        continue
      }
      findings.add(
        .missingOpening, event: event, file: file,
        "the opening of event \(event), a \(kind(of: event)), has been taken away")
    }
  }

  private func kind(of event: Int) -> String { log.entries[event]?.kind.word ?? "event" }

  private mutating func take(_ opening: Opening, _ offset: (Int) -> Int) {
    let event = opening.event
    guard let entry = log.entries[event] else { return }
    guard let commitment = entry.commitment else {
      findings.add(
        .otherContent, event: event, file: file,
        "event \(event), a \(entry.kind), has no commitment that could be opened")
      return
    }
    var content: CanonicalDocument?
    if let secret = opening.secret {
      if Commitment(toBytes: secret.content, salt: secret.salt) != commitment {
        findings.add(
          .otherContent, event: event, file: file,
          "the \(entry.kind) of event \(event) ('\(opening.document)') was changed after it was"
            + " entered: it is not what the event is a commitment to")
      } else if let document = CanonicalDocument(
        decoding: secret.content, at: Place(file), offset: offset)
      {
        content = document
      } else {
        findings.add(
          .otherContent, event: event, file: file,
          "what event \(event) is a commitment to is no \(entry.kind) that sitegen writes")
      }
    }
    if let content, content.documentID != opening.document {
      findings.add(
        .otherDocument, event: event, file: file,
        "event \(event) is '\(content.documentID)' by its content and '\(opening.document)' by its opening"
      )
    }
    documents[event - events.lowerBound] = LoggedDocument(
      id: opening.document, content: content, secret: opening.secret)
  }
}
