import Testing

@testable import Coach

@Suite("The examples in the coach's words")
struct ExampleTests {
  private static let words = CoachWords()

  @Test(
    "each example is found by a list, or not, as its line says",
    arguments: ["de", "en", "fr", "nl"])
  func examples(language: String) throws {
    let lexicon = try #require(Self.words.lexicons[language])
    let examples = Self.words.examples.filter { $0.place.file == "coach/\(language).txt" }
    #expect(examples.count >= 40)
    for example in examples {
      let hits = lexicon.look(through: Prose(example.text)).hits.filter { $0.list == example.list }
      #expect(
        hits.isEmpty != example.isHit, "\(example.place): [\(example.list.name)] \(example.text)")
    }
  }
}
