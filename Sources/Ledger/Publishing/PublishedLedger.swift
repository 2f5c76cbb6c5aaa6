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

  /// The number of reviews of `site` that are dated before the log's first event. Nil for an empty
  /// log.
  public func reviewsDatedBefore(in site: Site) -> Int? {
    days.map { days in site.cases.count { $0.review.date.day < days.lowerBound } }
  }
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
    let index = ledger.index(jobs: jobs)
    let events = site.cases.map { index.first[$0.review.documentID] }
    var isShown: [Int: Bool] = [:]
    for (one, event) in zip(site.cases, events) {
      if let event { isShown[event] = one.isShown }
    }
    let published = LedgerPublication(ledger, checkpoint, index, isShown: isShown)
    var byReview = [[Int]](repeating: [], count: ledger.log.count)
    for event in ledger.log.indices {
      if let review = ledger.review(of: event) { byReview[review].append(event) }
    }
    let clock = ShopClock(site.settings.timeZone) ?? .utc
    var records: [String: CaseHistory] = [:]
    records.reserveCapacity(site.cases.count)
    for (one, event) in zip(site.cases, events) {
      guard let event else { continue }
      let newest = index.newest[event]
      records[one.id] = CaseHistory(
        event: event, events: published.events(byReview[event], clock),
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
  fileprivate func events(_ events: [Int], _ clock: ShopClock) -> [CaseHistory.HistoryEvent] {
    // Most cases were never edited, and nothing of them is decoded.
    let hasEdits = events.contains { ledger.summaries[$0].isEdit }
    let edits = hasEdits ? self.edits(events) : [:]
    let replaced = Dictionary(edits.values.map { ($0.before, $0.edit) }) { first, _ in first }
    return events.map { event in
      let summary = ledger.summaries[event]
      let hasRound = summary.kind == .reply || summary.kind == .followUp || summary.kind.isDecision
      return CaseHistory.HistoryEvent(
        index: event, kind: summary.kind, day: summary.day, revision: summary.revision,
        round: hasRound
          ? ledger.bundles[event / OpeningBundle.width].document(of: event)?.round : nil,
        reason: summary.reason, edit: edits[event]?.edit,
        earlier: replaced[event].flatMap { version(event, before: $0, clock) },
        says: summary.kind == .followUp
          ? content(event)?["says"]?.string.flatMap(FollowUp.Statement.init) : nil)
    }
  }

  /// By the event of a later revision, that of the one before it, and what it changed.
  private typealias Edits = [Int: (before: Int, edit: DocumentEdit?)]

  private func edits(_ events: [Int]) -> Edits {
    var edits: Edits = [:]
    /// By the event of a document, that of its newest revision so far.
    var newest: [Int: Int] = [:]
    for event in events where ledger.summaries[event].isEdit {
      guard let first = ledger.summaries[event].refers else { continue }
      let before = newest[first] ?? first
      edits[event] = (before, edit(event, after: before))
      newest[first] = event
    }
    return edits
  }

  /// What a revision changed: as it says, or in the first format by what is open of both.
  private func edit(_ event: Int, after before: Int) -> DocumentEdit? {
    guard let content = secret(of: event)?.content, let value = try? JCS(decoding: content) else {
      return nil
    }
    if let edit = DocumentEdit(value) { return edit }
    return secret(of: before).flatMap { DocumentEdit(from: $0.content, to: content) }
  }

  /// A revision that an edit replaced: nil if nothing that was there can be read any more, or if the
  /// edit only completed it.
  private func version(
    _ event: Int, before edit: DocumentEdit?, _ clock: ShopClock
  ) -> CaseHistory.Version? {
    guard let edit, edit.cause != .completed, !edit.fields.isEmpty,
      let secret = secret(of: event),
      let document = CanonicalDocument(
        decoding: secret.content, at: Place(LedgerState.folder), offset: clock.offset)
    else { return nil }
    return CaseHistory.Version(document: document, changed: edit.fields)
  }

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
  /// keep. It is to the first checkpoint that has that revision.
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
    /// Of a later revision, what it changed. Nil if that is not known.
    public let edit: DocumentEdit?
    /// What a later revision replaced. Nil if there was none, and if it must not be read any more.
    public let earlier: Version?
    /// The statement of a follow-up in this revision. Nil if it must not be read any more.
    public let says: FollowUp.Statement?

    public init(
      index: Int, kind: Entry.EventKind, day: Day, revision: Int?, round: Int?,
      reason: Decision.Reason?, edit: DocumentEdit? = nil, earlier: Version? = nil,
      says: FollowUp.Statement? = nil
    ) {
      self.index = index
      self.kind = kind
      self.day = day
      self.revision = revision
      self.round = round
      self.reason = reason
      self.edit = edit
      self.earlier = earlier
      self.says = says
    }
  }

  /// A revision that a later one replaced.
  public struct Version: Sendable {
    /// The document as it was.
    public let document: CanonicalDocument
    /// The fields that the later revision changed.
    public let changed: [DocumentField]

    /// A revision, and what has changed since.
    public init(document: CanonicalDocument, changed: [DocumentField]) {
      self.document = document
      self.changed = changed
    }
  }

  public init(event: Int, events: [HistoryEvent], receipt: @escaping @Sendable () -> [UInt8]) {
    self.event = event
    self.events = events
    self.receipt = receipt
  }
}

extension CaseHistory {
  /// The day of the review's newest edit.
  public var changed: Day? { newestEdit?.day }

  /// The review's newest edit by its writer, or correction by an import. A redaction is none, which
  /// its page reports separately: the new text is the event after the decision.
  public var newestEdit: HistoryEvent? {
    var isRedacted = false
    var edit: HistoryEvent?
    for event in events {
      if event.kind == .decision(.redact) { isRedacted = true }
      guard event.kind == .review, event.isLaterRevision else { continue }
      if !isRedacted, event.isChange { edit = event }
      isRedacted = false
    }
    return edit
  }

  /// Whether more of the review changed with the newest decision to take a part out than that it
  /// was taken out.
  public var isRewritten: Bool {
    events.last { $0.edit?.cause == .redacted }?.edit?.isRewritten ?? false
  }

  /// The newest edit of a reply or a follow-up. Nil if it reads as it was entered.
  public func edit(of kind: Entry.EventKind, round: Int) -> HistoryEvent? {
    events.last { $0.kind == kind && $0.round == round && $0.isLaterRevision && $0.isChange }
  }

  /// The statement of a follow-up when it was entered. Nil if it must not be read.
  public func firstStatement(round: Int) -> FollowUp.Statement? {
    events.first { $0.kind == .followUp && $0.round == round }?.says
  }
}

extension CaseHistory.HistoryEvent {
  /// Whether the event is a later revision of a document.
  public var isLaterRevision: Bool { (revision ?? 1) > 1 }

  /// Whether a later revision changed anything, and did not only complete its document.
  var isChange: Bool { edit?.cause != .completed }
}
