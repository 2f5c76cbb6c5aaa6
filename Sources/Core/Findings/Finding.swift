/// One thing found in the project: where, what, and under which rule.
public struct Finding: Hashable, Sendable {
  public let place: Place
  public let rule: Rule
  /// One sentence without a full stop, in plain words: "unknown person 'sane'".
  public let message: String
  /// What the writer may have meant: the words after "did you mean".
  public let suggestion: String?

  /// A finding; text that comes from the project is shown as it is and made safe when printed.
  public init(_ rule: Rule, at place: Place, _ message: String, suggestion: String? = nil) {
    self.place = place
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
  }
}

extension Finding: Comparable {
  /// By place, then by rule, then by message: an order that never depends on chance.
  public static func < (one: Finding, other: Finding) -> Bool {
    if one.place != other.place { return one.place < other.place }
    return (one.rule.name, one.message) < (other.rule.name, other.message)
  }
}

extension Finding: CustomStringConvertible {
  /// One line, as compilers print it, safe for a terminal:
  /// `content/replies/x.md:4:10: error: unknown person 'sane'; did you mean 'sanne'? [unknown-person]`.
  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(place): \(rule.severity.rawValue): \(message)\(hint) [\(rule.name)]".terminalSafe
  }
}

extension Sequence<Finding> {
  /// Whether any of them is an error, or with `strict` a warning.
  public func fails(strict: Bool) -> Bool {
    contains { $0.rule.severity == .error || (strict && $0.rule.severity == .warning) }
  }
}
