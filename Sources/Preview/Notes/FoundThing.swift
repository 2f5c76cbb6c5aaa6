import Core

/// A finding as the script reads it: text only, safe to show in a line.
struct FindingMessage: Encodable, Equatable {
  /// `content/replies/x.md:4:10`.
  let place: String
  let severity: String
  let message: String
  let suggestion: String?
  let rule: String
  let edit: String?

  init(_ finding: Finding, _ links: Links) {
    place = finding.place.description.terminalSafe
    severity = finding.rule.severity.rawValue
    message = finding.message.terminalSafe
    suggestion = finding.suggestion?.terminalSafe
    rule = finding.rule.name
    edit = links.edit(finding.place.file)
  }
}
