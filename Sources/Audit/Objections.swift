/// Objections as they are collected: of a kind that never ends, the first hundred.
struct Objections: Sendable {
  /// Of one kind no more are listed: the rest are counted.
  static let mostOfAKind = 100

  private(set) var listed: [Objection] = []
  private(set) var unlisted = 0
  private var counts: [Objection.Kind: Int] = [:]

  var isEmpty: Bool { listed.isEmpty }

  /// Whether any of that kind were made.
  func contains(_ kind: Objection.Kind) -> Bool { counts[kind] != nil }

  mutating func add(
    _ kind: Objection.Kind, event: Int? = nil, file: String? = nil, _ message: String
  ) {
    // Hostile sites have millions; the sentence is not even made to be kept.
    add(kind) { Objection(kind, event: event, file: file, message) }
  }

  /// Takes up those of another collection.
  mutating func add(_ others: Objections) {
    for objection in others.listed { add(objection.kind) { objection } }
    unlisted += others.unlisted
  }

  private mutating func add(_ kind: Objection.Kind, _ objection: () -> Objection) {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= Self.mostOfAKind { listed.append(objection()) } else { unlisted += 1 }
  }
}
