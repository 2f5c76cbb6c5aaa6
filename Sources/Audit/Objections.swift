/// Findings as they are collected: of a kind that never ends, the first hundred.
struct AuditFindings: Sendable {
  /// Of one kind no more are listed: the rest are counted.
  static let mostOfAKind = 100

  private(set) var listed: [AuditFinding] = []
  private(set) var unlisted = 0
  private var counts: [AuditFinding.Kind: Int] = [:]

  var isEmpty: Bool { listed.isEmpty }

  /// Whether any of that kind were made.
  func contains(_ kind: AuditFinding.Kind) -> Bool { counts[kind] != nil }

  mutating func add(
    _ kind: AuditFinding.Kind, event: Int? = nil, file: String? = nil, _ message: String
  ) {
    // Hostile sites have millions; the sentence is not even made to be kept.
    add(kind) { AuditFinding(kind, event: event, file: file, message) }
  }

  /// Takes up those of another collection.
  mutating func add(_ others: AuditFindings) {
    for finding in others.listed { add(finding.kind) { finding } }
    unlisted += others.unlisted
  }

  private mutating func add(_ kind: AuditFinding.Kind, _ finding: () -> AuditFinding) {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= Self.mostOfAKind { listed.append(finding()) } else { unlisted += 1 }
  }
}
