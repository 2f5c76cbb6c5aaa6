import Ledger
import Reviews

/// Which openings must be closed, and which must not.
extension ReconstructedSite {
  /// Holds every opening's being open or closed against what the log and the decisions say, and
  /// counts both.
  func checkOpenings(
    _ histories: Histories, _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    for (place, history) in self.histories.enumerated() {
      let one = site.cases[place]
      checkStanding(of: history, one, &findings)
      for event in history.committed {
        guard let document = histories.documents[event] else { continue }
        if document.isOpen { report.checked.openings += 1 } else { report.checked.closed += 1 }
        check(event, document, history, one, histories.log, &findings)
      }
    }
  }

  private func check(
    _ event: Int, _ document: LoggedDocument, _ history: LoggedCase, _ one: Case,
    _ log: PublishedLog,
    _ findings: inout AuditFindings
  ) {
    let file = SitePath.ledger + OpeningBundle(index: event / OpeningBundle.width).path
    let kind = log.entries[event]?.kind ?? .review
    let isReview = kind == .review
    let isRedacted = isReview && event < history.redacted ?? -1
    let isHidden = history.erased != nil || (kind.hasRevisions && !one.isShown)
    if document.isOpen {
      guard isHidden || (isRedacted && event != history.revisions.last) else { return }
      let why =
        if let erased = history.erased { "event \(erased) erased it" } else if isHidden {
          "its review is not shown"
        } else { "event \(history.redacted ?? event) redacted it" }
      findings.add(
        .openOpening, event: event, file: file,
        "the \(kind) of event \(event) can be read in the ledger, though \(why)")
    } else if isRedacted, !isHidden {
      guard event == history.revisions.last else { return }
      findings.add(
        .closedOpening, event: event, file: file,
        "the review of event \(event) was redacted by event \(history.redacted ?? event), and no text was"
          + " entered after that which the page could be held against")
    } else if kind == .reply, isSuperseded(event, in: history, log) {
      return
    } else if !isHidden {
      findings.add(
        .closedOpening, event: event, file: file,
        "the \(kind) of event \(event) ('\(document.id)') is kept back, and neither a decision"
          + " in the ledger nor a policy of the site says why")
    } else if case .quarantined = one.visibility {
      checkQuarantine(event, history, one, log, file, &findings)
    }
  }

  /// Whether a reply was edited later: what the shop said before is its own to take back.
  private func isSuperseded(
    _ event: Int, in history: LoggedCase, _ log: PublishedLog
  ) -> Bool {
    guard let entry = log.entries[event] else { return false }
    let first = entry.revision == 1 ? event : entry.refers
    return history.committed.contains { later in
      later > event && log.entries[later]?.kind == .reply && log.entries[later]?.refers == first
        && log.entries[later]?.revision != 1
    }
  }

  /// A review cannot have been written after it was entered, so that it waits no longer than from
  /// that day on.
  private func checkQuarantine(
    _ event: Int, _ history: LoggedCase, _ one: Case, _ log: PublishedLog, _ file: String,
    _ findings: inout AuditFindings
  ) {
    guard event == history.event, let days = site.settings.quarantine?.days,
      let entered = log.day(of: event)
    else { return }
    if site.asOf.number >= entered.number + days || one.review.date.day > entered {
      findings.add(
        .closedOpening, event: event, file: file,
        "the review of event \(event) has been in quarantine for longer than the \(days) days"
          + " since it was entered on \(entered)")
    }
  }

  /// Whether the decisions come to what the log's events say last.
  private func checkStanding(
    of history: LoggedCase, _ one: Case, _ findings: inout AuditFindings
  ) {
    guard history.erased == nil, let standing = history.standing else { return }
    let hiding: Decision? =
      switch one.visibility {
      case .withheld(let decision), .removed(let decision): decision
      case .shown, .quarantined, .erased, .missing: nil
      }
    if standing.isHidden, hiding == nil {
      findings.add(
        .overdueEnd, event: standing.event,
        "the pause of event \(standing.event) is over, and no event shows the review again")
    } else if !standing.isHidden, hiding != nil {
      findings.add(
        .hiddenReview, event: history.event,
        "the review of event \(history.event) is not shown, though event \(standing.event) says that"
          + " it is")
    }
  }
}
