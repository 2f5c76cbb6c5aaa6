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
