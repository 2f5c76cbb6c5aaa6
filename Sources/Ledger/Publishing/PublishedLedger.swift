import Core
import Reviews
import TransparencyLog

/// What a site publishes and tells of its log. A class, as every page looks at it.
public final class PublishedLedger: Sendable {
  /// The newest one; its size and root are what the pages print.
  public let checkpoint: SignedCheckpoint
  /// The key that signs it; nil where the shop has none, which the pages say.
  public let key: VerifierKey?
  /// The days on which the first and the last event were entered; nil of a log without events.
  public let days: ClosedRange<Day>?
  /// The sizes of all checkpoints, growing; each is published at `ledger/checkpoints/<size>`.
  public let checkpoints: [Int]
  /// Every file below `ledger/`, the checkpoint last.
  public let files: [SiteFile]
  private let records: [String: CaseHistory]

  public init(
    checkpoint: SignedCheckpoint, key: VerifierKey?, days: ClosedRange<Day>?, checkpoints: [Int],
    files: [SiteFile], records: [String: CaseHistory]
  ) {
    self.checkpoint = checkpoint
    self.key = key
    self.days = days
    self.checkpoints = checkpoints
    self.files = files
    self.records = records
  }

  /// What the log holds of the review with that ID; nil where it is not in the log.
  public func record(of review: String) -> CaseHistory? { records[review] }
}

extension PublishedLedger {
  /// What the ledger publishes and tells with `site`, on its day; nil where its newest events have no
  /// checkpoint yet.
  ///
  /// Open are the words of what the site shows, but for what was written in a review before a
  /// decision to take something out of it; and every decision.
  public convenience init?(_ ledger: LedgerState, of site: Site, jobs: Int = 1) {
    guard let checkpoint = ledger.checkpoints.last, checkpoint.checkpoint.size == ledger.log.count
    else { return nil }
    let index = DocumentIndex(ledger, jobs: jobs)
    let events = site.cases.map { index.first[$0.review.documentID] }
    var isShown: [Int: Bool] = [:]
    for (one, event) in zip(site.cases, events) {
      if let event { isShown[event] = one.isShown }
    }
    let published = LedgerPublication(ledger, checkpoint, isShown: isShown)
    var byReview = [[Int]](repeating: [], count: ledger.log.count)
    for event in ledger.log.indices {
      if let review = ledger.review(of: event) { byReview[review].append(event) }
    }
    var records: [String: CaseHistory] = [:]
    records.reserveCapacity(site.cases.count)
    for (one, event) in zip(site.cases, events) {
      guard let event else { continue }
      let newest = index.newest[event]
      records[one.id] = CaseHistory(
        event: event, events: published.events(byReview[event]),
        receipt: { published.receipt(of: newest) })
    }
    self.init(
      checkpoint: checkpoint, key: ledger.key, days: ledger.days,
      checkpoints: ledger.checkpoints.map(\.checkpoint.size), files: published.files,
      records: records)
  }
}

extension LedgerState {
  /// The days on which the first and the last event were entered.
  public var days: ClosedRange<Day>? {
    guard let first = summaries.first?.day, let last = summaries.last?.day else { return nil }
    return first...max(first, last)
  }
}

extension LedgerPublication {
  /// The events of a case, as its page tells them.
  fileprivate func events(_ events: [Int]) -> [CaseHistory.HistoryEvent] {
    events.map { event in
      let summary = ledger.summaries[event]
      let hasRound = summary.kind == .reply || summary.kind == .followUp || summary.kind.isDecision
      return CaseHistory.HistoryEvent(
        index: event, kind: summary.kind, day: summary.day, revision: summary.revision,
        round: hasRound
          ? ledger.bundles[event / OpeningBundle.width].document(of: event)?.round : nil,
        reason: summary.reason, earlierText: earlierText(event, summary, in: events),
        says: summary.kind == .followUp
          ? content(event)?["says"]?.string.flatMap(FollowUp.Statement.init) : nil)
    }
  }

  /// What a review or follow-up said, if an edit that came after says something else.
  private func earlierText(_ event: Int, _ summary: EntrySummary, in events: [Int]) -> String? {
    guard summary.kind == .review || summary.kind == .followUp else { return nil }
    let first = summary.isEdit ? summary.refers : event
    let next = events.first { later in
      later > event && ledger.summaries[later].isEdit && ledger.summaries[later].refers == first
    }
    guard let next, let text = text(event), text != self.text(next) else { return nil }
    return text
  }

  private func text(_ event: Int) -> String? { content(event)?["text"]?.string }

  private func content(_ event: Int) -> JCS? {
    secret(of: event).flatMap { try? JCS(decoding: $0.content) }
  }
}

/// What the log holds of one case, as its page tells it.
public struct CaseHistory: Sendable {
  /// The index of the event with which its review came in.
  public let event: Int
  /// All its events, in the log's order; the first is the review's.
  public let events: [HistoryEvent]
  /// The proof that the review, as it reads now, is in the log (C2SP tlog-proof), for its writer to
  /// keep: that of the event of its newest revision.
  public let receipt: @Sendable () -> [UInt8]

  /// One of them.
  public struct HistoryEvent: Sendable {
    public let index: Int
    public let kind: Entry.EventKind
    /// The day on which it was entered.
    public let day: Day
    /// Of a document, from 1; a larger one is an edit.
    public let revision: Int?
    /// Of a reply, follow-up or decision: which one, from 1.
    public let round: Int?
    public let reason: Decision.Reason?
    /// What a review or follow-up said before the edit that followed, Markdown source; nil where nothing
    /// followed or the words stayed, and where they are not to be read any more.
    public let earlierText: String?
    /// What a follow-up said of the case in this revision; nil where that is not to be read any more.
    public let says: FollowUp.Statement?

    public init(
      index: Int, kind: Entry.EventKind, day: Day, revision: Int?, round: Int?,
      reason: Decision.Reason?,
      earlierText: String?, says: FollowUp.Statement? = nil
    ) {
      self.index = index
      self.kind = kind
      self.day = day
      self.revision = revision
      self.round = round
      self.reason = reason
      self.earlierText = earlierText
      self.says = says
    }
  }

  public init(event: Int, events: [HistoryEvent], receipt: @escaping @Sendable () -> [UInt8]) {
    self.event = event
    self.events = events
    self.receipt = receipt
  }
}

extension CaseHistory {
  /// The day of the newest change to the review, but not by a redaction, of which its page tells
  /// otherwise: its new text is the event after the decision.
  public var changed: Day? {
    var isRedacted = false
    var day: Day?
    for event in events {
      if event.kind == .decision(.redact) { isRedacted = true }
      guard event.kind == .review, let revision = event.revision, revision > 1 else { continue }
      if !isRedacted { day = event.day }
      isRedacted = false
    }
    return day
  }

  /// The newest edit of a reply or a follow-up; nil where it reads as it was entered.
  public func edit(of kind: Entry.EventKind, round: Int) -> HistoryEvent? {
    events.last { $0.kind == kind && $0.round == round && ($0.revision ?? 1) > 1 }
  }

  /// What a follow-up said of the case when it was entered; nil where that is not to be read.
  public func firstStatement(round: Int) -> FollowUp.Statement? {
    events.first { $0.kind == .followUp && $0.round == round }?.says
  }
}
