import Core

/// Something in a published site that is not as its log has it.
public struct AuditFinding: Hashable, Sendable {
  public let kind: Kind
  /// The index of the event that it is about, or the first of those that it may be about.
  public let event: Int?
  /// The path of the file, from the site's root.
  public let file: String?
  /// What was done, and at which event, as far as that can be known: one sentence, fit for a terminal.
  public let message: String

  init(_ kind: Kind, event: Int? = nil, file: String? = nil, _ message: String) {
    self.kind = kind
    self.event = event
    self.file = file?.terminalSafe
    self.message = message.terminalSafe
  }
}

extension AuditFinding: Comparable {
  /// The log's before the openings', these before the pages': what comes first explains the rest.
  public static func < (one: AuditFinding, other: AuditFinding) -> Bool {
    let (first, second) = (one.kind.rank, other.kind.rank)
    if first != second { return first < second }
    if one.event != other.event { return (one.event ?? .max) < (other.event ?? .max) }
    if one.file != other.file { return (one.file ?? "") < (other.file ?? "") }
    return one.message < other.message
  }
}

extension AuditFinding: CustomStringConvertible {
  /// `ledger/checkpoint: … [other-root]`
  public var description: String {
    "\(file.map { "\($0): " } ?? "")\(message) [\(kind.rawValue)]"
  }
}

/// Findings as they are collected: of most kinds the first hundred, of files that differ all.
struct AuditFindings: Sendable {
  /// Of one kind no more are listed: the rest are counted.
  static let mostOfAKind = 100

  private(set) var listed: [AuditFinding] = []
  private(set) var unlisted = 0
  private var counts: [AuditFinding.Kind: Int] = [:]

  var isEmpty: Bool { listed.isEmpty }
  var count: Int { listed.count + unlisted }

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
    if count <= Self.mostOfAKind || kind.isListedWhole {
      listed.append(finding())
    } else {
      unlisted += 1
    }
  }
}
