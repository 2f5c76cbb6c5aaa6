import Testing

@testable import Markup

@Suite("The words of a text, line by line")
struct MarkdownWordsTests {
  private func lines(_ source: String) -> [String] {
    Markdown.lines(from: source).map { $0.map(\.text).joined() }
  }

  @Test("are those of its blocks, without markup")
  func blocks() {
    #expect(
      lines("# Sorry\n\nThat was *our* **fault**,\nand `mine`.\n\n> You said so.\n\n- one\n- two\n")
        == ["Sorry", "That was our fault,", "and mine.", "You said so.", "one", "two"])
    #expect(lines("a &amp; b \\* c\\\nd  \ne") == ["a & b * c", "d", "e"])
    #expect(lines("```\nx\ny\n```") == ["x", "y"] && lines("").isEmpty)
  }

  @Test("links and the numbers of lists are marked")
  func roles() {
    let runs = Markdown.lines(from: "3. see [our *page*](https://x.example)\n4. ring").joined()
    #expect(runs.filter { $0.role == .listNumber }.map(\.text) == ["3 ", "4 "])
    #expect(runs.filter { $0.role == .link }.map(\.text) == ["our ", "page"])
    #expect(runs.filter { $0.role == .text }.map(\.text) == ["see ", "ring"])
  }

  @Test("what nests too deep is taken as it is")
  func deep() {
    let source = String(repeating: "> ", count: 5000) + "x"
    #expect(lines(source) == [source])
  }
}
