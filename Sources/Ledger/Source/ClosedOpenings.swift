import Core
import Reviews

extension LedgerState {
  /// What is closed in a published ledger without a reason that is published too, in a sentence each.
  ///
  /// `hidden` are the events of the reviews that are not shown. Anything else that is closed must be
  /// - a part of an erased or hidden review, which no decision is unless the review was erased;
  /// - a review's text from before a decision to redact it, or from before a later revision that says
  ///   that its writer's name or its photos changed;
  /// - a reply's text from before a later revision that does not only complete it;
  /// - something from before a later revision that was entered again, because it was lost;
  /// - a reply or a review from before a later revision that says nothing of itself, as an older
  ///   sitegen entered it: none does since settings are events.
  func flawsOfClosedOpenings(hidden: Set<Int>) -> [(event: Int, flaw: String)] {
    var revisions: [Int: [Int]] = [:]
    var redactions: [Int: [Int]] = [:]
    for (event, summary) in summaries.enumerated() {
      if summary.isEdit, let first = summary.refers { revisions[first, default: []].append(event) }
      if summary.kind == .decision(.redact), let review = summary.refers {
        redactions[review, default: []].append(event)
      }
    }
    var edits: [Int: DocumentEdit] = [:]
    for event in revisions.values.joined() {
      edits[event] = opening(of: event)?.secret.flatMap { secret in
        (try? JCS(decoding: secret.content)).flatMap { DocumentEdit($0) }
      }
    }
    let settings = settingsEvents.first ?? log.count
    return summaries.indices.compactMap { event in
      let summary = summaries[event]
      guard summary.kind.documentKind != nil, let review = review(of: event) else { return nil }
      let first = summary.isEdit ? summary.refers ?? event : event
      let redacted = redactions[review] ?? []
      let all = [first] + (revisions[first] ?? [])
      if let edit = edits[event], edit.cause == .redacted {
        let before = all.last { $0 < event } ?? first
        guard redacted.contains(where: { before < $0 && $0 < event }) else {
          return (event, "it says that it was redacted, and no decision says so")
        }
      }
      guard !isOpen(event), !erased.contains(review) else { return nil }
      if hidden.contains(review), summary.kind.hasRevisions { return nil }
      let later = all.filter { $0 > event }
      let isExplained =
        summary.kind == .review && redacted.contains { event < $0 } && !later.isEmpty
        || later.contains { other in
          guard let edit = edits[other] else {
            return summary.kind != .followUp && other < settings
          }
          return edit.cause == .again
            || summary.kind == .review && edit.fields.contains { $0 == .author || $0 == .photos }
            || summary.kind == .reply && edit.cause != .completed
        }
      return isExplained
        ? nil : (event, "the \(summary.kind) is kept back, and nothing in the ledger says why")
    }
  }

  /// Whether an event's opening has its words.
  private func isOpen(_ event: Int) -> Bool {
    bundles[event / OpeningBundle.width].withLine(of: event) { line, _ in line.secret != nil }
      ?? false
  }
}
