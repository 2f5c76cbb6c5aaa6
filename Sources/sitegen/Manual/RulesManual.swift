import Core

/// What the manual says on each rule.
enum RulesManual {
  /// The paragraphs under `### name`, in Markdown; nil where there are none.
  static func paragraphs(on rule: String) -> String? {
    let lines = rulesText.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(of: "### \(rule)") else { return nil }
    let text = lines[(heading + 1)...].prefix { !$0.hasPrefix("#") }
    return text.joined(separator: "\n").trimmingLines
  }

  /// The names of all rules, in the order of the manual.
  static var names: [String] {
    rulesText.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  }
}

extension String {
  /// Without empty lines around it.
  fileprivate var trimmingLines: String {
    let start = drop { $0 == "\n" }
    return String(start.reversed().drop { $0 == "\n" }.reversed())
  }
}
