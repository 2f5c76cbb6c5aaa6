import Testing

@testable import Templates

@Suite("What is wrong in a template is said with its place")
struct FindingTests {
  @Test(
    "each mistake has its line and column, its rule and its words",
    arguments: [
      (
        "<p>\n é{{titel}}",
        "2:3: error: unknown name 'titel'; did you mean 'title'? [template-unknown-name]"
      ),
      ("{{xyzzy}}", "1:1: error: unknown name 'xyzzy' [template-unknown-name]"),
      ("{{}}", "1:1: error: unknown name '' [template-unknown-name]"),
      (
        "{{#notes}}{{txt}}{{/notes}}",
        "1:11: error: unknown name 'txt'; did you mean 'text'? [template-unknown-name]"
      ),
      (
        "{{isNew}}",
        "1:1: error: 'isNew' is a section: {{#isNew}}…{{/isNew}} [template-unknown-name]"
      ),
      (
        "a\r\n{{#notes}}",
        "2:1: error: section 'notes' is never closed [template-syntax]"
      ),
      (
        "a{{/notes}}",
        "1:2: error: 'notes' is closed here and was never opened [template-syntax]"
      ),
      ("a\nb {{title}", "2:3: error: '{{' without '}}' [template-syntax]"),
      ("{{", "1:1: error: '{{' without '}}' [template-syntax]"),
      ("{{{title}}", "1:1: error: '{{' without '}}' [template-syntax]"),
      ("{{=<% %>=}}", "1:1: error: tags with '=' are not known here [template-syntax]"),
      ("a {{$title}}", "1:3: error: tags with '$' are not known here [template-syntax]"),
      ("a {{<title}}", "1:3: error: tags with '<' are not known here [template-syntax]"),
      (
        "{{>footr}}",
        "1:1: error: no template 'footr'; did you mean 'footer'? [template-partial]"
      ),
      (
        "{{t.nex}}",
        "1:1: error: no word 'nex' without a number or a name in it; did you mean 't.next'?"
          + " [template-unknown-name]"
      ),
    ])
  func mistakes(template: String, finding: String) {
    let (_, findings) = render(template, partials: ["footer": ""], words: ["next": "Next"])
    #expect(findings == ["main.mustache:" + finding])
  }

  @Test("a wrong close names the section that is open, and where it was opened")
  func wrongClose() {
    let (_, findings) = render("{{#notes}}\n{{/note}}")
    #expect(
      findings == [
        "main.mustache:2:1: error: 'note' is closed here, but 'notes' is open since"
          + " main.mustache:1:1 [template-syntax]"
      ])
  }

  @Test("a partial that includes itself is found in itself")
  func selfInclusion() {
    let (_, findings) = render("{{>a}}", partials: ["a": "x\n{{>a}}"])
    #expect(
      findings == [
        "a.mustache:2:1: error: a template cannot include itself: main → a → a [template-partial]"
      ])
  }

  @Test("a circle of partials is found, and two uses of one partial are no circle")
  func circle() {
    let (_, findings) = render("{{>a}}", partials: ["a": "{{>b}}", "b": "{{>main}}"])
    #expect(
      findings == [
        "b.mustache:1:1: error: a template cannot include itself: main → a → b → main"
          + " [template-partial]"
      ])
    #expect(text("{{>a}}{{>a}}", partials: ["a": "x"]) == "xx")
  }

  @Test("everything that is wrong is said in one go")
  func all() {
    let (_, findings) = render("{{a1}}{{b2}}{{>c3}}{{=d4}}")
    #expect(findings.count == 4)
  }

  @Test("sections may stand 64 deep in each other, and not deeper")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#isNew}}", count: depth) + "x"
        + String(repeating: "{{/isNew}}", count: depth)
    }
    #expect(text(nested(64)) == "x")
    #expect(render(nested(65)).findings.count == 1)
    #expect(render(String(repeating: "{{#isNew}}", count: 50_000)).findings.isEmpty == false)
  }

  @Test(
    "a template that leaves something open at its end is refused: another one follows it",
    arguments: [
      "<p title=\"a", "<p", "<p ", "<script>", "<!-- a", "<title>a", "<style>a", "<p a=b",
      "<!doctype html",
    ])
  func openEnd(template: String) {
    let (_, findings) = render(template)
    #expect(
      findings == [
        "main.mustache: error: the template must close the tags, quotes and comments it opens"
          + " [template-context]"
      ])
  }
}
