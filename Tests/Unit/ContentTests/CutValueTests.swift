import Testing

@testable import Content

@Suite("Values that a comment cuts short")
struct CutValueTests {
  private func cuts(_ text: String) -> [String] {
    Site.parse(["content/reviews/x.md": "---\ndate: 2026-01-01\nrating: 4\n\(text)\n---\n"])
      .findings.map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.rule.name)" }
  }

  @Test(
    "each is reported at its #, in plain front matter and in any other",
    arguments: [
      ("title: Order #4711 never came", 14), ("title: #1 bike shop in town", 8),
      ("title:   #1", 10), ("product:  Wheel 28 #2", 20),
    ])
  func isCut(_ line: String, _ column: Int) {
    #expect(cuts(line) == ["4:\(column) cut-value"])
    #expect(cuts(line + "\nauthor: >-\n  A\n  B") == ["4:\(column) cut-value"])
    #expect(cuts("author: >-\n  A\n  B\n" + line) == ["7:\(column) cut-value"])
  }

  @Test("one in a block's map or list is found too")
  func nested() {
    #expect(cuts("topics:\n- repair #7") == ["5:10 cut-value"])
    #expect(cuts("source:\n  name: google\n  id: #7\ntitle: A") == ["6:7 cut-value"])
  }

  @Test(
    "a block of lines, a comment that is meant, a # in a word or in quotes is none",
    arguments: [
      "title: |\n  note: see #4711", "title: >\n  note: see #4711\n  key: #1", "title: A # 1",
      "title: A#1", "title: \"A #1\"", "title: 'A #1'", "title: \"A\" #1", "title: A #",
      "title: # A", "#title: A", "title: A\n  B\n#c", "title: A\n#c", "title: A\n  B\n  #c",
      "source: #of it\n  name: google", "topics: #of it\n- repair", "title: \"A\n  b: c #1\"",
    ])
  func isWhole(_ text: String) { #expect(cuts(text) == []) }
}
