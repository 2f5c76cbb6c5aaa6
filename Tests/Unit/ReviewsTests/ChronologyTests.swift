import TestSupport
import Testing

@testable import Reviews

@Suite("The order of events")
struct ChronologyTests {
  private func order(_ one: Case) -> [String] {
    one.events.map {
      switch $0 {
      case .reply(let reply): "reply \(reply.round)"
      case .followUp(let followUp): "follow-up \(followUp.round)"
      }
    }
  }

  @Test("events go by day, whatever their rounds")
  func byDay() {
    let one = makeCase(
      replies: [reply(1, on: "2026-03-05"), reply(2, on: "2026-03-03")],
      followUps: [followUp(on: "2026-03-04", .adds)])
    #expect(order(one) == ["reply 2", "follow-up 1", "reply 1"])
    #expect(one.replies.map(\.round) == [2, 1])
  }

  @Test("two replies on one day go by time where both have one")
  func byTime() {
    let one = makeCase(replies: [
      reply(1, on: "2026-03-03 15:00", .resolved), reply(2, on: "2026-03-03 09:00", .working),
    ])
    #expect(order(one) == ["reply 2", "reply 1"])
    #expect(one.outcome == .resolved)
  }

  @Test("one event of a day without a time puts the whole day in the order of rounds")
  func byRound() {
    let one = makeCase(
      replies: [
        reply(3, on: "2026-03-03 09:00", .resolved), reply(1, on: "2026-03-03 15:00", .working),
        reply(2, on: "2026-03-03", .declined), reply(4, on: "2026-03-04 08:00"),
      ])
    #expect(order(one) == ["reply 1", "reply 2", "reply 3", "reply 4"])
    #expect(one.outcome == .resolved)
  }

  @Test("in one round of one day the reply comes before the follow-up")
  func replyFirst() {
    let one = makeCase(
      replies: [reply(on: "2026-03-03", .resolved)],
      followUps: [followUp(on: "2026-03-03", .confirms)])
    #expect(order(one) == ["reply 1", "follow-up 1"])
    #expect(one.grade == .confirmed)
    let timed = makeCase(
      replies: [reply(on: "2026-03-03 12:00", .resolved)],
      followUps: [followUp(on: "2026-03-03 11:00", .confirms)])
    #expect(order(timed) == ["follow-up 1", "reply 1"])
    #expect(timed.grade == .claimed)
  }

  @Test("the order does not depend on the order of reading", arguments: 0..<20)
  func total(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let replies = (1...6).map { round in
      let day = Day(number: 20_514 + Int.random(in: 0...1, using: &random))
      let second = 3600 * Int.random(in: 0...2, using: &random)
      let time = Moment.Time(secondOfDay: second, instant: day.number * 86_400 + second)
      return reply(
        round, on: Moment(day, time: Int.random(in: 0...5, using: &random) == 0 ? nil : time))
    }
    let expected = order(makeCase(replies: replies))
    for _ in 0..<10 {
      #expect(order(makeCase(replies: replies.shuffled(using: &random))) == expected)
    }
  }
}
