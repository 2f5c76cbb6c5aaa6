import Findings
import Resources

/// What the manual says on each rule.
enum RulesManual {
  private static let text = String(decoding: Resource("docs/rules.md").bytes, as: UTF8.self)

  /// The paragraphs under `### name`, in Markdown; nil where there are none.
  static func paragraphs(on rule: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(of: "### \(rule)") else { return nil }
    let paragraphs = lines[(heading + 1)...].prefix { !$0.hasPrefix("#") }
    return paragraphs.joined(separator: "\n").trimmingLines
  }

  /// The names of all rules, in the order of the manual.
  static var names: [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  }
}

extension String {
  /// Without empty lines around it.
  fileprivate var trimmingLines: String {
    let start = drop { $0 == "\n" }
    return String(start.reversed().drop { $0 == "\n" }.reversed())
  }
}
