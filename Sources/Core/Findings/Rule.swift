/// A rule that content, templates or settings can break.
///
/// Its name is stable: people switch rules off by it and search the manual for it. Every target
/// declares its own rules as static members, and docs/rules.md has a paragraph on each.
public struct Rule: Hashable, Sendable {
  /// In kebab case, such as `unknown-person`.
  public let name: String
  public let severity: Severity

  /// A rule with a name in kebab case.
  public init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}

/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable {
  /// Nothing is written.
  case error
  /// The page is made; `--strict` makes an error of it.
  case warning
  /// Worth knowing.
  case note
}
