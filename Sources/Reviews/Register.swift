/// The register: every decision ever taken on a review, with refused requests, ended pauses and
/// superseded decisions; and every erasure.
public struct Register: Sendable {
  /// The entries, newest first; within a day by review ID, and for one review the last first.
  public let entries: [RegisterEntry]
  private let counts: Tally<Group>

  /// An entry of the register: a decision or an erasure.
  public struct RegisterEntry: Sendable {
    /// The index of the case in `Site.cases`.
    public let place: Int
    public let action: Action
    /// The day of the decision or erasure.
    public let day: Day
    /// The review's first stars; nil for one without.
    public let stars: Int?
    /// The decision. Nil for an erasure.
    public let decision: Decision?
    public let standing: EntryStatus
  }

  /// The action of an entry.
  public enum Action: Hashable, Sendable, CaseIterable {
    case decision(Decision.Action)
    /// The review is shown again, because the source that had hidden it shows it.
    case showing
    case erasure

    public static let allCases =
      Decision.Action.allCases.map { decision($0) } + [showing, erasure]

    /// The action of a decision.
    init(_ decision: Decision) {
      self = decision.followsSource ? .showing : .decision(decision.action)
    }

    /// The word for it in the keys of the interface's words.
    public var word: String {
      switch self {
      case .decision(let action): action.rawValue
      case .showing: "show"
      case .erasure: "erase"
      }
    }
  }

  /// The status of an entry.
  public enum EntryStatus: Sendable {
    /// The entry is in force.
    case inForce
    /// The pause has ended.
    case ended
    /// A later entry replaced it: another decision on whether to show the review, or an erasure.
    case superseded
  }

  private struct Group: Hashable {
    let action: Action
    let stars: Int?
  }

  /// The register of `cases`, which stand by ID.
  init(of cases: [Case]) {
    var entries: [RegisterEntry] = []
    for place in cases.indices { entries += cases[place].entries(at: place) }
    var counts = Tally<Group>()
    for entry in entries { counts.count(Group(action: entry.action, stars: entry.stars)) }
    self.counts = counts
    // Backwards, the stable sort leaves the last of a review first.
    self.entries = entries.reversed().sorted { one, other in
      (other.day, one.place) < (one.day, other.place)
    }
  }

  /// The number of times that `action` was taken on reviews with so many stars, 1 to 5, or nil for
  /// none. A pattern would show.
  public func count(_ action: Action, stars: Int?) -> Int {
    counts[Group(action: action, stars: stars)]
  }

  /// The number of times that `action` was taken.
  public func count(_ action: Action) -> Int {
    ([1, 2, 3, 4, 5, nil] as [Int?]).reduce(0) { $0 + count(action, stars: $1) }
  }
}

extension Case {
  /// The decisions on the case, the oldest first, with its erasure at the end.
  func entries(at place: Int) -> [Register.RegisterEntry] {
    if decisions.isEmpty, review.erased == nil { return [] }
    var entries = decisions.indices.map { index in
      Register.RegisterEntry(
        place: place, action: Register.Action(decisions[index]), day: decisions[index].date.day,
        stars: review.stars.first, decision: decisions[index], standing: standing(ofDecision: index)
      )
    }
    if let day = review.erased {
      entries.append(
        .init(
          place: place, action: .erasure, day: day, stars: review.stars.first, decision: nil,
          standing: .inForce))
    }
    return entries
  }

  private func standing(ofDecision index: Int) -> Register.EntryStatus {
    let decision = decisions[index]
    let next = decisions[(index + 1)...].first { $0.action != .redact }
    let end = decision.action == .withhold ? decision.until : nil
    if let end, end < asOf, next.map({ end < $0.date.day }) ?? true,
      review.erased.map({ end < $0 }) ?? true
    {
      return .ended
    }
    if review.erased != nil { return .superseded }
    return decision.action == .redact || next == nil ? .inForce : .superseded
  }
}
