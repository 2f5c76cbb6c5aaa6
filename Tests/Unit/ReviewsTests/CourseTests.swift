import TestSupport
import Testing

@testable import Reviews

@Suite("The course of a case")
struct CourseTests {
  /// How each state is reached; the state; and what it becomes when the shop then answers, works,
  /// goes private, declines, claims, documents or cites a ruling, and when the customer confirms,
  /// disputes or adds. States by their first four letters, resolved ones by their grade.
  static let table: [(reached: [Step], row: String)] = [
    ([], "wait  answ work priv decl clai docu rule wait wait wait"),
    ([.answers], "answ  answ work priv decl clai docu rule conf disp answ"),
    ([.works], "work  work work priv decl clai docu rule conf disp work"),
    ([.goesPrivate], "priv  priv work priv decl clai docu rule conf disp priv"),
    ([.declines], "decl  decl work priv decl clai docu rule conf disp decl"),
    ([.claims], "clai  clai work priv decl clai docu rule conf disp clai"),
    ([.documents], "docu  docu work priv decl docu docu rule conf disp docu"),
    ([.claims, .confirms], "conf  conf work priv decl conf conf rule conf disp conf"),
    ([.rules], "rule  rule work priv decl rule rule rule rule disp rule"),
    ([.answers, .disputes], "disp  disp work priv decl clai docu rule conf disp disp"),
  ]

  @Test("every event takes every state where the table says", arguments: table)
  func transitions(reached: [Step], row: String) {
    let states = row.split(separator: " ").map(String.init)
    #expect(standing(after: reached).prefix(4) == states[0])
    #expect(states.count == 1 + Step.allCases.count)
    for (step, expected) in zip(Step.allCases, states.dropFirst()) {
      #expect(standing(after: reached + [step]).prefix(4) == expected, "\(states[0]) \(step)")
    }
  }

  @Test(
    "longer courses",
    arguments: [
      ([.claims, .confirms, .disputes], "disputed"),
      ([.documents, .confirms, .disputes, .claims], "claimed"),
      ([.rules, .disputes, .confirms], "confirmed"),
      ([.claims, .confirms, .answers], "confirmed"),
      ([.answers, .disputes, .answers], "disputed"),
      ([.confirms, .disputes, .answers], "answered"),
      ([.documents, .works, .claims], "claimed"),
      ([.documents, .confirms, .claims, .adds], "confirmed"),
    ] as [([Step], String)])
  func longer(steps: [Step], expected: String) {
    #expect(standing(after: steps) == expected)
  }

  @Test("a ruling without an address is a document like any other")
  func rulingWithoutAddress() {
    let one = makeCase(replies: [reply(on: "2026-03-02", .resolved, proof: .ruling)])
    #expect(one.grade == .documented)
  }

  @Test("a resolution is of the day that the claim names, else of its own")
  func resolvedOn() {
    let named = makeCase(replies: [
      reply(on: "2026-03-09 10:00", .resolved, resolvedOn: "2026-03-04")
    ])
    #expect(named.resolvedOn == "2026-03-04")
    #expect(named.resolvedAfter == .days(3))
    let timed = makeCase(
      review(on: "2026-03-01 09:00"), replies: [reply(on: "2026-03-02 10:30", .resolved)])
    #expect(timed.resolvedOn == "2026-03-02")
    #expect(timed.resolvedAfter == .seconds(25 * 3600 + 1800))
  }

  @Test("a confirmation keeps the day of the claim, and without a claim gives its own")
  func confirmedOn() {
    let claimed = makeCase(
      replies: [reply(on: "2026-03-02", .resolved)],
      followUps: [followUp(on: "2026-03-09", .confirms)])
    #expect(claimed.resolvedOn == "2026-03-02")
    let unclaimed = makeCase(
      replies: [reply(on: "2026-03-02")], followUps: [followUp(on: "2026-03-09", .confirms)])
    #expect(unclaimed.resolvedOn == "2026-03-09")
    #expect(unclaimed.standingReply == nil)
  }

  @Test("claiming again moves the day only where it names one")
  func claimedAgain() {
    let again = reply(2, on: "2026-03-08", .resolved)
    let first = reply(on: "2026-03-02", .resolved, proof: .refund)
    #expect(makeCase(replies: [first, again]).resolvedOn == "2026-03-02")
    #expect(makeCase(replies: [first, again]).standingReply?.proof == .refund)
    let named = reply(2, on: "2026-03-08", .resolved, resolvedOn: "2026-03-07")
    #expect(makeCase(replies: [first, named]).resolvedOn == "2026-03-07")
  }

  @Test("a dispute takes the resolution's day away, and the next claim gives its own")
  func disputedDay() {
    let first = reply(on: "2026-03-02", .resolved)
    let dispute = followUp(on: "2026-03-03", .disputes)
    let disputed = makeCase(replies: [first], followUps: [dispute])
    #expect(disputed.resolvedOn == nil)
    #expect(disputed.resolvedAfter == nil)
    let second = reply(2, on: "2026-03-05", .resolved)
    #expect(makeCase(replies: [first, second], followUps: [dispute]).resolvedOn == "2026-03-05")
  }
}

/// One event of a made-up course.
enum Step: CaseIterable {
  case answers, works, goesPrivate, declines, claims, documents, rules, confirms, disputes, adds
}

/// The outcome after `steps`, one a day, or the grade of a resolved case.
private func standing(after steps: [Step]) -> String {
  var replies: [Reply] = []
  var followUps: [FollowUp] = []
  for (index, step) in steps.enumerated() {
    let date = Moment(Day(number: 20_514 + index))
    func add(_ claim: Reply.Claim, proof: Reply.Proof? = nil, url: String? = nil) {
      replies.append(reply(replies.count + 1, on: date, claim, proof: proof, url: url))
    }
    func say(_ says: FollowUp.Statement) {
      followUps.append(followUp(followUps.count + 1, on: date, says))
    }
    switch step {
    case .answers: add(.answered)
    case .works: add(.working)
    case .goesPrivate: add(.private)
    case .declines: add(.declined)
    case .claims: add(.resolved)
    case .documents: add(.resolved, proof: .refund)
    case .rules: add(.resolved, proof: .ruling, url: "https://ruling.example/1")
    case .confirms: say(.confirms)
    case .disputes: say(.disputes)
    case .adds: say(.adds)
    }
  }
  let one = makeCase(replies: replies, followUps: followUps)
  #expect((one.grade != nil) == (one.outcome == .resolved))
  #expect((one.resolvedOn != nil) == (one.outcome == .resolved))
  return one.grade?.rawValue ?? one.outcome.rawValue
}
