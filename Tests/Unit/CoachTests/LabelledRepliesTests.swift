import Foundation
import Testing

@testable import Coach

@Suite("The coach against people's judgement")
struct LabelledRepliesTests {
  @Test("the set is large, in four languages, and a third of it is good", arguments: halves)
  func set(half: String) {
    let replies = LabelledReply.all.filter { $0.half == half }
    #expect(replies.count >= 120)
    #expect(replies.count { $0.language == "nl" } >= 50)
    #expect(replies.count { $0.language == "en" } >= 50)
    #expect(Set(replies.map(\.language)) == ["de", "en", "fr", "nl"])
    #expect(replies.count(where: \.rules.isEmpty) >= 40)
    let names = Set(Advice.all.map(\.rule.name))
    #expect(Set(replies.flatMap(\.rules)).isSubset(of: names))
  }

  @Test(
    "nine in ten remarks are right, and eight in ten of what is wrong is found", arguments: halves)
  func accuracy(half: String) {
    let board = Scoreboard(half: half)
    #expect(board.total.precision > 0.9)
    #expect(board.total.recall > 0.8)
    #expect(board.falseWarnings.isEmpty)
    if ProcessInfo.processInfo.environment["COACH_SHOW"] == half {
      print(board.mismatches.joined(separator: "\n"))
      for (rule, score) in board.scores.sorted(by: { $0.key < $1.key }) { print(rule, score) }
    }
    print(half, board.total.precision, board.total.recall)
  }

  private static let halves = ["development", "held-out"]
}
