import Markup
import TestSupport
import Testing

@testable import Templates

@Suite("Random templates")
struct FuzzTests {
  private static let pieces = [
    "{{title}}", "{{link}}", "{{words}}", "{{#isNew}}", "{{/isNew}}", "{{^isNew}}", "{{#notes}}",
    "{{text}}", "{{/notes}}", "{{>part}}", "{{>main}}", "{{root}}", "{{t.w}}", "{{", "}}", "{{!",
    "{",
    "}", "{{=", "<", ">", "/", "=", "\"", "'", " ", "\n", "\r\n", "<p", "<a href", "<a href=\"",
    "<p title=\"", "title", "\">", "\" ", "<script>", "</script>", "<!--", "-->", "<title>",
    "</title>", "<pre>", "a", "é", "\u{301}", "\0", "{{xyz}}", "{{/xyz}}", "onclick=\"", "<br/>",
  ]

  private static func template(_ generator: inout SeededGenerator, most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// Values that show where they are: `‹` and `›` stand nowhere else.
  private static let post = Post(
    title: "‹<i a='b' c=\"d\">&\u{0}›", link: "https://‹<\"'›", words: HTML(text: "‹<w>›"),
    notes: [Note(text: "‹\"\u{301}<\u{338}'›"), Note(text: "‹>›")])

  @Test("no template crashes, and one without findings lets no raw '<' or quote of a value out")
  func escapes() {
    var generator = SeededGenerator(seed: 1)
    var clean = 0
    for _ in 0..<5000 {
      let template = Self.template(&generator, most: 12)
      let (text, findings) = render(
        template, Self.post, partials: ["part": "[{{title}}]"], words: ["w": "‹<w>›"])
      guard findings.isEmpty else { continue }
      clean += 1
      let scalars = text.unicodeScalars
      for value in scalars.split(separator: "‹", omittingEmptySubsequences: false).dropFirst() {
        let leaks = value.prefix { $0 != "›" }.contains { "<>\"'".unicodeScalars.contains($0) }
        if leaks { Issue.record("\(template.debugDescription) made \(text.debugDescription)") }
      }
    }
    #expect(clean > 200, "only \(clean) templates had nothing wrong: the test says little")
  }

  @Test("a template without findings makes the same tags whatever its values say")
  func structure() {
    var generator = SeededGenerator(seed: 2)
    let plain = Post(
      title: "title", link: "https://a.example", words: HTML(text: "words"),
      notes: [Note(text: "one"), Note(text: "two")])
    let hostile = Post(
      title: "javascript:alert(1)//\"'><script>x</script> onclick=alert(1) ",
      link: "https://a.example/\"'><script>", words: HTML(text: "</title></script>-->\"'>"),
      notes: [Note(text: " onclick=alert(1) x"), Note(text: "--><img src=x onerror=alert(1)>")])
    var clean = 0
    for _ in 0..<5000 {
      let template = Self.template(&generator, most: 10)
      let (one, findings) = render(template, plain, partials: ["part": "<p title='{{title}}'>"])
      guard findings.isEmpty, template.contains("{{") else { continue }
      clean += 1
      let (other, _) = render(template, hostile, partials: ["part": "<p title='{{title}}'>"])
      if Self.tags(one) != Self.tags(other) {
        Issue.record("\(template.debugDescription)\n\(one)\n\(other)")
      }
    }
    #expect(clean > 200, "only \(clean) templates had nothing wrong: the test says little")
  }

  /// The tags of a page with their attributes' names, as a browser reads them; the values of `href`
  /// by their scheme.
  private static func tags(_ text: String) -> [String] {
    var reader = TagReader(Array(text.utf8))
    return reader.tags()
  }
}
