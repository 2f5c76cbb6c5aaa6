import TestSupport
import Testing

@testable import Reviews

@Suite("What decisions come to")
struct VisibilityTests {
  private func standing(_ decisions: [Decision], asOf: Day = "2026-02-01") -> String {
    switch makeCase(decisions: decisions, asOf: asOf).visibility {
    case .shown: "shown"
    case .withheld(let decision): "withheld \(decision.round)"
    case .removed(let decision): "removed \(decision.round)"
    case .quarantined(let until): "quarantined until \(until)"
    case .erased(let day): "erased \(day)"
    case .missing: "missing"
    }
  }

  @Test("without a decision a review is shown")
  func none() { #expect(standing([]) == "shown") }

  @Test("a pause lasts up to and with its last day")
  func pause() {
    let pause = decision(.withhold, date: "2026-01-12", reason: .abuse, until: "2026-01-26")
    #expect(standing([pause], asOf: "2026-01-26") == "withheld 1")
    #expect(standing([pause], asOf: "2026-01-27") == "shown")
    let endless = decision(.withhold, date: "2026-01-12", reason: .abuse)
    #expect(standing([endless], asOf: "2036-01-01") == "withheld 1")
  }

  @Test("the last decision wins, and a refused request ends a pause")
  func last() {
    let pause = decision(.withhold, round: 1, date: "2026-01-12", reason: .abuse)
    let keep = decision(.keep, round: 2, date: "2026-01-20")
    let remove = decision(.remove, round: 3, date: "2026-01-20", reason: .abuse)
    #expect(standing([keep, pause]) == "shown")
    #expect(standing([remove, pause, keep]) == "removed 3")
    #expect(makeCase(decisions: [pause, keep]).refusedRequest?.round == 2)
  }

  @Test("a redaction hides no review")
  func redaction() {
    let redact = decision(.redact, round: 2, date: "2026-01-20", reason: .personalData)
    #expect(standing([redact]) == "shown")
    #expect(makeCase(decisions: [redact]).redaction?.round == 2)
    let remove = decision(.remove, round: 1, date: "2026-01-12", reason: .illegal)
    #expect(standing([remove, redact]) == "removed 1")
  }

  @Test("only removal as a fake makes a fake")
  func fake() {
    #expect(makeCase(decisions: [decision(.remove, date: "2026-01-12", reason: .fake)]).isFake)
    #expect(!makeCase(decisions: [decision(.withhold, date: "2026-01-12", reason: .fake)]).isFake)
    #expect(!makeCase(decisions: [decision(.remove, date: "2026-01-12", reason: .abuse)]).isFake)
  }
}
