/// Every decision ever taken on a review: also refused requests, pauses that are over, and those
/// that later ones took the place of; and every erasure.
public struct Register: Sendable {
  /// Newest first; of one day by review ID, and of one review the last first.
  public let entries: [RegisterEntry]
  private let counts: Tally<Group>

  /// One decision, or one erasure.
  public struct RegisterEntry: Sendable {
    /// The place of the case in `Site.cases`.
    public let place: Int
    public let action: Action
    /// The day on which it was taken.
    public let day: Day
    /// The review's first stars; nil for one without.
    public let stars: Int?
    /// All that was written down of it; nil for an erasure.
    public let decision: Decision?
    public let standing: EntryStatus
  }

  /// What was done.
  public enum Action: Hashable, Sendable, CaseIterable {
    case decision(Decision.Action)
    case erasure

    public static let allCases = Decision.Action.allCases.map { decision($0) } + [erasure]

    /// The word for it in the keys of the interface's words.
    public var word: String {
      switch self {
      case .decision(let action): action.rawValue
      case .erasure: "erase"
      }
    }
  }

  /// What has become of an entry.
  public enum EntryStatus: Sendable {
    /// The review is as it says.
    case inForce
    /// A pause whose last day is over.
    case ended
    /// Something later took its place: a further decision on whether to show the review, or an
    /// erasure.
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

  /// How often `action` was taken on reviews with so many stars, 1 to 5, or nil for none: a pattern
  /// would show.
  public func count(_ action: Action, stars: Int?) -> Int {
    counts[Group(action: action, stars: stars)]
  }

  /// How often `action` was taken.
  public func count(_ action: Action) -> Int {
    ([1, 2, 3, 4, 5, nil] as [Int?]).reduce(0) { $0 + count(action, stars: $1) }
  }
}

extension Case {
  /// What was decided on it, the oldest first, with its erasure at the end.
  func entries(at place: Int) -> [Register.RegisterEntry] {
    if decisions.isEmpty, review.erased == nil { return [] }
    var entries = decisions.indices.map { index in
      Register.RegisterEntry(
        place: place, action: .decision(decisions[index].action), day: decisions[index].date.day,
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
