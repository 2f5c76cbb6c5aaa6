import Testing

@testable import Core

@Suite("Findings for people")
struct ExcerptTests {
  private func shown(
    _ text: String, _ column: Int?, line: Int = 1, columns: Int = 80
  ) -> (text: String, caret: Int)? {
    Excerpt(of: Place("a", line: line, column: column), in: Array(text.utf8), columns: columns)
      .map { ($0.text, $0.caret) }
  }

  /// What stands under the caret and after it.
  private func marked(_ text: String, _ column: Int, columns: Int = 80) -> String? {
    guard let shown = shown(text, column, columns: columns) else { return nil }
    var width = 0
    return String(
      shown.text.drop { character in
        defer { width += String(character).columns }
        return width < shown.caret
      })
  }

  @Test("the caret stands under the column, in columns of the terminal")
  func caret() {
    #expect(marked("by: rsoa", 5) == "rsoa")
    #expect(marked("\tby: rsoa", 6) == "rsoa")
    #expect(marked("a\tby", 3) == "by")
    #expect(marked("名: 漢字 x", 4) == "漢字 x")
    #expect(marked("e\u{301}e\u{301}: x", 7) == "x")
    #expect(marked("😀: x", 4) == "x")
  }

  @Test("a place after the last character has its caret behind it, a whole line none")
  func ends() {
    #expect(shown("by:", 4)?.caret == 3)
    #expect(shown("by:", 40)?.caret == 3)
    #expect(shown("by:", nil) == nil)
    #expect(shown("", 1)?.caret == 0)
  }

  @Test("the line is that of the number, without its end, and there is none after the last")
  func lines() {
    #expect(shown("a\r\nb\nc", 1, line: 1)?.text == "a")
    #expect(shown("a\r\nb\nc", 1, line: 2)?.text == "b")
    #expect(shown("a\r\nb\nc", 1, line: 3)?.text == "c")
    #expect(shown("a\r\nb\nc", 1, line: 4) == nil)
    #expect(shown("a\n", 1, line: 2)?.text == "")
  }

  @Test("a long line is cut on both sides, and the caret still points at its place")
  func long() throws {
    let words = (0..<300).map { "w\($0)" }.joined(separator: " ")
    var column = 1
    for number in 0..<300 {
      let excerpt = try #require(shown(words, column, columns: 40))
      #expect(excerpt.text.columns <= 40)
      #expect(marked(words, column, columns: 40)?.hasPrefix("w\(number)") == true)
      column += "w\(number) ".count
    }
    #expect(shown(words, 1, columns: 40)?.text.hasSuffix("…") == true)
    #expect(shown(words, 600, columns: 40)?.text.hasPrefix("…") == true)
  }

  @Test("wide characters are never cut in half")
  func wide() throws {
    let text = String(repeating: "漢字", count: 100)
    for column in 1...200 {
      let excerpt = try #require(shown(text, column, columns: 21))
      #expect(excerpt.text.columns <= 21)
      #expect(excerpt.caret < 21)
      #expect(marked(text, column, columns: 21)?.hasPrefix(column % 2 == 1 ? "漢" : "字") == true)
    }
  }

  @Test("nothing in a line can steer the terminal; what is no UTF-8 is a sign")
  func hostile() {
    #expect(marked("\u{1B}[2J\u{202E}x", 6) == "x")
    #expect(shown("\u{1B}]0;t\u{7}", 1)?.text == "\u{FFFD}]0;t\u{FFFD}")
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(
      Excerpt(of: Place("a", line: 1, column: 3), in: bytes, columns: 80)?.text == "a\u{FFFD}b")
  }

  @Test("the suggestion stands at the caret, or in the first line where there is none")
  func suggestion() {
    let rule = Rule("unknown-person", .error)
    let finding = Finding(
      rule, at: Place("a.md", line: 12, column: 5), "unknown person 'rsoa'", suggestion: "rosa")
    let bytes = Array((String(repeating: "\n", count: 11) + "by: rsoa\n").utf8)
    let plain = Ink(hasColour: false)
    #expect(
      finding.lines(in: bytes, columns: 80, ink: plain) == [
        "a.md:12:5: error: unknown person 'rsoa' [unknown-person]", "  12 | by: rsoa",
        "     |     ^ did you mean 'rosa'?",
      ])
    #expect(finding.lines(in: nil, columns: 80, ink: plain) == [finding.description])
    #expect(finding.lines(in: [], columns: 80, ink: plain) == [finding.description])
  }

  @Test("colours change nothing but themselves")
  func colours() {
    let finding = Finding(
      Rule("odd", .warning), at: Place("a\u{1B}.md", line: 1, column: 1), "b", suggestion: "c")
    let plain = finding.lines(in: [0x78], columns: 80, ink: Ink(hasColour: false))
    let coloured = finding.lines(in: [0x78], columns: 80, ink: Ink(hasColour: true))
    #expect(coloured.joined().contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == plain)
  }
}

@Suite("Columns of a terminal")
struct ColumnsTests {
  @Test(
    "a text takes the columns that terminals give it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("ｆ", 2), ("ｦ", 1),
      ("😀", 2), ("★★☆", 3), ("a\u{200B}b", 2), ("עברית", 5), ("…", 1),
    ])
  func columns(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test("a text is cut between characters, with a sign, and never too long")
  func cut() {
    #expect("abc".cut(to: 3) == "abc")
    #expect("abcd".cut(to: 3) == "ab…")
    #expect("漢字漢字".cut(to: 4) == "漢…")
    #expect("e\u{301}e\u{301}e\u{301}".cut(to: 2) == "e\u{301}…")
    #expect("abc".cut(to: 1) == "…")
    #expect("abc".cut(to: 0) == "")
    for width in 0...9 { #expect("a漢b😀cd漢".cut(to: width).columns <= width) }
  }

  @Test("a text is filled up to its columns")
  func padded() {
    #expect("漢".padded(to: 4) == "漢  ")
    #expect("abc".padded(to: 2) == "abc")
  }
}
