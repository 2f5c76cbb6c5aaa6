import Core

/// The message to every open page after a build: the findings on the site as a whole.
struct StatusMessage: Equatable {
  /// Whether the pages are older than the content, because the content cannot be built.
  let isBroken: Bool
  /// Why the project could not be read at all.
  let trouble: String?
  let errors: Int
  let warnings: Int
  /// Errors, then warnings, each by place; at most `most`. Notes appear beside their cases only.
  let findings: [FindingMessage]

  static let most = 100

  init(of preview: Preview) {
    isBroken = preview.isBroken
    trouble = preview.trouble?.terminalSafe
    let errors = preview.findings.filter { $0.rule.severity == .error }
    let warnings = preview.findings.filter { $0.rule.severity == .warning }
    self.errors = errors.count
    self.warnings = warnings.count
    findings = (errors + warnings).prefix(Self.most).map { FindingMessage($0, preview.links) }
  }

  var json: JSON {
    .object(
      [
        ("errors", .number(errors)), ("findings", .array(findings.map(\.json))),
        ("isBroken", .bool(isBroken)), ("warnings", .number(warnings)),
      ] + JSON.member("trouble", trouble))
  }
}

/// A finding as the script reads it: plain text, safe in one line.
struct FindingMessage: Equatable {
  /// The place, such as `content/replies/x.md:4:10`.
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

  var json: JSON {
    .object(
      [
        ("message", .string(message)), ("place", .string(place)), ("rule", .string(rule)),
        ("severity", .string(severity)),
      ] + JSON.member("edit", edit) + JSON.member("suggestion", suggestion))
  }
}

/// The links from a page to the files behind it.
public struct Links: Sendable {
  private let editRoot: String?
  private let reply: String

  /// `editRoot` is the web address under which the project's files can be edited, ending in a
  /// slash. `reply` is the command that writes a reply; a review's ID is added to it.
  public init(editRoot: String? = nil, reply: String = "sitegen reply") {
    self.editRoot = editRoot
    self.reply = reply
  }

  func replyCommand(for id: String) -> String { "\(reply) \(id)" }

  /// The web address at which a file of the project can be edited. Nil without `editRoot`.
  func edit(_ path: String) -> String? {
    editRoot.map { $0 + PercentEncoding.path(path) }
  }
}
