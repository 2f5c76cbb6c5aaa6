import Markup
import Testing

@Suite struct PlainTests {
  @Test(
    "controls go, white space folds",
    arguments: [
      ("a b", "a b"), ("", ""), ("  a \n\t b  ", "a b"), ("a\u{202E}b\u{2066}c\u{61C}", "abc"),
      ("a\0b\u{7}c\u{7F}\u{9F}", "abc"), ("a\u{2028}b\u{85}c\u{A0}d", "a b c d"),
      ("\u{FEFF}a", "a"),
      ("é\u{301} 👩‍🔧", "é\u{301} 👩‍🔧"), ("<b>&", "<b>&"), ("a \u{202E} b", "a b"),
    ])
  func folding(_ text: String, _ expected: String) {
    #expect(Array(Escape.plain(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "escape sequences go whole, and what never ends hides nothing",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{9B}2Jx", "x"), ("\u{1B}]0;title\u{7}x", "x"),
      ("\u{1B}]8;;http://a\u{1B}\\x", "x"), ("\u{1B}]0;never ends", "0;never ends"),
      ("\u{1B}[12", "12"), ("\u{1B}", ""), ("\u{1B}cx", "x"), ("\u{1B}(Bx", "x"), ("\u{1B}[é", "é"),
      ("\u{1B}]a\u{1B}]b\u{7}c", "ac"), ("\u{1B}(", ""),
    ])
  func sequences(_ text: String, _ expected: String) {
    #expect(Escape.plain(text) == expected)
  }

  @Test("white space is what Unicode calls so, and bidi controls never come through")
  func everyScalar() {
    for scalar in (UInt32(0)...0x3100).compactMap(Unicode.Scalar.init) {
      let plain = Escape.plain("a\(scalar)b")
      if scalar.properties.isWhitespace { #expect(plain == "a b", "U+\(scalar.value)") }
      if scalar.properties.generalCategory == .control || scalar.properties.isBidiControl {
        #expect(plain == "ab" || plain == "a b" || scalar == "\u{1B}" || scalar == "\u{9B}")
      } else if !scalar.properties.isWhitespace, !(0x206A...0x206F).contains(scalar.value) {
        #expect(Array(plain.unicodeScalars)[1] == scalar)
      }
    }
  }

  @Test("many sequences that never end take time in proportion")
  func linear() {
    for start in ["\u{1B}]", "\u{1B}[1", "\u{9B}1", "\u{1B}P"] {
      let text = String(repeating: start, count: 200_000)
      #expect(!Escape.plain(text).unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test(
    "a description is words only, cut behind a word",
    arguments: [
      ("# A *b* `c`\n\n- d\n- [e](https://x)\n\n![f](g) <b>h</b>", 100, "A b c d e f <b>h</b>"),
      ("one two three", 13, "one two three"), ("one two three", 12, "one two…"),
      ("one two three", 8, "one two…"), ("one two three", 7, "one…"), ("onetwothree", 5, "onet…"),
      ("a onetwothreefour", 8, "a onetw…"), ("abc", 0, ""), ("abc", 1, "…"), ("abc", -1, ""),
      ("", 0, ""),
      ("é👩‍🔧👩‍🔧👩‍🔧", 6, "é👩‍🔧…"), ("ab\u{301}\u{301}\u{301}\u{301}c", 5, "a…"), ("a\u{202E}\nb", 9, "a b"),
      ("    code\n", 9, "code"),
      ("a\\\nb  \nc", 9, "a b c"), ("a\n\n---\n\nb", 9, "a b"),
    ])
  func description(_ source: String, _ limit: Int, _ expected: String) {
    #expect(Markdown.plainText(from: source, limit: limit) == expected)
  }
}
