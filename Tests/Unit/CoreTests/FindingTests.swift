import Testing

@testable import Core

@Suite("Findings")
struct FindingTests {
  private let error = Rule("bad-thing", .error)
  private let warning = Rule("odd-thing", .warning)
  private let note = Rule("a-thing", .note)

  @Test("a finding prints as compilers do")
  func printing() {
    let place = Place("content/replies/x.md", line: 4, column: 10)
    #expect(
      Finding(error, at: place, "unknown person 'sane'", suggestion: "sanne").description
        == "content/replies/x.md:4:10: error: unknown person 'sane'; did you mean 'sanne'?"
        + " [bad-thing]")
    #expect(
      Finding(warning, at: Place("a.md"), "odd").description == "a.md: warning: odd [odd-thing]")
    #expect(Finding(note, at: Place("a.md"), "so").description == "a.md: note: so [a-thing]")
  }

  @Test("nothing in a finding can steer a terminal")
  func terminal() {
    let finding = Finding(
      error, at: Place("a\u{1B}[31m.md"), "b\nc\u{202E}d", suggestion: "e\u{7}\u{9B}f")
    #expect(
      finding.description
        == "a\u{FFFD}[31m.md: error: b\u{FFFD}c\u{FFFD}d; did you mean 'e\u{FFFD}\u{FFFD}f'?"
        + " [bad-thing]")
  }

  @Test("findings are sorted by place, then rule, then message, however they came")
  func order() {
    let first = Place("a.md", line: 1)
    let sorted = [
      Finding(note, at: first, "z"), Finding(error, at: first, "a"), Finding(error, at: first, "b"),
      Finding(warning, at: first, "a"), Finding(note, at: Place("a.md", line: 2), "a"),
      Finding(note, at: Place("b.md"), "a"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect([3, 1, 5, 0, 4, 2].map { sorted[$0] }.sorted() == sorted)
  }

  @Test("an error fails, a warning only where it is strict, a note never")
  func failing() {
    func fails(_ rule: Rule, strict: Bool) -> Bool {
      [Finding(note, at: Place("a"), ""), Finding(rule, at: Place("a"), "")].fails(strict: strict)
    }
    #expect(fails(error, strict: false) && fails(error, strict: true))
    #expect(!fails(warning, strict: false) && fails(warning, strict: true))
    #expect(!fails(note, strict: false) && !fails(note, strict: true))
    #expect(![Finding]().fails(strict: true))
  }
}
