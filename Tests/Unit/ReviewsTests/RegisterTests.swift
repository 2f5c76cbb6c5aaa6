import TestSupport
import Testing

@testable import Reviews

@Suite("The register of decisions")
struct RegisterTests {
  /// Four reviews, and what was decided by 1 April 2026.
  private static let site: Site = {
    var erased = review("d", 1, on: "2026-01-01")
    erased.erased = "2026-03-01"
    var siteContent = SiteContent(settings: .plain)
    siteContent.reviews = [
      review("a", 1, on: "2026-01-01"), review("b", nil, on: "2026-01-01"),
      review("c", 5, on: "2026-01-01"), erased,
    ]
    siteContent.decisions = [
      decision(
        .withhold, round: 1, on: "a", date: "2026-02-01", reason: .abuse, until: "2026-02-14"),
      decision(.keep, round: 2, on: "a", date: "2026-02-15"),
      decision(.redact, round: 3, on: "a", date: "2026-02-15", reason: .personalData),
      decision(.remove, round: 4, on: "a", date: "2026-03-01", reason: .illegal),
      decision(.withhold, on: "b", date: "2026-03-20", reason: .abuse, until: "2026-03-31"),
      decision(.withhold, on: "c", date: "2026-03-20", reason: .abuse, until: "2026-04-01"),
      decision(.remove, on: "d", date: "2026-01-05", reason: .abuse),
    ]
    return Site(siteContent, asOf: "2026-04-01")
  }()

  private let register = site.register

  @Test("all decisions stand in it, newest first; of one day by ID, of one review the last first")
  func order() {
    let lines = register.entries.map { entry in
      "\(entry.day) \(Self.site.cases[entry.place].id) \(entry.action.word)"
    }
    #expect(
      lines == [
        "2026-03-20 b withhold", "2026-03-20 c withhold", "2026-03-01 a remove",
        "2026-03-01 d erase", "2026-02-15 a redact", "2026-02-15 a keep", "2026-02-01 a withhold",
        "2026-01-05 d remove",
      ])
    #expect(register.entries.map { $0.decision?.round } == [1, 1, 4, nil, 3, 2, 1, 1])
  }

  @Test("each says what has become of it")
  func standing() {
    #expect(
      register.entries.map(\.standing) == [
        .ended, .inForce, .inForce, .inForce, .inForce, .superseded, .ended, .superseded,
      ])
  }

  @Test("counts by action and stars show a pattern")
  func counts() {
    #expect(register.count(.decision(.withhold), stars: 1) == 1)
    #expect(register.count(.decision(.withhold), stars: 5) == 1)
    #expect(register.count(.decision(.withhold), stars: nil) == 1)
    #expect(register.count(.decision(.remove), stars: 1) == 2)
    #expect(register.count(.decision(.remove), stars: 5) == 0)
    #expect(register.count(.erasure, stars: 1) == 1)
    #expect(Register.Action.allCases.map { register.count($0) } == [3, 1, 2, 1, 0, 1])
    let figures = Self.site.statistics
    #expect(figures.byStars[1] == 2 && figures.byStars[nil] == 1 && figures.byStars[2] == 0)
    #expect(figures.byStars.total == figures.reviews)
  }

  @Test("a pause that a further decision cut short is superseded, also when it would be over")
  func cutShort() {
    let pause = decision(.withhold, date: "2026-03-20", reason: .abuse, until: "2026-04-10")
    let keep = decision(.keep, round: 2, date: "2026-03-25")
    let one = makeCase(decisions: [pause, keep])
    #expect(Register(of: [one]).entries.map(\.standing) == [.inForce, .superseded])
    let later = makeCase(decisions: [pause, keep], asOf: "2026-05-01")
    #expect(Register(of: [later]).entries.map(\.standing) == [.inForce, .superseded])
    #expect(Register(of: [makeCase()]).entries.isEmpty)
  }
}
