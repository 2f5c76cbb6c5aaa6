import Core

/// What every open page is told of the last rebuild: the findings that concern the site as a whole.
struct StatusMessage: Encodable, Equatable {
  /// Whether the pages shown are older than the content, as it cannot be built.
  let isBroken: Bool
  /// Why the project could not be read at all.
  let trouble: String?
  let errors: Int
  let warnings: Int
  /// Errors, then warnings, each by place; at most `most`. A note stands beside its case alone.
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
}
