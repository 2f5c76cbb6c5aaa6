import Reviews

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
    /// Of a piece, from 1; a larger one is an edit.
    public let revision: Int?
    /// Of a reply, follow-up or decision: which one, from 1.
    public let round: Int?
    public let reason: Entry.Reason?
    /// What a review or follow-up said before the edit that followed, Markdown source; nil where nothing
    /// followed or the words stayed, and where they are not to be read any more.
    public let earlierText: String?
    /// What a follow-up said of the case in this revision; nil where that is not to be read any more.
    public let says: FollowUp.Statement?

    public init(
      index: Int, kind: Entry.EventKind, day: Day, revision: Int?, round: Int?,
      reason: Entry.Reason?,
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
