import Markup
import Testing

@Suite struct MarkdownTests {
  private func words(_ source: String) -> String { render(source, .words) }
  private func page(_ source: String) -> String { render(source, .page) }
  private func render(_ source: String, _ profile: Markdown.Profile) -> String {
    String(decoding: Markdown.html(from: source, profile: profile).bytes, as: UTF8.self)
  }

  @Test("a heading in a review is a bold paragraph, on a page it leaves no gap in the outline")
  func headings() {
    #expect(words("# A *b*\n\nc") == "<p><strong>A <em>b</em></strong></p>\n<p>c</p>\n")
    #expect(words("#\n") == "")
    #expect(page("# A\n\n## B\n\n# C") == "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n")
    #expect(page("## A\n\n###### B") == "<h2>A</h2>\n<h3>B</h3>\n")
  }

  @Test("a customer's link is marked as a visitor's, with its address encoded")
  func wordsLinks() {
    let rel = "rel=\"nofollow ugc noopener noreferrer\""
    #expect(
      words("[a](https://b.example/ü'\"&)")
        == "<p><a href=\"https://b.example/%C3%BC&#x27;%22&amp;\" \(rel)>a</a></p>\n")
    #expect(
      words("<https://b.example> <c@d.example>")
        == "<p><a href=\"https://b.example\" \(rel)>https://b.example</a> "
        + "<a href=\"mailto:c@d.example\" \(rel)>c@d.example</a></p>\n")
    #expect(words("[*a*](/b 't') [c](d)") == "<p><em>a</em> c</p>\n")
  }

  @Test("a page's relative link has no rel, another one has")
  func pageLinks() {
    #expect(page("[a](../b \"t'\")") == "<p><a href=\"../b\" title=\"t&#39;\">a</a></p>\n")
    #expect(
      page("[a](http://b.example)")
        == "<p><a href=\"http://b.example\" rel=\"noopener noreferrer\">a</a></p>\n")
    #expect(page("[a](//b.example) [a](/b)") == "<p>a a</p>\n")
  }

  @Test("a link without words shows its address")
  func emptyLinks() {
    for text in ["", " ", "&nbsp;", "&#x200B;", "![]()", "*&#32;*"] {
      #expect(page("[\(text)](b)").contains(">b"), "\(text)")
    }
  }

  @Test("a link inside a link is its text; inside a refused one it is a link")
  func linksInLinks() {
    #expect(
      page("[a <mailto:b@c.example> d](e)") == "<p><a href=\"e\">a mailto:b@c.example d</a></p>\n")
    #expect(page("[a <x@y.example>](z:e)").hasPrefix("<p>a <a href=\"mailto:x@y.example\""))
  }

  @Test("an image is a link by its description, never inside another link")
  func images() {
    #expect(page("![a *b*\nc](d)") == "<p><a href=\"d\">a b c</a></p>\n")
    #expect(page("![](d)") == "<p><a href=\"d\">d</a></p>\n")
    #expect(page("[![a](b)](c)") == "<p><a href=\"c\">a</a></p>\n")
    #expect(page("[![](b)](c)") == "<p><a href=\"c\">b</a></p>\n")
    #expect(page("![[a](b)](c)") == "<p><a href=\"c\">a</a></p>\n")
    #expect(page("[![a](b)](x:c)") == "<p><a href=\"b\">a</a></p>\n")
    #expect(page("![a](x:b) ![](x:c) d") == "<p>a x:c d</p>\n")
  }

  @Test("raw HTML is shown as the text it is, in tight lists too")
  func rawHTML() {
    #expect(words("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(words("<div>\n*a*\n</div>\n\nb") == "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n<p>b</p>\n")
    #expect(
      words("- a\n  <div>\n- <!-- b -->\n  c")
        == "<ul>\n<li>a\n&lt;div&gt;</li>\n<li>&lt;!-- b --&gt;\nc</li>\n</ul>\n")
  }

  @Test("no class, whatever a fence says")
  func fences() {
    #expect(words("```a\" b\n<c>\n```") == "<pre><code>&lt;c&gt;\n</code></pre>\n")
  }

  @Test("breaks, lists and controls")
  func blocks() {
    #expect(words("a\nb  \nc\r\nd\\\ne") == "<p>a\nb<br>\nc\nd<br>\ne</p>\n")
    #expect(words("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(words("- a\n\n- b") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
    #expect(
      words("a\u{1}&#1;&#x85;`\u{7F}`") == "<p>a\u{FFFD}\u{FFFD}\u{FFFD}<code>\u{FFFD}</code></p>\n"
    )
    #expect(words("") == "")
    #expect(words("***") == "<hr>\n")
  }
}

@Suite struct NestingTests {
  @Test(
    "depth and the byte where the deepest begins",
    arguments: [
      ("", 0, 0), ("a", 0, 0), ("> a", 1, 0), ("a\n\n> > b", 2, 5),
      ("- a\n  - b\n    - c\n- d", 3, 14),
      ("- - a", 2, 2), ("1. 2) a", 2, 3), ("* * *\n- - - - - -", 0, 0), ("- * * *", 1, 0),
      ("-a +b 1.c", 0, 0),
      ("\t\t\t\ta", 0, 0), ("- - * - -", 5, 8), ("\u{FEFF}> a", 1, 3), ("- a\r\n\r\n  > b", 2, 9),
      ("+ + +", 3, 4),
      ("    deep text\n\n                a", 0, 0),
    ])
  func depth(_ source: String, _ depth: Int, _ offset: Int) {
    let found = Markdown.nesting(of: Array(source.utf8))
    #expect(found == (depth, offset))
    #expect(Markdown.nesting(of: AnyCollection(Array(source.utf8))) == (depth, offset))
  }

  @Test("a paragraph that runs on keeps its items open")
  func runningOn() {
    let opened = String(repeating: "123456789. ", count: 20)
    let source = "\(opened)a\n    - b\n\(String(repeating: " ", count: 220))- - c"
    #expect(treeDepth(of: Array(source.utf8)) == 22)
    #expect(Markdown.nesting(of: Array(source.utf8)).depth >= 22)
  }

  @Test("at the bound it is Markdown, over it the text it is", arguments: ["> ", "- ", "1. "])
  func bound(_ marker: String) {
    let at = String(repeating: marker, count: Markdown.maximumNesting) + "*a*"
    let over = marker + at
    #expect(treeDepth(of: Array(at.utf8)) == 32)
    let html = String(decoding: Markdown.html(from: at, profile: .words).bytes, as: UTF8.self)
    #expect(html.contains("<em>a</em>"))
    #expect(
      Markdown.html(from: over, profile: .words).bytes == Array("<p>".utf8) + HTML(text: over).bytes
        + Array("</p>\n".utf8))
    #expect(Markdown.plainText(from: over, limit: 500) == Escape.plain(over))
  }

  @Test("what is too deep stands in paragraphs, line by line")
  func paragraphs() {
    let deep = String(repeating: ">", count: 33)
    let html = Markdown.html(from: "<b>\r\n\(deep)\n \t\n\n\0x\n", profile: .page).bytes
    let quoted = String(repeating: "&gt;", count: 33)
    #expect(
      String(decoding: html, as: UTF8.self) == "<p>&lt;b&gt;\n\(quoted)</p>\n<p>\u{FFFD}x</p>\n")
  }

  @Test("a list of ordinary depth does not grow with its length")
  func longLists() {
    let source = String(repeating: "- a\n  - b\n    1. c\n\n       > d\n", count: 200)
    #expect(Markdown.nesting(of: Array(source.utf8)).depth <= 5)
  }
}

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
