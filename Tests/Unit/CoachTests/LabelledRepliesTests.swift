import Core
import Foundation
import Reviews
import Testing
import TestSupport

@testable import Coach

/// A reply of Resources/replies.jsonl with what a careful person would remark on it. The set was
/// written from the rules' definitions, before the code; the held-out half was not tuned on.
struct LabelledReply: Decodable, Sendable {
  let half: String
  let language: String
  let stars: Int
  let author: String
  let review: String
  let reply: String
  let rules: [String]
  var evidence: String?
  var outcome: String?
  var resolution: String?
  /// From the review to the reply; ten hours where nothing is said.
  var minutes: Int?
  /// How long before the day of the check the reply was written; one where nothing is said.
  var daysAgo: Int?
  /// In how many days the shop will come back.
  var nextStep: Int?
  var by: String?

  static let all: [LabelledReply] = {
    let place = testFolder("CoachTests").appending(path: "Resources/replies.jsonl")
    guard let text = try? String(contentsOf: place, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(LabelledReply.self, from: Data($0.utf8))
    }
  }()

  /// The shop of all of them.
  static let settings: Settings = {
    var settings = Settings(name: Localized("De Proef"))
    settings.languages = ["en", "nl"]
    settings.email = "info@deproef.example"
    settings.people = [
      "sanne": .init(name: "Sanne de Wit", role: Localized("workshop")),
      "norole": .init(name: "Joris Veld", role: nil),
      "team": .init(name: "Customer Service Team", role: Localized("support")),
    ]
    return settings
  }()

  static let asOf = Day(number: 20_700)

  /// The reply in its case, with the number of its line as its ID.
  func makeCase(_ number: Int) -> Case {
    let id = "r\(1000 + number)"
    let minutes = minutes ?? 600
    let instant = (Self.asOf.number - (daysAgo ?? 1)) * 86_400 + 43_200
    var review = Review(
      id: id, stars: Stars(stars), author: author, date: moment(instant - minutes * 60),
      text: review,
      place: Place("content/reviews/\(id).md"))
    review.language = language
    review.evidence = evidence.flatMap(Review.Evidence.init) ?? .order
    var reply = Reply(
      review: id, round: 1, by: by ?? "sanne", date: moment(instant), text: reply,
      place: Place("content/replies/\(id).md"))
    reply.outcome = outcome.flatMap(Reply.Claim.init) ?? .answered
    reply.resolution = resolution
    reply.nextStep = nextStep.map { Day(number: Self.asOf.number + $0) }
    return Case(
      review: review, replies: [reply], number: number, settings: Self.settings, asOf: Self.asOf)
  }

  private func moment(_ instant: Int) -> Moment {
    Moment(
      Day(number: instant / 86_400), time: .init(secondOfDay: instant % 86_400, instant: instant))
  }
}

/// How often the coach was right, a rule.
struct Score: Equatable {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

  static func + (one: Score, other: Score) -> Score {
    Score(
      right: one.right + other.right, wrong: one.wrong + other.wrong,
      missed: one.missed + other.missed)
  }
}

/// The coach's remarks on one half of the set, against the labels.
struct Scoreboard {
  private(set) var scores: [String: Score] = [:]
  private(set) var mismatches: [String] = []
  /// Warnings on replies that should have no remark at all.
  private(set) var falseWarnings: [String] = []

  init(half: String) {
    let replies = LabelledReply.all.filter { $0.half == half }
    let coach = Coach(settings: LabelledReply.settings)
    let cases = replies.enumerated().map { $1.makeCase($0) }
    let remarks = Dictionary(
      grouping: coach.remarks(on: cases, jobs: 2), by: \.place.file)
    for (number, reply) in replies.enumerated() {
      let found = remarks["content/replies/r\(1000 + number).md"] ?? []
      let names = Set(found.map(\.rule.name))
      for rule in names.union(reply.rules) {
        switch (names.contains(rule), reply.rules.contains(rule)) {
        case (true, true): scores[rule, default: Score()].right += 1
        case (true, false): scores[rule, default: Score()].wrong += 1
        default: scores[rule, default: Score()].missed += 1
        }
      }
      if names != Set(reply.rules) {
        let extra = names.subtracting(reply.rules).sorted().map { "+" + $0 }
        let missing = Set(reply.rules).subtracting(names).sorted().map { "-" + $0 }
        mismatches.append(
          "\(reply.language) \(reply.author): \((extra + missing).joined(separator: " "))\n    "
            + "\(reply.review)\n    \(reply.reply)\n    \(found.map(\.message))")
      }
      if reply.rules.isEmpty {
        falseWarnings += found.filter { $0.rule.severity == .warning }.map(\.description)
      }
    }
  }

  var total: Score { scores.values.reduce(Score(), +) }
}

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
