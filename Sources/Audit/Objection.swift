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
