import Core
import Ledger
import Reviews

/// What the log holds, review by review, with the openings held against it.
struct Histories: Sendable {
  private(set) var all: [LoggedCase] = []
  let log: PublishedLog
  let documents: [LoggedDocument?]
  /// The place in `all` of the review that an event is about; nil where it is about none.
  private var places: [Int?]
  /// The place in its review's `chains` of a reply's or follow-up's event.
  private var chainPlaces: [Int: Int] = [:]
  private var firstEvents: [DocumentID: Int] = [:]

  init(_ log: PublishedLog, _ openings: PublishedOpenings, _ findings: inout AuditFindings) {
    self.log = log
    documents = openings.documents
    places = Array(repeating: nil, count: log.entries.count)
    for (event, entry) in log.entries.enumerated() {
      guard let entry, documents.indices.contains(event) else { continue }
      take(entry, event)
    }
    for place in all.indices { name(place, &findings) }
  }

  private mutating func take(_ entry: Entry, _ event: Int) {
    guard entry.kind != .key, entry.kind != .settings else { return }
    if entry.kind == .review, entry.revision == 1 {
      places[event] = all.count
      all.append(LoggedCase(event: event))
      return
    }
    // What refers to nothing that it could has been objected to.
    guard let target = entry.refers, target < event, let place = places[target] else { return }
    places[event] = place
    switch entry.kind {
    case .review: all[place].revisions.append(event)
    case .reply, .followUp:
      if entry.revision == 1 {
        chainPlaces[event] = all[place].chains.count
        all[place].chains.append(.init(kind: entry.kind, revisions: [event]))
      } else if let chain = chainPlaces[target] {
        all[place].chains[chain].revisions.append(event)
      }
    case .decision: all[place].decisions.append(event)
    case .restore: break
    case .erase: all[place].erased = event
    case .key, .settings: break
    }
  }

  /// Gives a case its ID, and holds the openings' names and contents against the events.
  private mutating func name(_ place: Int, _ findings: inout AuditFindings) {
    let history = all[place]
    let ids = history.committed.compactMap { documents[$0]?.id.review }
    guard let id = ids.first else {
      return
    }
    all[place].id = id
    let erasedID = DocumentID.erasedID(history.event)
    for event in history.committed {
      guard let document = documents[event], let entry = log.entries[event] else { continue }
      if document.id.review != id {
        object(event, "belongs to '\(document.id.review)', and its review is '\(id)'", &findings)
      } else if (document.id.review == erasedID) != (history.erased != nil) {
        object(
          event,
          history.erased == nil
            ? "is named as if it had been erased" : "was erased, and its name '\(id)' was not",
          &findings)
      }
      check(document, event, entry, &findings)
    }
    for chain in [history.revisions] + history.chains.map(\.revisions) {
      guard let first = documents[chain[0]]?.id else { continue }
      if let other = firstEvents.updateValue(chain[0], forKey: first) {
        object(chain[0], "is '\(first)', as event \(other) is", &findings)
      }
      for event in chain.dropFirst() where documents[event].map({ $0.id != first }) ?? false {
        object(event, "is an edit of '\(first)' and has another name", &findings)
      }
      checkEdits(chain, &findings)
    }
    for event in history.decisions {
      guard let id = documents[event]?.id else { continue }
      if let other = firstEvents.updateValue(event, forKey: id) {
        object(event, "is '\(id)', as event \(other) is", &findings)
      }
    }
  }

  /// What each edit says of itself, where the words before and after it are published.
  private func checkEdits(_ chain: [Int], _ findings: inout AuditFindings) {
    for (before, after) in zip(chain, chain.dropFirst()) {
      guard let old = documents[before]?.secret?.content,
        let new = documents[after]?.secret?.content,
        let told = CommittedDocument(decoding: new, at: Place(SitePath.ledger), offset: { _ in 0 })?
          .edit,
        told != DocumentEdit(from: old, to: new)
      else { continue }
      object(after, "says of itself that it is another edit than it is", &findings)
    }
  }

  private func object(_ event: Int, _ message: String, _ findings: inout AuditFindings) {
    findings.add(
      .otherDocument, event: event,
      file: SitePath.ledger + OpeningBundle(index: event / OpeningBundle.width).path,
      "what is published as event \(event) \(message)")
  }

  /// What was written against what the event says of it.
  private func check(
    _ document: LoggedDocument, _ event: Int, _ entry: Entry, _ findings: inout AuditFindings
  ) {
    // A restore may have a commitment as well, to a decision.
    guard document.id.kind == entry.kind.documentKind ?? .decision else {
      return object(
        event, "is '\(document.id)', and the event is a \(entry.kind)", &findings)
    }
    func stars(_ rating: Int?) {
      guard rating != entry.stars else { return }
      let written = rating.map(String.init) ?? "no"
      object(
        event, "has \(written) stars, and the event has \(entry.stars.map(String.init) ?? "none")",
        &findings)
    }
    switch document.content {
    case .review(let review): stars(review.stars.current)
    case .followUp(let followUp): stars(followUp.rating)
    case .decision(let decision):
      if .decision(decision.action) != entry.kind || decision.reason != entry.reason {
        object(
          event, "is another decision, or for another reason, than the event says", &findings)
      }
    case .reply, nil: break
    }
  }
}
