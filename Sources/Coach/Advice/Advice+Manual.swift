extension Advice {
  /// The chapter on the rules in docs/coach.md; a test holds the two together.
  static var manual: String { all.map(\.chapter).joined(separator: "\n") }

  private var chapter: String {
    let severity = rule.severity.rawValue
    var text = "### \(rule.name)\n\n"
    text += "*\(severity.prefix(1).uppercased() + severity.dropFirst()).* \(explanation)\n\n"
    text += bad.map { "- remarked on: \($0)\n" }.joined()
    text += good.map { "- good: \($0)\n" }.joined()
    if let source { text += "\nSource: \(source).\n" }
    return text
  }
}
