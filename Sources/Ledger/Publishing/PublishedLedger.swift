import Core
import Reviews
import TransparencyLog

/// The ledger as a site publishes and describes it. A class, because every page refers to it.
public final class PublishedLedger: Sendable {
  /// The newest checkpoint, whose size and root the pages print.
  public let checkpoint: SignedCheckpoint
  /// The key that signs it. Nil if the shop has none, which the pages say.
  public let key: VerifierKey?
  /// The days on which the first and the last event were entered. Nil for an empty log.
  public let days: ClosedRange<Day>?
  /// The sizes of all checkpoints, growing; each is published at `ledger/checkpoints/<size>`.
  public let checkpoints: [Int]
  /// The changes of the site's settings, the newest first.
  public let settingsHistory: [SettingsChange]
  /// Every file below `ledger/`, the checkpoint last.
  public let files: [SiteFile]
  private let records: [String: CaseHistory]

  public init(
    checkpoint: SignedCheckpoint, key: VerifierKey?, days: ClosedRange<Day>?, checkpoints: [Int],
    settingsHistory: [SettingsChange] = [], files: [SiteFile], records: [String: CaseHistory]
  ) {
    self.checkpoint = checkpoint
    self.key = key
    self.days = days
    self.checkpoints = checkpoints
    self.settingsHistory = settingsHistory
    self.files = files
    self.records = records
  }

  /// The history of the review with that ID. Nil if it is not in the log.
  public func record(of review: String) -> CaseHistory? { records[review] }
}

extension PublishedLedger {
  /// The ledger as published with `site` on its day. Nil if its newest events have no checkpoint
  /// yet.
  ///
  /// The words of everything that the site shows are open, except those of a review before a
  /// decision to remove a part of it. Every decision is open.
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
      checkpoints: ledger.checkpoints.map(\.checkpoint.size),
      settingsHistory: ledger.settingsHistory, files: published.files, records: records)
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
  /// The events of a case for its page.
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

  /// The text of a review or follow-up, if a later edit changed it.
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

/// The log's history of one case, for its page.
public struct CaseHistory: Sendable {
  /// The index of the event with which the review entered the log.
  public let event: Int
  /// All events of the case, in the log's order. The first is the review's.
  public let events: [HistoryEvent]
  /// The proof that the review's newest revision is in the log (C2SP tlog-proof), for its writer to
  /// keep.
  public let receipt: @Sendable () -> [UInt8]

  /// An event of the case.
  public struct HistoryEvent: Sendable {
    public let index: Int
    public let kind: Entry.EventKind
    /// The day on which it was entered.
    public let day: Day
    /// Of a document, from 1; a larger one is an edit.
    public let revision: Int?
    /// The round of a reply, follow-up or decision, from 1.
    public let round: Int?
    public let reason: Decision.Reason?
    /// The text of a review or follow-up before the next edit, Markdown source. Nil if there was no
    /// edit or the text stayed the same, and if it must not be read any more.
    public let earlierText: String?
    /// The statement of a follow-up in this revision. Nil if it must not be read any more.
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
  /// The day of the review's newest edit, without that of a redaction, which its page reports
  /// separately: the new text is the event after the decision.
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

  /// The newest edit of a reply or a follow-up. Nil if it reads as it was entered.
  public func edit(of kind: Entry.EventKind, round: Int) -> HistoryEvent? {
    events.last { $0.kind == kind && $0.round == round && ($0.revision ?? 1) > 1 }
  }

  /// The statement of a follow-up when it was entered. Nil if it must not be read.
  public func firstStatement(round: Int) -> FollowUp.Statement? {
    events.first { $0.kind == .followUp && $0.round == round }?.says
  }
}
