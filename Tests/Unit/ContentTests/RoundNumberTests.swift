import Reviews
import Testing

@Suite("Rounds in files without a number")
struct RoundNumberTests {
  private func reply(_ date: String, _ text: String, review: String? = "flat-tyre") -> String {
    "---\n" + (review.map { "review: \($0)\n" } ?? "") + "by: sanne\ndate: \(date)\n---\n\(text)\n"
  }

  private func rounds(_ files: [String: String]) -> [String] {
    let (content, findings) = Site.parse(
      Dictionary(uniqueKeysWithValues: files.map { ("content/replies/\($0.key).md", $0.value) }))
    #expect(findings.isEmpty, "\(findings)")
    return content?.replies.map { "\($0.round) \($0.text)" } ?? []
  }

  @Test("follow each other by date, whatever they are called")
  func byDate() {
    #expect(
      rounds([
        "zebra": reply("2026-03-15", "First."), "apple": reply("2026-03-20", "Third."),
        "2026/mango": reply("2026-03-18", "Second."),
      ]) == ["1 First.", "2 Second.", "3 Third."])
  }

  @Test("of one day by time, then by path; without a time it comes before the times")
  func byTime() {
    #expect(
      rounds([
        "a": reply("2026-03-15T12:00:00+01:00", "Noon."),
        "b": reply("2026-03-15T09:00:00+01:00", "Nine."),
        "d": reply("2026-03-15", "Later path."), "c": reply("2026-03-15", "Earlier path."),
      ]) == ["1 Earlier path.", "2 Later path.", "3 Nine.", "4 Noon."])
  }

  @Test("a file with the review's name and no number is one of them")
  func amongNamed() {
    #expect(
      rounds([
        "flat-tyre": reply("2026-03-18", "Second.", review: nil),
        "other": reply("2026-03-15", "First."),
      ]) == ["1 First.", "2 Second."])
  }

  @Test("a number in a name stays, and the others take the places that are left")
  func besideNumbers() {
    #expect(
      rounds([
        "flat-tyre.2": reply("2026-03-18", "Second.", review: nil),
        "x": reply("2026-03-20", "Third."), "y": reply("2026-03-15", "First."),
      ]) == ["1 First.", "2 Second.", "3 Third."])
  }

  @Test("follow-ups and decisions too, and each review by itself")
  func otherKinds() {
    func file(_ lines: String) -> String { "---\nreview: flat-tyre\n\(lines)\n---\nWords.\n" }
    let (content, findings) = Site.parse([
      "content/follow-ups/b.md": file("date: 2026-03-16\nsays: adds"),
      "content/follow-ups/a.md": file("date: 2026-03-18\nsays: confirms"),
      "content/decisions/b.md": file(
        "date: 2026-03-16\naction: withhold\nreason: abuse\nby: sanne\nuntil: 2026-03-20"),
      "content/decisions/a.md": file("date: 2026-03-18\naction: keep\nby: sanne"),
    ])
    #expect(findings.isEmpty, "\(findings)")
    #expect(content?.followUps.map(\.says) == [.adds, .confirms])
    #expect(content?.decisions.map(\.action) == [.withhold, .keep])
    #expect(content?.decisions.map(\.round) == [1, 2])
  }
}
