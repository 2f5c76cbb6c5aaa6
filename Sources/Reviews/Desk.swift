/// The desk: the cases that need something from the shop on one day, the most urgent first, and the
/// topics of complaints.
public struct Desk: Sendable {
  /// The day of the desk.
  public let asOf: Day
  /// The complaints that need something: the earliest due day first; within a day fewer stars
  /// first, then the older review, then by ID.
  public var complaints: [DeskItem]
  /// The reviews that are withheld until a day, the first to end first: by then somebody decides,
  /// or they are shown.
  public var paused: [DeskItem]
  /// All other reviews without a reply, newest first. Nobody is owed an answer to praise.
  public var others: [DeskItem]
  /// The topics of reviews.
  public let topics: [TopicTrend]

  /// The desk of a site on its day. Reviews that are not shown need no answer, unless their pause
  /// or quarantine ends by itself.
  public init(_ site: Site) {
    asOf = site.asOf
    let shown = site.newest.lazy.map { site.cases[$0] }.filter(\.wantsAnswers)
    complaints = shown.filter(\.isComplaint).compactMap { DeskItem($0) }.sorted(
      by: DeskItem.isMoreUrgent)
    let pauses: [DeskItem] = site.cases.compactMap { DeskItem(paused: $0) }
    paused = pauses.sorted(by: DeskItem.isMoreUrgent)
    others = shown.filter { !$0.isComplaint && $0.replies.isEmpty }.map(DeskItem.init(unanswered:))
    topics = [TopicTrend](of: site)
  }

  /// A case that needs something from the shop.
  public struct DeskItem: Sendable {
    public let ofCase: Case
    /// The needs, the earliest due first. Empty if nothing is due.
    public let reasons: [Need]

    /// The due day of the first need. Nil if nothing is due.
    public var due: Day? { reasons.first?.due }

    /// The number of days that the case is late; 0 or less if it is not. Nil if nothing is due.
    public var daysLate: Int? { due.map { ofCase.asOf.number - $0.number } }

    /// Whether something was due before the desk's day.
    public var isOverdue: Bool { daysLate.map { $0 > 0 } ?? false }

    /// The owner, a key of `people`.
    public var owner: String? { ofCase.owner }
  }

  /// A need of a case, with the last day on which the promise is kept.
  public struct Need: Hashable, Sendable {
    public let kind: Kind
    /// The day on which the need arose.
    public let since: Day
    public let due: Day

    fileprivate init(_ kind: Kind, since: Day, within days: Int) {
      self.init(kind, since: since, due: Day(number: since.number + days))
    }

    init(_ kind: Kind, since: Day, due: Day) {
      self.kind = kind
      self.since = since
      self.due = due
    }

    /// The kind of need.
    public enum Kind: String, Sendable, CaseIterable {
      /// The review is withheld until a day, and nobody has decided what then.
      case undecided
      /// Nobody has replied.
      case firstReply = "first-reply"
      /// The customer says that the case is not resolved, and nothing has settled that since.
      case disputed
      /// The customer wrote again while the shop is working on the case, and nobody has replied
      /// since.
      case wroteAgain = "wrote-again"
      /// The shop said that it would come back on this day.
      case nextStep = "next-step"
      /// The case continued in private and has no public ending yet.
      case `private`
      /// The shop is working on the case, which is not resolved.
      case working
    }
  }
}

extension Desk.DeskItem {
  /// The item of a complaint. Nil if it needs nothing.
  fileprivate init?(_ one: Case) {
    let reasons = one.reasons.sorted { ($0.due, $0.kind.rank) < ($1.due, $1.kind.rank) }
    guard !reasons.isEmpty else { return nil }
    ofCase = one
    self.reasons = reasons
  }

  /// The item of a review that is withheld until a day. Nil for any other.
  fileprivate init?(paused one: Case) {
    guard case .withheld(let decision) = one.visibility, let until = decision.until else {
      return nil
    }
    ofCase = one
    reasons = [Desk.Need(.undecided, since: decision.date.day, due: until)]
  }

  fileprivate init(unanswered one: Case) {
    ofCase = one
    reasons = []
  }

  fileprivate static func isMoreUrgent(_ one: Desk.DeskItem, _ other: Desk.DeskItem) -> Bool {
    let (mine, theirs) = (one.ofCase.review, other.ofCase.review)
    if let due = one.due, let otherDue = other.due, due != otherDue { return due < otherDue }
    // Words without stars come after those with few and before those with many.
    let (stars, otherStars) = (mine.stars.first ?? 3, theirs.stars.first ?? 3)
    if stars != otherStars { return stars < otherStars }
    if mine.date.day != theirs.date.day { return mine.date.day < theirs.date.day }
    return mine.id < theirs.id
  }
}

extension Desk.Need.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Case {
  fileprivate var wantsAnswers: Bool {
    switch visibility {
    case .shown, .quarantined: true
    case .withheld, .removed, .erased, .missing: false
    }
  }

  /// The needs of a complaint. The terms are those of the protocol: one for the first reply and for
  /// a reply to a customer who comes back, the other for a resolution.
  fileprivate var reasons: [Desk.Need] {
    let day = review.counted.day
    let said = standingReply?.counted.day ?? day
    let steps = nextStep.map { [Desk.Need(.nextStep, since: said, due: $0)] } ?? []
    switch outcome {
    case .waiting: return [.init(.firstReply, since: day, within: promises.firstReply)]
    case .disputed:
      let dispute = events.lastIndex { $0.followUp?.says == .disputes } ?? 0
      let isAnswered = events[dispute...].contains { $0.reply != nil }
      let term = isAnswered ? promises.resolution : promises.firstReply
      return [.init(.disputed, since: events[dispute].counted.day, within: term)]
    case .working:
      return [.init(.working, since: day, within: promises.resolution)] + steps + wroteAgain
    case .private:
      return [.init(.private, since: said, within: promises.resolution)] + steps + wroteAgain
    case .answered, .resolved, .declined: return []
    }
  }

  // After an answer or a resolution what customers add is mostly thanks; more of a complaint is a
  // dispute.
  private var wroteAgain: [Desk.Need] {
    guard let last = events.last?.followUp, last.says == .adds else { return [] }
    return [.init(.wroteAgain, since: last.counted.day, within: promises.firstReply)]
  }
}

/// A topic as a cause of complaints, with the shop's newest change about it.
public struct TopicTrend: Sendable {
  /// A key of `topics`, or any other that reviews name.
  public let key: String
  /// The complaints among the reviews of the last twelve months that name the topic.
  public fileprivate(set) var lastYear = Share()
  /// The same for the twelve months before.
  public fileprivate(set) var yearBefore = Share()
  /// The day of the newest change about the topic: one that names it, or names a review with it.
  public fileprivate(set) var changed: Day?

  /// The increase in complaints over the year before.
  public var growth: Int { lastYear.part - yearBefore.part }
}

extension [TopicTrend] {
  /// The topics that reviews of the last two years name, by complaints of the last twelve months,
  /// the most first, then by key. Reviews that are not shown have no topics.
  init(of site: Site) {
    let start = site.asOf.yearBefore
    let startBefore = start.yearBefore
    var trends: [String: TopicTrend] = [:]
    for one in site.cases where one.isShown && one.review.date.day > startBefore {
      for key in Set(one.review.topics) where one.review.date.day <= site.asOf {
        if one.review.date.day > start {
          trends[key, default: TopicTrend(key: key)].lastYear.count(one.isComplaint)
        } else {
          trends[key, default: TopicTrend(key: key)].yearBefore.count(one.isComplaint)
        }
      }
    }
    let topics = Dictionary(
      site.cases.lazy.map { ($0.id, $0.review.topics) }, uniquingKeysWith: { first, _ in first })
    for change in site.changes {
      for key in Set(change.topics + change.reviews.flatMap { topics[$0] ?? [] }) {
        let newest = trends[key]?.changed
        trends[key]?.changed = [newest, change.date.day].compactMap { $0 }.max()
      }
    }
    self = trends.values.sorted { one, other in
      one.lastYear.part == other.lastYear.part
        ? one.key < other.key : one.lastYear.part > other.lastYear.part
    }
  }
}
