import Markup
import Testing

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
