import Markup
import Testing

@Suite("Texts that are rendered once")
struct RenderedTextsTests {
  private let texts = ["*Good.*", "Fine <b>here</b>", "", "*Good.*", "caf\u{E9}", "cafe\u{301}"]

  @Test("a text's HTML is that of Markdown, whether or not it was rendered before")
  func sameAsMarkdown() {
    let rendered = RenderedTexts(texts, jobs: 4)
    for text in texts + ["another"] {
      #expect(rendered.html(of: text) == Markdown.html(from: text, profile: .words))
      #expect(RenderedTexts().html(of: text) == rendered.html(of: text))
    }
  }

  @Test("two encodings of one accent stay two texts")
  func encodings() {
    let rendered = RenderedTexts(texts)
    #expect(rendered.html(of: "caf\u{E9}").bytes.count == "<p>caf\u{E9}</p>\n".utf8.count)
    #expect(rendered.html(of: "cafe\u{301}").bytes.count == "<p>cafe\u{301}</p>\n".utf8.count)
  }
}
