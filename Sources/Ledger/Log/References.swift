/// What earlier events later ones may refer to, as a log is read from its beginning.
public struct References: Sendable {
  private var kinds: [Entry.EventKind] = []
  /// The newest revision of each piece, by the index of its first; 0 for all other events.
  private var revisions: [Int] = []

  /// Those of a log without events.
  public init() {}

  /// Takes up the next event, and says what is wrong with what it refers to, if anything is.
  public mutating func add(_ entry: Entry) -> ReferenceFlaw? { add(EntrySummary(entry)) }

  mutating func add(_ entry: EntrySummary) -> ReferenceFlaw? {
    let index = kinds.count
    let kind = entry.kind
    kinds.append(kind)
    revisions.append(0)
    let revision = entry.revision ?? 1
    if kind.isPiece, revision == 1 { revisions[index] = 1 }
    guard let target = entry.refers else { return nil }
    guard 0..<index ~= target else { return .notEarlier(target) }
    let isEdit = kind.isPiece && revision > 1
    let allowed =
      isEdit
      ? kinds[target] == kind
      : kind.isPiece ? kinds[target] == .review : kinds[target].isPiece
    guard allowed, revisions[target] > 0 else { return .wrongKind(target) }
    guard isEdit else { return nil }
    guard revision == revisions[target] + 1 else {
      return .wrongRevision(expected: revisions[target] + 1)
    }
    revisions[target] = revision
    return nil
  }

  /// Counts a line that is no event.
  mutating func skip() {
    kinds.append(.key)
    revisions.append(0)
  }
}

/// What is wrong with the event that another refers to.
public enum ReferenceFlaw: Hashable, Sendable {
  /// It is not an earlier event.
  case notEarlier(Int)
  /// It is not the first revision of a piece to which such an event can refer.
  case wrongKind(Int)
  /// It has another newest revision than the one before this.
  case wrongRevision(expected: Int)
}

extension ReferenceFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notEarlier(let index): "it refers to event \(index), which is not an earlier one"
    case .wrongKind(let index): "an event of this kind cannot refer to event \(index)"
    case .wrongRevision(let expected): "its revision should be \(expected)"
    }
  }
}
