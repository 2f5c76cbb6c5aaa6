import Markup
import Testing

@Suite struct CSVTests {
  @Test(
    "a cell that would be a formula begins with an apostrophe",
    arguments: [
      "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "\u{2212}", "\t", "\r", " =", "\u{A0}=",
      "\u{200B}=", "\u{FEFF}=",
      "\u{0}=", "\u{1B}=", "\n=", "\"=", "\u{202E}=", "=\u{301}", "-\u{338}",
    ])
  func formula(_ start: String) {
    let cell = Escape.csv(start + "1+1")
    let first = cell.unicodeScalars.first { "'=+-@＝＋－＠﹦\u{2212}".unicodeScalars.contains($0) }
    #expect(first == "'", "\(cell)")
  }

  @Test(
    "text that another separator would split makes no formula either",
    arguments: ["a;=1", "a; =1", "a\t@x", "a\n-1", "a\r\n+1", "a;\"=1", "a;;=1", "a;\u{200B}=1"])
  func otherSeparators(_ text: String) {
    let cell = Array(Escape.csv(text).unicodeScalars)
    let mark = cell.firstIndex { "=+-@".unicodeScalars.contains($0) }
    #expect(mark.map { cell[$0 - 1] } == "'", "\(cell)")
  }

  @Test(
    "ordinary words stay as they are",
    arguments: [
      ("", ""), ("abc1", "abc1"), ("a b", "\"a b\""), ("a-b = c", "\"a-b = c\""),
      ("4,5", "\"4,5\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("great, -5", "\"great, -5\""),
    ])
  func words(_ text: String, _ expected: String) {
    #expect(Escape.csv(text) == expected)
  }
}
