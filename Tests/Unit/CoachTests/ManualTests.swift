import Foundation
import TestSupport
import Testing

@testable import Coach

@Suite("docs/coach.md")
struct CoachManualTests {
  private static let place = projectFolder.appending(path: "docs/coach.md")
  /// RENEW_COACH=1 writes the parts that are made here into the manual.
  private static let renews = ProcessInfo.processInfo.environment["RENEW_COACH"] != nil

  /// What stands between `<!-- name -->` and `<!-- /name -->` must be `expected`.
  private func check(_ name: String, _ expected: String) throws {
    let text = try String(contentsOf: Self.place, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n"))
    let end = try #require(text.range(of: "<!-- /\(name) -->"))
    if Self.renews {
      let renewed = text[..<start.upperBound] + expected + text[end.lowerBound...]
      try String(renewed).write(to: Self.place, atomically: true, encoding: .utf8)
    } else {
      let says = String(text[start.upperBound..<end.lowerBound])
      #expect(says == expected, "run RENEW_COACH=1 swift test --filter CoachManualTests")
    }
  }

  @Test("the manual tells each rule as it is declared, and the figures as they are measured")
  func parts() throws {
    try check("rules", Advice.manual)
    try check("figures", figures())
  }

  @Test("every rule has a name of its own, an explanation, and examples of both kinds")
  func complete() {
    #expect(Set(Advice.all.map(\.rule.name)).count == Advice.all.count)
    for advice in Advice.all {
      #expect(advice.rule.severity != .error)
      #expect(advice.explanation.count > 60 && !advice.bad.isEmpty && !advice.good.isEmpty)
    }
  }

  private func figures() -> String {
    let boards = ["development", "held-out"].map(Scoreboard.init(half:))
    func cells(_ score: Score) -> String {
      let all = score.right + score.missed
      return "\(all) | \(percent(score.precision, of: score.right + score.wrong))"
        + " | \(percent(score.recall, of: all))"
    }
    var rows = """
      | rule | labelled | precision | recall | held out: labelled | precision | recall |
      |---|--:|--:|--:|--:|--:|--:|

      """
    for advice in Advice.all {
      let scores = boards.map { $0.scores[advice.rule.name] ?? Score() }
      rows += "| \(advice.rule.name) | \(cells(scores[0])) | \(cells(scores[1])) |\n"
    }
    return rows + "| **all** | \(cells(boards[0].total)) | \(cells(boards[1].total)) |\n"
  }

  private func percent(_ share: Double, of count: Int) -> String {
    count == 0 ? "–" : "\(Int((share * 100).rounded()))%"
  }
}
